package org.waymark.ui.prior;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.prior.ClaimableQualification;
import org.waymark.contract.prior.NewPriorClaim;
import org.waymark.contract.prior.NewQualificationClaim;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.contract.prior.PriorLearningApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** What a participant has learnt before: they claim it, their provider decides, and the pathway follows when they say so. */
@Route("progress/prior-learning")
@RolesAllowed("PARTICIPANT")
class PriorLearningView extends Page implements BeforeEnterObserver {

    private final PriorLearningApi prior;
    private final PathwayApi pathways;
    private final Clock clock;
    private final String participantId = SignedInPerson.participantId();
    private final Div messages = new Div();
    private final Div content = new Div();

    /** The same until it has been sent, so that a second click sends nothing more. */
    private String key = UUID.randomUUID().toString();

    /** A statement that they know and were not believed to, or blank: what their claim begins with. */
    private String about = "";

    PriorLearningView(PriorLearningApi prior, PathwayApi pathways, Clock clock) {
        super("What you learnt before");
        this.prior = prior;
        this.pathways = pathways;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        about = Address.of(event.getLocation()).get("about");
        lead("Did you complete another NPQ, or learn a topic of your pathway on a course or in a post? Say so. Somebody"
                + " of your provider decides. What they approve can be left out, here and in your next qualification.");
        add(messages, content);
        show();
    }

    private void show() {
        content.removeAll();
        List<PriorClaim> all = Calls.call(prior.own(participantId)).items();
        Versioned<Pathway> pathway = Calls.versioned(pathways.pathway(participantId));
        boolean mayGo = all.stream().anyMatch(claim -> claim.counts() && isStillOn(pathway.value(), claim));
        boolean mayComeBack = all.stream().anyMatch(claim -> isLost(pathway.value(), claim));
        if (mayGo || mayComeBack) content.add(new ApprovedEffect(pathways, pathway, mayGo, this::taken));
        if (all.isEmpty()) content.add(new EmptyState("You have claimed nothing yet."));
        all.forEach(claim -> content.add(section(claim)));
        content.add(qualifications(), form(pathway.value(), all));
    }

    /** An NPQ bears on many topics, so whether it changes something is seen by planning only. */
    private static boolean isStillOn(Pathway pathway, PriorClaim claim) {
        return pathway.steps().stream()
                .anyMatch(step -> isToCome(step)
                        && (claim.qualification() != null || step.topicId().equals(claim.topicId())));
    }

    /** Counts no more, and is not on the pathway, which it may have been left out of. */
    private static boolean isLost(Pathway pathway, PriorClaim claim) {
        return switch (claim.state()) {
            case CLAIMED, APPROVED, SECOND_LOOK -> false;
            case DECLINED, EXPIRED, TAKEN_BACK ->
                pathway.steps().stream().noneMatch(step -> step.topicId().equals(claim.topicId()));
        };
    }

    /** What somebody has begun stays, whatever they knew before. */
    private static boolean isToCome(Pathway.Step step) {
        return step.status() != Pathway.Step.Status.DONE && step.status() != Pathway.Step.Status.IN_PROGRESS;
    }

    private Section section(PriorClaim claim) {
        Section section = new Section(new H2(claim.topic()), PriorWords.facts(claim));
        if (claim.state() == State.DECLINED)
            section.add(new Paragraph("If more shows it, you can claim it again below."));
        if (claim.state() == State.CLAIMED || claim.counts()) {
            ActionButton button = new ActionButton("Take it back", "plain", () -> takeBack(claim));
            button.setAriaLabel("Take it back: " + claim.topic());
            section.add(button);
        }
        return section;
    }

    /** Of the NPQs that are known and neither held nor claimed. */
    private Section qualifications() {
        List<ClaimableQualification> known =
                Calls.call(prior.qualifications(participantId)).items();
        Section section = new Section(new H2("Claim an NPQ that you completed"));
        section.setId("npq");
        section.add(
                known.isEmpty()
                        ? new Paragraph("There is no other NPQ whose framework is known here. Claim its topics below.")
                        : new QualificationForm(known, clock, this::claim));
        return section;
    }

    /** Of the topics that are to come and not claimed already. */
    private Section form(Pathway pathway, List<PriorClaim> all) {
        List<Pathway.Step> steps = pathway.steps().stream()
                .filter(PriorLearningView::isToCome)
                .filter(step -> all.stream()
                        .noneMatch(claim -> step.topicId().equals(claim.topicId())
                                && (claim.state() == State.CLAIMED || claim.counts())))
                .toList();
        Section section = new Section(
                new H2("Claim a topic"),
                steps.isEmpty()
                        ? new Paragraph("There is no other topic on your pathway that you have not begun.")
                        : new ClaimForm(steps, about, clock, this::claim));
        section.setId("topic");
        return section;
    }

    private boolean claim(NewPriorClaim claim) {
        return send(() -> {
            Calls.call(prior.claim(participantId, key, claim));
            about = "";
        });
    }

    private boolean claim(NewQualificationClaim claim) {
        return send(() -> Calls.call(prior.claimQualification(participantId, key, claim)));
    }

    private boolean send(Runnable work) {
        boolean sent = change(work, Notice.done("Sent", "Your provider decides. You see here what comes of it."));
        if (sent) key = UUID.randomUUID().toString();
        return sent;
    }

    private void takeBack(PriorClaim claim) {
        change(
                () -> Calls.call(prior.takeBack(
                        participantId,
                        claim.id(),
                        Calls.versioned(prior.claim(claim.id())).etag())),
                Notice.done(
                        "Taken back",
                        "It counts no more. Where it was left out of your pathway, see below what comes back."));
    }

    private void taken() {
        change(
                () -> {},
                Notice.done("Your pathway has changed", "It says why each module is on it, and why others went out.")
                        .with(new Anchor("pathway", "See my pathway")));
    }

    /** Whether it was done. */
    private boolean change(Runnable work, Notice done) {
        messages.removeAll();
        messages.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        try {
            work.run();
            messages.add(done);
            show();
            return true;
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
            return false;
        }
    }
}
