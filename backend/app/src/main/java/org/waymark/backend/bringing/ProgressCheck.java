package org.waymark.backend.bringing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.bringing.BroughtPerson.Step;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.Phase;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ImportedRow.Status;
import org.waymark.engine.catalogue.Variant;

/** Makes steps that are finished or begun of the rows of the file of progress, and says what each row comes to. */
final class ProgressCheck {

    private static final FileKind KIND = FileKind.PROGRESS;

    private final Mapping mapping;
    private final Surroundings around;
    private final PersonKeys keys;
    private final Map<String, BroughtPerson> people = new LinkedHashMap<>();
    private final List<CheckedRow> rows = new ArrayList<>();
    private final Map<String, Said> said = new HashMap<>();

    private record Said(int row, boolean done) {}

    ProgressCheck(Mapping mapping, Surroundings around, PeopleCheck.Checked checked) {
        this.mapping = mapping;
        this.around = around;
        this.keys = checked.keys();
        checked.people().forEach(person -> people.put(person.personId(), person));
    }

    /** @param people with their steps, in the order of their file */
    record Checked(List<CheckedRow> rows, List<BroughtPerson> people) {}

    Checked check(Table table) {
        for (TableRow row : table.rows()) {
            rows.add(check(row));
        }
        return new Checked(rows, List.copyOf(people.values()));
    }

    private CheckedRow check(TableRow row) {
        String fault = fault(row);
        if (fault != null) {
            return CheckedRow.faulty(KIND, row.number(), about(row), fault);
        }
        BroughtPerson person = Objects.requireNonNull(
                people.get(keys.find(cell(row, Field.PERSON)).orElseThrow()));
        CheckedRow good = new CheckedRow(
                KIND, row.number(), person.personId(), about(row), Status.GOOD, "Counts as finished", null);
        if (person.standing() == Standing.UNCHANGED) {
            return good.passedOver(PeopleCheck.UNCHANGED);
        }
        String topicId = mapping.meaning(Field.TOPIC, cell(row, Field.TOPIC)).orElseThrow();
        if (topicId.equals(Meanings.LEAVE_OUT)) {
            return good.passedOver("Not in this qualification, as you said");
        }
        String state = mapping.meaning(Field.STATE, cell(row, Field.STATE)).orElseThrow();
        if (state.equals(Meanings.NOT_BEGUN)) {
            return good.passedOver("Not begun, so it is planned");
        }
        boolean done = state.equals(Meanings.DONE);
        return add(row, good, person, around.meanings().topic(topicId).orElseThrow(), done);
    }

    private CheckedRow add(TableRow row, CheckedRow good, BroughtPerson person, Topic topic, boolean done) {
        Said before = said.putIfAbsent(person.personId() + "\n" + topic.id(), new Said(row.number(), done));
        if (before != null) {
            return before.done() == done
                    ? good.passedOver("The same as in an earlier row")
                    : CheckedRow.faulty(
                            KIND,
                            row.number(),
                            about(row),
                            "Row " + before.row() + " says otherwise of the same person and module. Keep one of them.");
        }
        people.put(person.personId(), person.with(step(row, person, topic, done)));
        return done
                ? good
                : new CheckedRow(
                        KIND, row.number(), person.personId(), about(row), Status.GOOD, "Counts as begun", null);
    }

    private Step step(TableRow row, BroughtPerson person, Topic topic, boolean done) {
        TaughtModule taught = module(topic, person.person().phase());
        LocalDate finished = Texts.date(cell(row, Field.FINISHED)).orElse(around.today());
        LocalDate began = person.start().isAfter(around.today()) ? around.today() : person.start();
        return new Step(
                taught.id().toString(),
                topic.id().toString(),
                taught.hash(),
                done && finished.isBefore(began) ? finished : began,
                done ? finished : null,
                taught.module().minutes());
    }

    /** The variant of the person's phase, else the first: each teaches the same statements. */
    static TaughtModule module(Topic topic, Phase phase) {
        return topic.modules().stream()
                .filter(taught -> taught.module().variant() instanceof Variant.Tailored(var of)
                        && of.name().equals(phase.name()))
                .findFirst()
                .orElse(topic.modules().getFirst());
    }

    private @Nullable String fault(TableRow row) {
        String person = keys.fault(cell(row, Field.PERSON), "Say whose progress it is: by address, your id or name.");
        if (person != null) {
            return person;
        }
        String topic = cell(row, Field.TOPIC);
        if (mapping.meaning(Field.TOPIC, topic).isEmpty()) {
            return topic.isEmpty()
                    ? "Give the module."
                    : "The framework of " + around.offer().qualification() + " has no module ‘" + topic
                            + "’. Say under Match columns which one it is, or that it is to be left out.";
        }
        String state = cell(row, Field.STATE);
        if (mapping.meaning(Field.STATE, state).isEmpty()) {
            return state.isEmpty()
                    ? "Say whether it is finished, begun or not begun."
                    : "Say under Match columns what ‘" + state + "’ means.";
        }
        return figureFault(row);
    }

    private @Nullable String figureFault(TableRow row) {
        String minutes = cell(row, Field.MINUTES);
        if (!minutes.isEmpty() && Texts.minutes(minutes).isEmpty()) {
            return "‘" + minutes + "’ is no number of minutes. Write it like 90.";
        }
        String day = cell(row, Field.FINISHED);
        if (day.isEmpty()) {
            return null;
        }
        LocalDate finished = Texts.date(day).orElse(null);
        if (finished == null) {
            return "‘" + day + "’ is no date. Write it like 31/10/2026.";
        }
        return finished.isAfter(around.today()) ? "The day on which it was finished is to come. Correct it." : null;
    }

    private String about(TableRow row) {
        return cell(row, Field.PERSON) + ": " + cell(row, Field.TOPIC);
    }

    private String cell(TableRow row, Field field) {
        return mapping.cell(row, field);
    }
}
