package org.waymark.ui.messages;

import com.vaadin.flow.component.html.Anchor;
import org.waymark.ui.design.Address;

/** To a message to those with a seat in a session. */
public final class WriteLink {

    static final String SESSION = "session";

    private WriteLink() {}

    /** @param session its topic, with its time where there may be several on the page */
    public static Anchor toSession(String offerId, String sessionId, String session) {
        Address writing = Address.of(WriteView.PATH).with("offer", offerId).with(SESSION, sessionId);
        Anchor link = new Anchor(writing.href(), "Write to those with a seat");
        link.setAriaLabel("Write to those with a seat: " + session);
        return link;
    }
}
