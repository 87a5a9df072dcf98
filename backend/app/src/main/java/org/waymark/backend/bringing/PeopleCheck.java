package org.waymark.backend.bringing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.bringing.BroughtPerson.Someone;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.Phase;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ImportedRow.Status;

/** Makes people of the rows of their file, and says what each row comes to. */
final class PeopleCheck {

    static final String UNCHANGED = "On the offer in Waymark already: what is there stays";

    private static final FileKind KIND = FileKind.PEOPLE;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_JOB = 100;

    /** The same whether somebody is another provider's, or signs in to something else: it tells of nobody. */
    private static final String NOT_WITH_THIS_ADDRESS =
            "Cannot be brought in with this address. Ask the person for another, or to move to you in Waymark under"
                    + " ‘When life changes’.";

    private final Mapping mapping;
    private final Surroundings around;
    private final List<CheckedRow> rows = new ArrayList<>();
    private final List<BroughtPerson> people = new ArrayList<>();
    private final Map<String, Integer> rowOfPerson = new HashMap<>();
    private final Map<String, String> nameOfPerson = new HashMap<>();
    private final PersonKeys keys = new PersonKeys();

    PeopleCheck(Mapping mapping, Surroundings around) {
        this.mapping = mapping;
        this.around = around;
    }

    /** @param keys by which other files name them */
    record Checked(List<CheckedRow> rows, List<BroughtPerson> people, PersonKeys keys) {}

    Checked check(Table table) {
        table.rows().forEach(this::check);
        return new Checked(rows, people, keys);
    }

    private void check(TableRow row) {
        String name = cell(row, Field.NAME);
        Optional<String> wrong = fault(row, name);
        if (wrong.isPresent()) {
            faulty(row, name, wrong.get());
            return;
        }
        String email = Texts.address(cell(row, Field.EMAIL));
        School school = around.school(cell(row, Field.SCHOOL)).orElseThrow();
        Person known = around.person(email, name, school.id()).orElse(null);
        String id = known == null ? newId(email) : known.id();
        Integer earlier = rowOfPerson.putIfAbsent(id, row.number());
        if (earlier == null) {
            nameOfPerson.put(id, Texts.folded(name));
            add(row, known, id, email, school);
        } else if (Texts.folded(name).equals(nameOfPerson.get(id))) {
            rows.add(new CheckedRow(
                    KIND, row.number(), null, name, Status.PASSED_OVER, "The same person as in an earlier row", null));
        } else {
            faulty(row, name, "Row " + earlier + " has this address too, with another name. Give each their own.");
        }
    }

    private void add(TableRow row, @Nullable Person known, String id, String email, School school) {
        String name = cell(row, Field.NAME);
        Participant on = around.standing().get(id);
        String wrong = obstacle(id, on);
        if (wrong != null) {
            faulty(row, name, wrong);
            return;
        }
        Standing standing = known == null ? Standing.NEW : on == null ? Standing.KNOWN : Standing.UNCHANGED;
        Someone someone = known == null ? someone(row, name, email, school) : Someone.of(known);
        LocalDate start =
                Texts.date(cell(row, Field.START)).orElse(around.offer().starts());
        keys.add(id, email, cell(row, Field.EXTERNAL_ID), name);
        people.add(new BroughtPerson(
                id, row.number(), known == null, standing, someone, start, List.of(), List.of(), null, null, null));
        rows.add(new CheckedRow(
                KIND,
                row.number(),
                id,
                name,
                standing == Standing.UNCHANGED ? Status.PASSED_OVER : Status.GOOD,
                effect(standing, someone, school),
                null));
    }

    private static String effect(Standing standing, Someone someone, School school) {
        return switch (standing) {
            case NEW -> "A new person";
            case KNOWN ->
                someone.schoolId().equals(school.id())
                        ? "One of your people already"
                        : "One of your people already, at " + someone.school() + " in Waymark, which stays";
            case UNCHANGED -> UNCHANGED;
            case BROUGHT_IN, NOT_BROUGHT_IN, TAKEN_BACK -> throw new IllegalStateException("nothing is applied yet");
        };
    }

    private @Nullable String obstacle(String id, @Nullable Participant on) {
        if (on == null) {
            return around.recorded().contains(id)
                    ? "Has a record of learning in Waymark already, which an import must not change. Put them on the"
                            + " offer under Assign instead."
                    : null;
        }
        if (!on.providerId().equals(around.offer().providerId())) {
            return NOT_WITH_THIS_ADDRESS;
        }
        return on.enrolment().offerId().equals(around.offer().id())
                ? null
                : "Is on " + on.enrolment().qualification() + ", "
                        + on.enrolment().cohort() + " with you already. One qualification at a time: take the row out.";
    }

    private Someone someone(TableRow row, String name, String email, School school) {
        Phase phase = mapping.meaning(Field.PHASE, cell(row, Field.PHASE))
                .map(Phase::valueOf)
                .orElse(Objects.requireNonNull(school.phase()));
        return new Someone(name, email, cell(row, Field.JOB), school.id(), school.name(), phase);
    }

    private Optional<String> fault(TableRow row, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of("Give the person’s name, of at most 100 characters.");
        }
        if (cell(row, Field.JOB).length() > LONGEST_JOB) {
            return Optional.of("Use at most 100 characters for the job title.");
        }
        return emailFault(cell(row, Field.EMAIL))
                .or(() -> schoolFault(cell(row, Field.SCHOOL)))
                .or(() -> startFault(cell(row, Field.START)))
                .or(() -> phaseFault(cell(row, Field.PHASE)));
    }

    private Optional<String> emailFault(String email) {
        if (!Texts.isAddress(email)) {
            return Optional.of("Give an email address such as ada@example.org.");
        }
        return around.elsewhere().contains(Texts.address(email))
                ? Optional.of(NOT_WITH_THIS_ADDRESS)
                : Optional.empty();
    }

    private Optional<String> schoolFault(String written) {
        if (written.isEmpty()) {
            return Optional.of("Give the school’s URN.");
        }
        School school = around.school(written).orElse(null);
        if (school == null) {
            return Optional.of("No school has the URN ‘" + written + "’. Look it up on Get Information about Schools.");
        }
        if (school.isClosed()) {
            return Optional.of(school.name() + " has closed. Give the school that the person works in now.");
        }
        return school.phase() == null || school.kind() == null
                ? Optional.of("The register does not say whether " + school.name()
                        + " is primary or secondary, so nothing can be planned for its people yet.")
                : Optional.empty();
    }

    private static Optional<String> startFault(String start) {
        return start.isEmpty() || Texts.date(start).isPresent()
                ? Optional.empty()
                : Optional.of("‘" + start + "’ is no date. Write it like 01/09/2026.");
    }

    private Optional<String> phaseFault(String phase) {
        return phase.isEmpty() || mapping.meaning(Field.PHASE, phase).isPresent()
                ? Optional.empty()
                : Optional.of("Say under Match columns what ‘" + phase + "’ is, or leave it empty.");
    }

    private void faulty(TableRow row, String name, String whatToDo) {
        keys.addFaulty(Texts.address(cell(row, Field.EMAIL)), cell(row, Field.EXTERNAL_ID), name);
        rows.add(CheckedRow.faulty(KIND, row.number(), name, whatToDo));
    }

    private String cell(TableRow row, Field field) {
        return mapping.cell(row, field);
    }

    /** The same for the same person, so that a file that is brought in again adds nobody twice. */
    private String newId(String email) {
        byte[] named = (around.offer().providerId() + "\n" + email).getBytes(StandardCharsets.UTF_8);
        return "person-" + UUID.nameUUIDFromBytes(named);
    }
}
