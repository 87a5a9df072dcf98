package org.waymark.ui.local;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSession.Checked;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** All that is known of a local session, the provider's checklist where it is shown. */
class LocalFacts extends Div {

    LocalFacts(LocalSession session) {
        var wanted = session.wanted();
        SummaryList facts = new SummaryList()
                .row("How it stands", LocalWords.tag(session.state()))
                .row("Offer", session.offer() + ", " + session.cohort())
                .row("When", Words.moment(wanted.start()) + ", " + Words.hoursInFull(wanted.minutes()))
                .row("Where", LocalWords.place(session))
                .row("Facilities", wanted.access().isEmpty() ? "None given" : Words.access(wanted.access()))
                .row("Who may come", LocalWords.audience(session))
                .row("Seats", session.taken() + " of " + wanted.seats() + " taken")
                .row(
                        "Who runs it",
                        wanted.facilitator().name() + ", "
                                + wanted.facilitator().email())
                .row(
                        "Proposed by",
                        session.proposedBy() + ", " + session.organisation() + ", on "
                                + Words.day(Words.inEngland(session.proposed()).toLocalDate()));
        if (session.words() != null) facts.row("What was said", session.words());
        if (session.quality() != null)
            facts.row(
                    "How it went",
                    session.quality().note() + " (" + session.quality().by() + ")");
        add(facts);
        if (session.checklist() != null) add(new H2("What was made sure of"), checklist(session.checklist()));
    }

    private static SummaryList checklist(Checked checked) {
        return new SummaryList()
                .row("The facilitator’s experience", checked.answers().experience())
                .row("Materials", checked.answers().materials())
                .row("Safeguarding contact", checked.answers().safeguarding())
                .row("Access", checked.answers().accessibility())
                .row(
                        "Answered by",
                        checked.by() + " on "
                                + Words.day(Words.inEngland(checked.at()).toLocalDate()));
    }
}
