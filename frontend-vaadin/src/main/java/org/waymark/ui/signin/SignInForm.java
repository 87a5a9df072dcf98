package org.waymark.ui.signin;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import org.waymark.ui.design.HtmlForm;

class SignInForm extends HtmlForm {

    static final String EMAIL_ID = "email";
    private static final String PASSWORD_ID = "password";

    static final String CODE = "code";

    /** @param code whether the account that was tried asks for a second step */
    SignInForm(boolean failed, boolean code) {
        super("sign-in");
        add(label("Email address", EMAIL_ID), input(EMAIL_ID, "username", "email", "username", failed));
        add(label("Password", PASSWORD_ID), input(PASSWORD_ID, "password", "password", "current-password", failed));
        if (code)
            add(label("Code from your authenticator app", CODE), input(CODE, CODE, "text", "one-time-code", false));
        NativeButton submit = new NativeButton("Sign in");
        submit.addClassNames("button", "primary");
        submit.getElement().setAttribute("type", "submit");
        add(submit);
    }

    private static NativeLabel label(String text, String forId) {
        NativeLabel label = new NativeLabel(text);
        label.setFor(forId);
        return label;
    }

    private static Input input(String id, String name, String type, String autocomplete, boolean failed) {
        Input input = new Input();
        input.setId(id);
        input.setType(type);
        input.addClassName("field");
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("autocomplete", autocomplete);
        input.getElement().setAttribute("required", true);
        if (failed) input.getElement().setAttribute("aria-invalid", "true");
        return input;
    }
}
