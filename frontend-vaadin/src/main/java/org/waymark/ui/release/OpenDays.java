package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** How many days wait for the school's answer; nothing where none does. */
class OpenDays extends Div {

    OpenDays(SchoolSays says) {
        int open = (int) says.count(Answer.OPEN);
        setVisible(open > 0);
        add(Notice.info(
                        Words.count(open, "day") + " out " + (open == 1 ? "waits" : "wait") + " for your answer",
                        "Agree, or say which day cannot be. The person and the trust see what you say.")
                .with(new Anchor("release/agree", "Answer")));
    }
}
