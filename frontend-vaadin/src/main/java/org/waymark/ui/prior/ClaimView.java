package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.contract.prior.PriorDecision;
import org.waymark.contract.prior.PriorLearningApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** One claim: what shows it, and the decision. */
@Route(ClaimsView.PATH + "/:claimId")
@RolesAllowed("PROVIDER")
class ClaimView extends Page implements BeforeEnterObserver {

    private final PriorLearningApi prior;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div content = new Div();

    ClaimView(PriorLearningApi prior, Clock clock) {
        super("Prior learning");
        this.prior = prior;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        add(messages, content, new Paragraph(new Anchor(ClaimsView.PATH, "Back to all claims")));
        show(Calls.versioned(
                prior.claim(event.getRouteParameters().get("claimId").orElseThrow())));
    }

    private void show(Versioned<PriorClaim> read) {
        PriorClaim claim = read.value();
        setHeading(claim.personName() + ": " + claim.topic());
        content.removeAll();
        content.add(
                PriorWords.facts(claim),
                new Paragraph(new Anchor("provider/people/" + claim.participantId(), "See their pathway")));
        if (claim.state() == State.SECOND_LOOK)
            content.add(Notice.info(
                    "Drawn for a second look",
                    "It counts already. Somebody other than " + claim.decidedBy() + " decides again."));
        if (claim.state() == State.CLAIMED || claim.state() == State.SECOND_LOOK)
            content.add(new DecisionForm(claim, LocalDate.now(clock), decision -> decide(read, decision)));
    }

    private void decide(Versioned<PriorClaim> read, PriorDecision decision) {
        messages.removeAll();
        try {
            Versioned<PriorClaim> decided =
                    Calls.versioned(prior.decide(read.value().id(), read.etag(), decision));
            messages.add(Notice.done(
                    decision.approved() ? "Approved" : "Declined",
                    read.value().personName() + " is told, and reads why."));
            show(decided);
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        messages.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
