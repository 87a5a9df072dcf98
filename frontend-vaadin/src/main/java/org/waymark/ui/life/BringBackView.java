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
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;

/** A provider brings somebody back who had stopped and has asked for it. */
@Route("provider/people/:participantId/back")
@RolesAllowed("PROVIDER")
class BringBackView extends ChangePage implements BeforeEnterObserver {

    BringBackView(TrainingApi trainings) {
        super("Bring somebody back", trainings);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String person = event.getRouteParameters().get("participantId").orElseThrow();
        String theirs = "provider/people/" + person;
        Training training = begin(person);
        if (training.state() != State.WITHDRAWN) {
            add(new EmptyState(
                    "They have not stopped, so there is nothing to bring them back from. Who has paused comes back"
                            + " themselves.",
                    new Anchor(theirs, "See their pathway")));
            return;
        }
        lead("They stopped " + training.qualification()
                + ". Do this only where they asked you to. What follows is said as" + " they read it.");
        add(effect());
        preview(back(null))
                .ifPresent(shown -> effect().add(EffectOfChange.choosing(shown, option -> choose(option, theirs))));
        add(new Paragraph(new Anchor(theirs, "Back to their pathway")));
    }

    private Component choose(CohortOption option, String theirs) {
        ActionButton button = new ActionButton(
                "Bring them back to this cohort",
                option.present() ? "primary" : "plain",
                () -> make(back(option.offerId()), Address.of(theirs)));
        button.setAriaLabel("Bring them back to " + option.cohort());
        return button;
    }

    private static TrainingChange back(@org.jspecify.annotations.Nullable String offerId) {
        return new TrainingChange(State.ACTIVE, null, null, null, offerId);
    }
}
