package org.waymark.ui.life;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.training.TrainingChange;
import org.waymark.contract.training.TrainingEffect.CohortOption;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.EmptyState;

/** Coming back from a pause: each cohort in which that works, with what it would be, one of which is chosen. */
@Route("life/back")
@RolesAllowed("PARTICIPANT")
class BackView extends ChangePage implements BeforeEnterObserver {

    BackView(TrainingApi trainings) {
        super("Come back", trainings);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Training training = begin();
        if (training.state() != State.DEFERRED) {
            add(new EmptyState("You have not paused, so there is nothing to come back from.", new Anchor("", "Home")));
            return;
        }
        lead("Choose where to go on. Your pathway is planned from today.");
        add(effect());
        preview(new TrainingChange(State.ACTIVE, null, null, null, null)).ifPresent(shown -> {
            if (shown.cohorts().stream().allMatch(option -> option.finish() == null)) effect().add(none(training));
            effect().add(EffectOfChange.choosing(shown, this::choose));
        });
        add(new Paragraph(new Anchor("life", "Back to when life changes")));
    }

    private static EmptyState none(Training training) {
        return new EmptyState("There is no cohort now in which you could finish. " + training.provider()
                + " finds one with you: ask it. Until then your pause goes on, and nothing is lost.");
    }

    private Component choose(CohortOption option) {
        ActionButton button = new ActionButton(
                "Go on in this cohort",
                option.present() ? "primary" : "plain",
                () -> make(new TrainingChange(State.ACTIVE, null, null, null, option.offerId())));
        button.setAriaLabel("Go on in " + option.cohort());
        return button;
    }
}
