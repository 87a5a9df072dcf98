package org.waymark.ui.pathway;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;
import org.waymark.contract.Phase;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.contract.pathway.Pathway;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Words;

/** All that a participant decides about their pathway. */
class ChoicesForm extends Div {

    private static final int PAUSE_MILLIS = 400;
    private static final double FEWEST = 0.5;
    private static final double MOST = 20;

    private final NumberField hours = new NumberField("Hours a week");
    private final DateField finishBy = new DateField("Finish by");
    private final RadioButtonGroup<Phase> phase = new RadioButtonGroup<>("I work in");
    private final Checkbox travels = new Checkbox("I can travel to sessions in person");
    private final AwayField away;
    private final ChoiceList known;
    private final ChoiceList added;
    private final ChoiceList preferred;
    private final ChoiceList excluded;

    ChoicesForm(Pathway pathway, Options options, Runnable onChange) {
        addClassName("choices-form");
        ChoiceItems items = new ChoiceItems(pathway, options);
        away = new AwayField(onChange);
        known = new ChoiceList(
                "I already know…",
                "What is mandatory, and what concerns disadvantage, stays all the same.",
                items.known(),
                onChange);
        added = new ChoiceList("Add a topic", "Beyond what your qualification asks for.", items.electives(), onChange);
        preferred =
                new ChoiceList("Take another version", "Of equal worth, written for others.", items.swaps(), onChange);
        excluded = new ChoiceList("Leave out a topic", "Each says what that means.", items.exclusions(), onChange);
        hours();
        finish();
        phase.setItems(Phase.values());
        phase.setItemLabelGenerator(Words::phase);
        phase.addValueChangeListener(event -> wished(event, onChange));
        travels.addValueChangeListener(event -> wished(event, onChange));
        finishBy.addValueChangeListener(event -> wished(event, onChange));
        hours.addValueChangeListener(event -> wished(event, onChange));
        add(new H2("Modules"), known, added, preferred, excluded);
        add(new H2("When"), hours, finishBy, away, new H2("How"), phase, travels);
    }

    private static void wished(HasValue.ValueChangeEvent<?> event, Runnable onChange) {
        if (event.isFromClient()) onChange.run();
    }

    private void hours() {
        hours.setMin(FEWEST);
        hours.setMax(MOST);
        hours.setStep(0.25);
        hours.setStepButtonsVisible(true);
        hours.setHelperText("In a week of term. Holidays and days away are left free.");
        hours.setValueChangeMode(ValueChangeMode.LAZY);
        hours.setValueChangeTimeout(PAUSE_MILLIS);
        hours.setI18n(new NumberField.NumberFieldI18n()
                .setBadInputErrorMessage("Enter a number, such as 2.5")
                .setMinErrorMessage("Give at least half an hour a week")
                .setMaxErrorMessage("More than 20 hours a week beside a job is not a plan: give 20 or fewer")
                .setStepErrorMessage("Give quarters of an hour, such as 2.25"));
    }

    private void finish() {
        finishBy.setHelperText("Leave empty to finish when your hours allow.");
        finishBy.setClearButtonVisible(true);
    }

    /** Empty where the hours are not a number that can be planned with; the field says so itself. */
    Optional<Choices> value() {
        if (hours.isInvalid() || hours.isEmpty()) return Optional.empty();
        return Optional.of(new Choices(
                (int) Math.round(hours.getValue() * 60),
                finishBy.getValue(),
                Objects.requireNonNull(phase.getValue()),
                travels.getValue(),
                known.chosen(),
                excluded.chosen(),
                added.chosen(),
                preferred.chosen(),
                away.value()));
    }

    void setValue(Choices choices) {
        hours.setValue(choices.minutesPerWeek() / 60.0);
        finishBy.setValue(choices.finishBy());
        phase.setValue(choices.phase());
        travels.setValue(choices.travels());
        away.setValue(choices.away());
        known.choose(choices.knownTopics());
        added.choose(choices.addedTopics());
        preferred.choose(choices.preferredModules());
        excluded.choose(choices.excludedTopics());
    }
}
