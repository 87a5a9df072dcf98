package org.waymark.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.contract.booking.BookingApi;
import org.waymark.contract.health.FeedbackApi;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.ViabilityApi;
import org.waymark.ui.attendance.AttendanceCourse;
import org.waymark.ui.attendance.FeedbackAsked;
import org.waymark.ui.booking.HeldSeats;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import org.waymark.ui.rebooking.SessionChanges;

/** A participant's task list, with the next thing first. Other roles are sent on to their own first page. */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    private final ParticipantApi participants;
    private final ProposalApi proposals;
    private final ReleaseAgreementApi agreements;
    private final RebookingApi rebookings;
    private final ViabilityApi viability;
    private final BookingApi bookings;
    private final FeedbackApi feedback;

    HomeView(
            ParticipantApi participants,
            ProposalApi proposals,
            ReleaseAgreementApi agreements,
            RebookingApi rebookings,
            ViabilityApi viability,
            BookingApi bookings,
            FeedbackApi feedback) {
        super("Your tasks");
        this.participants = participants;
        this.proposals = proposals;
        this.agreements = agreements;
        this.rebookings = rebookings;
        this.viability = viability;
        this.bookings = bookings;
        this.feedback = feedback;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        Me me = SignedInPerson.get();
        if (me.is(Role.PARTICIPANT)) show(SignedInPerson.participantId(), Address.of(event.getLocation()));
        else event.forwardTo(firstPage(me));
    }

    /** A proposal stands in place of the tasks: until there is a place, none of them can be begun. */
    private void show(String participantId, Address address) {
        undecided(participantId)
                .ifPresentOrElse(
                        proposal -> add(new ProposalPanel(proposal, proposals, address)),
                        () -> show(Calls.call(participants.home(participantId))));
    }

    private Optional<Proposal> undecided(String participantId) {
        try {
            return Optional.of(Calls.call(proposals.proposal(participantId)))
                    .filter(proposal -> proposal.standing() != Proposal.Standing.ENROLLED);
        } catch (ProblemException none) {
            if (none.kind() == ProblemException.Kind.GONE) return Optional.empty();
            throw none;
        }
    }

    /** The school moves nothing by itself, so whoever is refused a day has to know. */
    private Optional<Notice> refused(String participantId) {
        List<String> days = Calls.versioned(agreements.agreement(participantId)).value().days().stream()
                .filter(day -> day.answer() == Answer.REFUSED)
                .map(day -> Words.weekday(day.on()))
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                                "Your school cannot spare you on " + String.join(", ", days),
                                "Read why, and look for another session. Nothing moves by itself.")
                        .with(new Anchor("days-out", "See your days out of school")));
    }

    /** Somebody in a cohort that is too small, whose yes is waited for. */
    private Optional<Notice> askedToMove(String participantId) {
        try {
            return Optional.of(Calls.call(viability.move(participantId)))
                    .filter(move -> move.state() == GroupMove.State.ASKED)
                    .map(move -> Notice.info(
                                    "Would you go to another cohort?",
                                    "Yours has too few people to go on by itself. You keep your place unless you say yes.")
                            .with(new Anchor("cohort", "See what would change, and answer")));
        } catch (ProblemException none) {
            if (none.kind() == ProblemException.Kind.GONE) return Optional.empty();
            throw none;
        }
    }

    private static String firstPage(Me me) {
        return switch (me.role()) {
            case PROVIDER, PARTNER -> "provider";
            case FACILITATOR -> "facilitation";
            case TRUST_LEAD -> "trust";
            case SCHOOL_LEAD -> "release";
            case NATIONAL -> "national";
            case AUTHOR -> "catalogue";
            case ADMINISTRATOR -> "administration";
            case DATA_PROTECTION_OFFICER -> "data-protection";
            case PARTICIPANT -> "";
        };
    }

    private void show(Home home) {
        lead(home.stateSentence());
        refused(home.participantId()).ifPresent(this::add);
        add(new SessionChanges(rebookings));
        add(new HeldSeats(bookings));
        askedToMove(home.participantId()).ifPresent(this::add);
        Div tasks = AwayPanel.isFor(home) ? new Div(new AwayPanel(home)) : tasks(home);
        Aside standing = new Standing(home);
        Div columns = new Div(tasks, standing);
        columns.addClassName("two-thirds");
        add(columns);
        if (!AwayPanel.isFor(home)) AttendanceCourse.warning(home.attendance()).ifPresent(this::add);
        add(new FeedbackAsked(feedback));
    }

    private static Div tasks(Home home) {
        Div tasks = new Div(NextTask.of(home));
        if (home.next() != null) tasks.add(new ShortOfTime());
        tasks.add(new TaskSections(home));
        return tasks;
    }
}
