package org.waymark.ui.provider;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.TaskList;
import org.waymark.ui.design.Words;
import org.waymark.ui.people.People;
import org.waymark.ui.people.PeopleTasks;
import org.waymark.ui.provider.Programme.Booked;

/**
 * A programme manager's first page: what wants doing, as questions with their answers, then the offers. Whoever runs offers for
 * a provider sees the same of those, and gives no places.
 */
@Route("provider")
@RolesAllowed({"PROVIDER", "PARTNER"})
class ProviderView extends Page implements BeforeEnterObserver {

    private static final int MOST_SHOWN = 5;

    private final DeliveryApi delivery;
    private final ParticipantApi participants;
    private final ProposalApi proposals;
    private final Clock clock;

    ProviderView(DeliveryApi delivery, ParticipantApi participants, ProposalApi proposals, Clock clock) {
        super("Your offers");
        this.delivery = delivery;
        this.participants = participants;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        Programme programme = Programme.read(delivery);
        People people = new People(participants, Address.of(event.getLocation().getPath()));
        ParticipantOverview overview = people.overview();
        lead("%s, %s, %s."
                .formatted(
                        Words.count(programme.offers().size(), "offer"),
                        Words.people(overview.all()),
                        Words.count(programme.sessions().size(), "session")));
        Div questions = new Div(
                behind(people, overview.in(State.BEHIND)), nearlyFull(programme.nearlyFull(LocalDateTime.now(clock))));
        questions.addClassName("two-halves");
        if (SignedInPerson.get().is(Role.PROVIDER)) decide();
        add(questions, offers(programme.offers()));
    }

    private void decide() {
        waiting(Calls.call(proposals.waitingCount()));
        Anchor assign = new Anchor("assign", "Put someone on an offer");
        assign.addClassNames("button", "primary");
        add(new Div(assign));
    }

    private void waiting(int people) {
        if (people > 0)
            add(Notice.info(
                            people == 1 ? "1 person waits for a place" : people + " people wait for a place",
                            "They have accepted a proposal and cannot begin before you decide.")
                    .with(new Anchor("provider/places", "Give or refuse places")));
    }

    private static Section behind(People people, int behind) {
        Section section = new Section(new H2("Who is behind?"));
        if (behind == 0) {
            Anchor everybody = new Anchor("provider/people", "See everybody");
            section.add(new EmptyState("Nobody: all who have begun are on course.", everybody));
            return section;
        }
        Address all = Address.of("provider/people").with("state", Address.text(State.BEHIND));
        section.add(
                new PeopleTasks(
                        people.in(State.BEHIND).stream().limit(MOST_SHOWN).toList(), "provider/people"),
                new Paragraph(new Anchor(all.href(), "See all " + behind + " in the list of people")));
        return section;
    }

    private static Section nearlyFull(List<Booked> sessions) {
        Section section = new Section(new H2("Which sessions are nearly full?"));
        if (sessions.isEmpty()) {
            section.add(new EmptyState(
                    "None: every session to come has seats.", new Anchor("provider/sessions", "See all sessions")));
            return section;
        }
        TaskList list = new TaskList();
        sessions.stream()
                .limit(MOST_SHOWN)
                .forEach(booked -> list.task(
                        place(booked),
                        booked.session().topicTitle(),
                        Words.moment(booked.session().start()) + " · " + booked.place() + " · "
                                + booked.offer().qualification(),
                        new StatusTag(booked.seats(), StatusTag.Tone.CARE)));
        Address all = Address.of("provider/sessions").with("seats", "few");
        section.add(list, new Paragraph(new Anchor(all.href(), "See all " + sessions.size() + " with few seats left")));
        return section;
    }

    private static String place(Booked booked) {
        YearMonth month = YearMonth.from(booked.session().start());
        return Address.of("provider/sessions")
                        .with(SessionsView.MONTH, month.toString())
                        .href()
                + "#" + booked.session().id();
    }

    private static Section offers(List<Offer> offers) {
        DataTable table = new DataTable("Offers", "Offer", "People", "Sessions", "Runs", "Assessment", "Self-study");
        offers.forEach(offer -> table.row(
                DataTable.two(new Span(offer.title() + " (" + offer.qualification() + ")"), offer.cohort()),
                new Anchor(
                        Address.of("provider/people").with("offer", offer.id()).href(), people(offer)),
                new Anchor(
                        Address.of("provider/sessions")
                                .with("offer", offer.id())
                                .href(),
                        Words.count(offer.sessions(), "session")),
                new Span(Words.day(offer.starts()) + " to " + Words.day(offer.ends())),
                new Span(assessment(offer)),
                new Span("At most " + offer.maxSelfStudyPercent() + "%")));
        Anchor make = new Anchor("provider/offers", "Make and change offers");
        make.addClassName("button");
        Anchor bringIn = new Anchor("provider/bring-in", "Bring a running programme in");
        Section section = new Section(new H2("Offers"), table, new Paragraph(make));
        if (SignedInPerson.get().is(Role.PROVIDER)) section.add(new Paragraph(bringIn));
        return section;
    }

    private static String people(Offer offer) {
        return offer.participants() == 1 ? "1 person" : offer.participants() + " people";
    }

    private static String assessment(Offer offer) {
        return offer.assessmentOpens() == null || offer.assessmentCloses() == null
                ? "None"
                : Words.days(offer.assessmentOpens(), offer.assessmentCloses()) + " "
                        + offer.assessmentCloses().getYear();
    }
}
