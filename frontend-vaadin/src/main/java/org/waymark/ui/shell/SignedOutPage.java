package org.waymark.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.ui.client.SignedOutException;
import org.waymark.ui.design.Page;

/** Seen for a moment, on the way to the sign-in page and back. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class SignedOutPage extends Page implements HasErrorParameter<SignedOutException> {

    SignedOutPage() {
        super("You have been signed out");
        lead("Sign in again and you will come back to this page.");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<SignedOutException> parameter) {
        Departure.signInAgain(UI.getCurrent(), event.getLocation());
        return 401;
    }
}
