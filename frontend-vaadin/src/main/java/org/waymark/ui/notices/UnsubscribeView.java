package org.waymark.ui.notices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.contract.message.NoticeApi;
import org.waymark.contract.message.Unsubscription;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** Where the link at the end of a mail leads. It asks first: programs that look at mails follow links too. */
@Route("unsubscribe")
@AnonymousAllowed
class UnsubscribeView extends Page implements BeforeEnterObserver {

    private final NoticeApi notices;
    private final Div content = new Div();
    private String token = "";

    UnsubscribeView(NoticeApi notices) {
        super("No more mails with notices");
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        content.removeAll();
        token = Address.of(event.getLocation()).get("token");
        lead("You still find every notice in Waymark. When a session is cancelled or moved within 72 hours, or somebody"
                + " needs your answer, you get a mail all the same.");
        content.add(new ActionButton("Stop these mails", "primary", this::stop));
        add(content);
    }

    private void stop() {
        content.removeAll();
        try {
            Calls.run(notices.unsubscribe(new Unsubscription(token)));
            content.add(Notice.done("These mails are stopped", "You can start them again when you are signed in.")
                    .with(new Anchor("account/mail", "Choose how often you get mails")));
        } catch (ProblemException refused) {
            boolean unknown = refused.kind() == Kind.GONE || refused.kind() == Kind.INVALID;
            content.add(
                    unknown
                            ? Notice.problem(
                                            "This link does not work",
                                            "Copy it from the mail once more, or sign in and choose there.")
                                    .with(new Anchor("account/mail", "Sign in and choose"))
                            : Notice.problem(refused));
        }
    }
}
