package org.waymark.ui.life;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.training.TrainingChange;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;

/** Stopping for good: why, what that comes to, the decision. */
@Route("life/stop")
@RolesAllowed("PARTICIPANT")
class StopView extends ChangePage implements BeforeEnterObserver {

    private final Div messages = new Div();
    private Field<Choice> reason = Field.choice("reason", "", java.util.List.of());

    StopView(TrainingApi trainings) {
        super("Stop", trainings);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Training training = begin();
        messages.removeAll();
        if (training.state() == State.WITHDRAWN) {
            add(new EmptyState("You have stopped already.", new Anchor("life", "See how things stand")));
            return;
        }
        lead("You leave " + training.qualification() + ". If you may come back within some months, pause instead.");
        reason = reason("Why do you stop?", State.WITHDRAWN);
        Div form = new Div(messages, reason, new ActionButton("Show what it means", "primary", this::show));
        form.addClassName("form");
        add(
                form,
                effect(),
                new Paragraph(
                        new Anchor("life/pause", "Pause instead"),
                        new com.vaadin.flow.component.html.Span(" or "),
                        new Anchor("life", "go back to when life changes")));
    }

    private void show() {
        messages.removeAll();
        effect().removeAll();
        reason.clear();
        if (reason.control().getValue().isBlank()) {
            Corrections corrections = new Corrections();
            corrections.wrong(reason, "Choose a reason");
            messages.add(corrections.summary());
            return;
        }
        TrainingChange stop =
                new TrainingChange(State.WITHDRAWN, reason.control().getValue(), null, null, null);
        preview(stop)
                .ifPresent(shown -> effect().add(
                                EffectOfChange.of(shown),
                                new Paragraph(new Anchor("privacy", "How long what is known of you is kept")),
                                confirm("Stop for good", "warning", stop)));
    }
}
