package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waymark.contract.employment.ClosedSchool;
import org.waymark.contract.employment.ClosedSchool.Candidate;
import org.waymark.contract.employment.ClosureDecision;
import org.waymark.contract.employment.ClosureDecision.Placement;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** Where each of the people of a closed school goes: one by one, or all at once. */
class PlacementForm extends Div {

    private static final String NOWHERE = "nowhere";
    private static final String STAYS = " They keep their pathway, what they have done and their seats.";

    private final ClosedSchool school;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Consumer<Notice> messages;

    PlacementForm(ClosedSchool school, Consumer<ClosureDecision> decide, Consumer<Notice> messages) {
        this.school = school;
        this.messages = messages;
        addClassName("page");
        Field<Choice> all = Field.choice("everybody", "Everybody goes to", options());
        all.control().addValueChangeListener(e -> {
            if (!e.getValue().isEmpty()) choices.values().forEach(choice -> choice.setValue(e.getValue()));
        });
        Div form = new Div(all);
        form.addClassName("form");
        add(
                form,
                table(),
                new ActionButton(
                        "Show what it means", "primary", () -> entered().ifPresent(decide)));
    }

    private DataTable table() {
        DataTable table = new DataTable("Who works there", "Person", "Goes to");
        school.people().forEach(person -> {
            Choice choice = new Choice(options());
            choice.getElement().setAttribute("aria-label", person.name() + " goes to");
            choices.put(person.personId(), choice);
            table.row(DataTable.two(new Span(person.name()), person.jobTitle()), choice);
        });
        return table;
    }

    private List<Choice.Option> options() {
        return Stream.of(
                        Stream.of(new Choice.Option("", "Choose")),
                        school.candidates().stream().map(PlacementForm::option),
                        Stream.of(new Choice.Option(NOWHERE, "No school at present")))
                .flatMap(same -> same)
                .toList();
    }

    private static Choice.Option option(Candidate candidate) {
        String trust = candidate.trust() == null ? "no trust" : candidate.trust();
        return new Choice.Option(
                candidate.schoolId(), candidate.name() + (candidate.otherTrust() ? " (" + trust + ")" : ""));
    }

    private Optional<ClosureDecision> entered() {
        if (choices.values().stream().anyMatch(choice -> choice.getValue().isEmpty())) {
            messages.accept(Notice.problem(
                    "Somebody has no place yet", "Choose a school for each person, or “No school at present”."));
            return Optional.empty();
        }
        return Optional.of(new ClosureDecision(choices.entrySet().stream()
                .map(entry -> new Placement(
                        entry.getKey(),
                        entry.getValue().getValue().equals(NOWHERE)
                                ? null
                                : entry.getValue().getValue()))
                .toList()));
    }

    /** In a sentence for each place. */
    static String effect(ClosedSchool school, ClosureDecision decision) {
        Map<String, Integer> counts = new TreeMap<>();
        decision.placements().forEach(placement -> counts.merge(sentence(school, placement), 1, Integer::sum));
        StringBuilder effect = new StringBuilder();
        counts.forEach((where, count) -> effect.append(Words.people(count))
                .append(count == 1 ? " goes" : " go")
                .append(where)
                .append(' '));
        return effect.toString().strip() + STAYS;
    }

    private static String sentence(ClosedSchool school, Placement placement) {
        return school.candidates().stream()
                .filter(candidate -> Objects.equals(candidate.schoolId(), placement.schoolId()))
                .findFirst()
                .map(to -> " to " + to.name()
                        + (to.otherTrust() ? ", where another employer sees them and you no longer do." : "."))
                .orElse(" to no school, and no employer sees them.");
    }
}
