package org.waymark.ui.life;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.training.Training;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.training.TrainingChange;
import org.waymark.contract.training.TrainingEffect;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/**
 * A change that is shown before it is made. What is entered is not in the address, unlike elsewhere: a reason may tell of
 * somebody's health, and addresses are kept by browsers.
 */
abstract class ChangePage extends Page {

    private final TrainingApi trainings;
    private final Div effect = new Div();
    private String personId = "";
    private @Nullable Versioned<Training> read;

    ChangePage(String title, TrainingApi trainings) {
        super(title);
        this.trainings = trainings;
    }

    /** How it stands now, which is what a change is then a change of. */
    final Training begin() {
        return begin(SignedInPerson.participantId());
    }

    final Training begin(String of) {
        startAfresh();
        effect.removeAll();
        personId = of;
        Versioned<Training> now = Calls.versioned(trainings.training(of));
        read = now;
        return now.value();
    }

    final Div effect() {
        return effect;
    }

    final Field<Choice> reason(String label, State of) {
        List<Choice.Option> known = Calls.call(trainings.reasons()).items().stream()
                .filter(reason -> reason.of() == of)
                .map(reason -> new Choice.Option(reason.id(), reason.title()))
                .toList();
        return Field.choice(
                        "reason",
                        label,
                        Stream.concat(Stream.of(new Choice.Option("", "Choose a reason")), known.stream())
                                .toList())
                .hint("These are the reasons that the Department for Education asks for. Only you and your provider see"
                        + " yours, never your school or trust.");
    }

    /** What a change would come to, unless it is refused, which is then said. */
    final Optional<TrainingEffect> preview(TrainingChange change) {
        effect.removeAll();
        try {
            return Optional.of(Calls.call(trainings.preview(personId, change)));
        } catch (ProblemException refused) {
            effect.add(Notice.problem(refused));
            return Optional.empty();
        }
    }

    final Div confirm(String text, String tone, TrainingChange change) {
        Div line = new Div(
                new ActionButton(text, tone, () -> make(change)), new Anchor("life", "Leave everything as it is"));
        line.addClassName("actions");
        return line;
    }

    final void make(TrainingChange change) {
        make(change, Address.of("life").with(LifeView.DONE, "yes"));
    }

    final void make(TrainingChange change, Address then) {
        try {
            Calls.versioned(
                    trainings.change(personId, Objects.requireNonNull(read).etag(), change));
            then.go();
        } catch (ProblemException refused) {
            effect.removeAll();
            effect.add(Notice.problem(refused)
                    .with(new Anchor(then.with(LifeView.DONE, "").href(), "See how things stand")));
        }
    }
}
