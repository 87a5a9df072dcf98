package org.waymark.ui.home;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Page;

/** A participant's task list, with the next thing first. Other roles are sent on to their own first page. */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    private final ParticipantApi participants;
    private final ProposalApi proposals;

    HomeView(ParticipantApi participants, ProposalApi proposals) {
        super("Your tasks");
        this.participants = participants;
        this.proposals = proposals;
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

    private static String firstPage(Me me) {
        return switch (me.role()) {
            case PROVIDER -> "provider";
            case TRUST_LEAD -> "trust";
            case AUTHOR -> "catalogue";
            case ADMINISTRATOR -> "administration";
            case DATA_PROTECTION_OFFICER -> "data-protection";
            case PARTICIPANT -> "";
        };
    }

    private void show(Home home) {
        lead(home.stateSentence());
        Div tasks = AwayPanel.isFor(home)
                ? new Div(new AwayPanel(home))
                : new Div(NextTask.of(home), new TaskSections(home));
        Aside standing = new Standing(home);
        Div columns = new Div(tasks, standing);
        columns.addClassName("two-thirds");
        add(columns);
    }
}
