package org.waymark.ui.release;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreement.DayOut;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** A participant's own days out of school, with what their school says to each. */
@Route("days-out")
@RolesAllowed("PARTICIPANT")
class DaysOutView extends Page implements BeforeEnterObserver {

    private final ReleaseAgreementApi agreements;

    DaysOutView(ReleaseAgreementApi agreements) {
        super("Your days out of school");
        this.agreements = agreements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        ReleaseAgreement own = Calls.versioned(agreements.agreement(SignedInPerson.participantId()))
                .value();
        lead("Where a school answers, it agrees to a day or says why it cannot be. Nothing moves by itself: you or your"
                + " trust move it.");
        if (own.days().isEmpty()) {
            add(new EmptyState(
                    "No day to come takes you out of school.", new Anchor("pathway", "See your whole pathway")));
            return;
        }
        DataTable table = new DataTable("Days out of school", "Day", "What for", "What your school says");
        own.days()
                .forEach(day -> table.row(
                        new Span(Words.weekday(day.on()) + " " + day.on().getYear()),
                        new Span(SchoolSays.what(day)),
                        said(day)));
        add(table);
    }

    private static Component said(DayOut day) {
        Div cell = new Div(SchoolSays.tag(day));
        cell.addClassName("two-lines");
        if (day.answer() == Answer.REFUSED)
            cell.add(
                    new Span(day.words() + " (" + day.answeredBy() + ")"),
                    new Anchor("pathway/change", "Say that you are away that day, and see what moves"));
        return cell;
    }
}
