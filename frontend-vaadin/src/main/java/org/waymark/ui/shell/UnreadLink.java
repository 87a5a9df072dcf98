package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import org.waymark.contract.message.NoticeApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedOutException;

/** The way to one's notices, with how many are unread, counted anew on each page. */
class UnreadLink extends Anchor {

    private final NoticeApi notices;

    UnreadLink(NoticeApi notices) {
        super("notices", "Notices");
        this.notices = notices;
        addClassName("unread-link");
    }

    /** Where the backend does not answer, the page itself says so. */
    void count() {
        try {
            int unread = Calls.call(notices.unread()).count();
            setText(unread == 0 ? "Notices" : "Notices: " + unread + " new");
        } catch (ProblemException | SignedOutException unanswered) {
            setText("Notices");
        }
    }

    void at(String path) {
        if (path.equals(getHref())) getElement().setAttribute("aria-current", "page");
        else getElement().removeAttribute("aria-current");
    }
}
