package org.waymark.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** A password to be chosen. It can be pasted, and shown by a button; nobody has to type it twice. */
final class NewPasswordField extends Div {

    private final Field<Input> field;
    private final ActionButton show = new ActionButton("Show password", "plain", this::turn);

    NewPasswordField(String label) {
        field = Field.input("new-password", "password", label)
                .hint("At least 12 characters. Three or four words that do not belong together are easy to remember.");
        field.control().getElement().setAttribute("autocomplete", "new-password");
        addClassName("stacked");
        add(field, show);
    }

    String value() {
        return field.control().getValue();
    }

    void clear() {
        field.clear();
    }

    void wrong(Corrections corrections, String message) {
        corrections.wrong(field, message);
    }

    private void turn() {
        boolean hidden = show.getText().startsWith("Show");
        field.control().setType(hidden ? "text" : "password");
        show.setText(hidden ? "Hide password" : "Show password");
    }
}
