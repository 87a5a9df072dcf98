package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreement.DayOut;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Words;

/** The days that a school cannot spare somebody, each with the way to move it; nothing where there is none. */
class Refusals extends Section {

    Refusals(SchoolSays says, Address here) {
        setVisible(says.count(Answer.REFUSED) > 0);
        DataTable table = new DataTable("Days that a school refused", "Day", "Who", "What the school says", "Do");
        for (ReleaseAgreement one : says.all())
            one.days().stream()
                    .filter(day -> day.answer() == Answer.REFUSED)
                    .forEach(day -> table.row(
                            DataTable.two(new Span(Words.weekday(day.on())), SchoolSays.what(day)),
                            DataTable.two(new Span(one.name()), one.school()),
                            DataTable.two(new Span(day.words()), "Said by " + day.answeredBy()),
                            move(one, day, here)));
        add(new H2("Days that a school cannot spare"), table);
    }

    private static Div move(ReleaseAgreement one, DayOut day, Address here) {
        Div links = new Div();
        day.sessions().forEach(session -> {
            Anchor move = new Anchor(
                    OutView.moving(day.on(), one.participantId(), session.sessionId(), here)
                            .href(),
                    "Move");
            move.setAriaLabel("Move " + one.name() + " to another session of " + session.topic());
            links.add(move);
        });
        links.addClassName("actions");
        return links;
    }
}
