package org.waymark.ui.attendance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.FeedbackApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** Asks about the newest session that somebody attended and has said nothing about yet. */
public final class FeedbackAsked extends Div {

    public FeedbackAsked(FeedbackApi feedback) {
        List<AskedFeedback> waiting = Calls.call(feedback.asked(SignedInPerson.participantId())).items().stream()
                .filter(one -> one.given() == null)
                .toList();
        waiting.stream().findFirst().ifPresent(first -> add(notice(first)));
        setVisible(!waiting.isEmpty());
    }

    private static Notice notice(AskedFeedback asked) {
        return Notice.info(
                        "How was " + asked.topic() + "?",
                        "Three short questions about the session of " + Words.moment(asked.start())
                                + ". Your provider sees figures, never your name.")
                .with(link(asked, "Answer them"));
    }

    static Anchor link(AskedFeedback asked, String text) {
        Anchor link = new Anchor(
                Address.of("attendance/feedback")
                        .with("offer", asked.offerId())
                        .with("id", asked.sessionId())
                        .href(),
                text);
        link.setAriaLabel(text + ": " + asked.topic());
        return link;
    }
}
