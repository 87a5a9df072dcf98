package org.waymark.ui.people;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantApi.Order;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.Words;

/** Who of one school is on a qualification and how far they are, as an employer may know it. */
@Route("school/people")
@RolesAllowed("SCHOOL_LEAD")
class SchoolPeopleView extends Page implements BeforeEnterObserver {

    private final ParticipantApi participants;

    SchoolPeopleView(ParticipantApi participants) {
        super("People of your school");
        this.participants = participants;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        People people = new People(participants, Address.of(event.getLocation()));
        ParticipantOverview overview = people.overview();
        if (overview.fitting() == 0) {
            add(new EmptyState(
                    "Nobody of your school is on a qualification. Whoever is put on one comes up here.",
                    new Anchor("release", "See who is out of school when")));
            return;
        }
        int behind = overview.in(State.BEHIND);
        lead(
                "%s on a qualification, %s behind. You see hours, attendance, dates and what is done; never answers or notes."
                        .formatted(Words.people(overview.fitting()), behind == 0 ? "nobody" : String.valueOf(behind)));
        Portion<ParticipantRow> portion = people.portion(Order.NEED);
        add(PeopleTable.ofOneSchool(portion.rows().getFirst().school(), portion.rows(), "school/people"));
        portion.more().ifPresent(more -> add(new Paragraph(more)));
    }
}
