package org.waymark.ui.life;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.training.TrainingChange;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Field;

/** Pausing, or changing a pause: why, from when, until when; then what that comes to; then the decision. */
@Route("life/pause")
@RolesAllowed("PARTICIPANT")
class PauseView extends ChangePage implements BeforeEnterObserver {

    private final Clock clock;
    private final DateField from = day("pause-from", "First day away");
    private final DateField until = day("pause-until", "Day you expect to be back");
    private final Div messages = new Div();
    private Field<Choice> reason = Field.choice("reason", "", java.util.List.of());

    PauseView(TrainingApi trainings, Clock clock) {
        super("Pause", trainings);
        this.clock = clock;
    }

    private static DateField day(String id, String label) {
        DateField field = new DateField(label);
        field.setId(id);
        field.setManualValidation(true);
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Training training = begin();
        messages.removeAll();
        lead("Illness, parental or adoption leave, or another time away. Nothing changes until you confirm.");
        reason = reason("Why do you pause?", State.DEFERRED);
        boolean isPaused = training.state() == State.DEFERRED;
        if (isPaused && training.reason() != null) reason.control().setValue(training.reason());
        from.setValue(isPaused ? training.from() : LocalDate.now(clock));
        until.setValue(isPaused ? training.until() : null);
        until.setHelperText("If you do not know it yet, give your best guess. You can change it later.");
        Div days = new Div(from, until);
        days.addClassName("form-row");
        Div form = new Div(messages, reason, days, new ActionButton("Show what it means", "primary", this::show));
        form.addClassName("form");
        add(form, effect(), new Paragraph(new Anchor("life", "Back to when life changes")));
    }

    private void show() {
        messages.removeAll();
        effect().removeAll();
        reason.clear();
        from.setInvalid(false);
        until.setInvalid(false);
        Corrections corrections = new Corrections();
        if (reason.control().getValue().isBlank()) corrections.wrong(reason, "Choose a reason");
        if (from.isEmpty()) corrections.wrong(from, "Enter the first day away");
        if (until.isEmpty()) corrections.wrong(until, "Enter the day on which you expect to be back");
        else if (!from.isEmpty() && !until.getValue().isAfter(from.getValue()))
            corrections.wrong(until, "The day you are back must come after the first day away");
        if (!corrections.isEmpty()) {
            messages.add(corrections.summary());
            return;
        }
        TrainingChange pause = new TrainingChange(
                State.DEFERRED, reason.control().getValue(), from.getValue(), until.getValue(), null);
        preview(pause)
                .ifPresent(shown ->
                        effect().add(EffectOfChange.of(shown), confirm("Confirm the pause", "primary", pause)));
    }
}
