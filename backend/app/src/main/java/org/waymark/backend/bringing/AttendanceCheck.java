package org.waymark.backend.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.bringing.BroughtPerson.Attended;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ImportedRow.Status;
import org.waymark.engine.catalogue.ActivityKind;

/** Makes marks and seats of the rows of the file of attendance, and says what each row comes to. */
final class AttendanceCheck {

    static final String NO_USE = "A seat that no pathway of theirs has a use for";

    private static final FileKind KIND = FileKind.ATTENDANCE;

    private final Mapping mapping;
    private final Surroundings around;
    private final PersonKeys keys;
    private final SessionKeys sessions;
    private final Map<String, BroughtPerson> people = new LinkedHashMap<>();
    private final List<CheckedRow> rows = new ArrayList<>();
    private final Map<String, Said> said = new HashMap<>();
    private final Map<String, Integer> booked = new HashMap<>();

    private record Said(int row, String meaning) {}

    AttendanceCheck(
            Mapping mapping, Surroundings around, PersonKeys keys, SessionKeys sessions, List<BroughtPerson> people) {
        this.mapping = mapping;
        this.around = around;
        this.keys = keys;
        this.sessions = sessions;
        people.forEach(person -> this.people.put(person.personId(), person));
    }

    /** @param people with their sessions, in the order of their file */
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
            return faulty(row, fault);
        }
        BroughtPerson person = Objects.requireNonNull(
                people.get(keys.find(cell(row, Field.ATTENDEE)).orElseThrow()));
        CheckedRow good = new CheckedRow(
                KIND, row.number(), person.personId(), about(row), Status.GOOD, "Noted in the register", null);
        BroughtSession session = sessions.find(cell(row, Field.ATTENDED)).orElse(null);
        String meaning = mapping.meaning(Field.MARK, cell(row, Field.MARK)).orElseThrow();
        if (session == null) {
            return good.passedOver("Of a session that is left out");
        }
        if (meaning.equals(Meanings.LEAVE_OUT)) {
            return good.passedOver("Neither a mark nor a seat, as you said");
        }
        if (person.standing() == Standing.UNCHANGED && meaning.equals(Meanings.BOOKED)) {
            return good.passedOver(PeopleCheck.UNCHANGED);
        }
        Mark stands = stands(person, session);
        if (stands != null) {
            return stands.name().equals(meaning)
                    ? good.passedOver("In the register already")
                    : faulty(
                            row,
                            "The register says ‘" + words(stands)
                                    + "’ already. Change it there if it is wrong, or take the row out.");
        }
        return add(row, good, person, session, meaning);
    }

    /** What the register says of whoever is on the offer already; null where it says nothing. */
    private @Nullable Mark stands(BroughtPerson person, BroughtSession session) {
        Participant on = around.standing().get(person.personId());
        return on == null
                ? null
                : on.summary()
                        .attendance()
                        .find(around.offer().id(), session.sessionId())
                        .map(org.waymark.backend.participant.Attended::mark)
                        .orElse(null);
    }

    private static String words(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private CheckedRow add(
            TableRow row, CheckedRow good, BroughtPerson person, BroughtSession session, String meaning) {
        Said before = said.putIfAbsent(person.personId() + "\n" + session.sessionId(), new Said(row.number(), meaning));
        if (before != null) {
            return before.meaning().equals(meaning)
                    ? good.passedOver("The same as in an earlier row")
                    : faulty(
                            row,
                            "Row " + before.row()
                                    + " says otherwise of the same person and session. Keep one of them.");
        }
        String wrong = untimely(session, meaning);
        if (wrong != null) {
            return faulty(row, wrong);
        }
        people.put(person.personId(), person.with(attended(row, person, session, meaning)));
        return meaning.equals(Meanings.BOOKED) ? good.good("Has a seat in a session to come") : good;
    }

    private @Nullable String untimely(BroughtSession session, String meaning) {
        boolean isToCome = session.start().isAfter(around.now());
        if (!meaning.equals(Meanings.BOOKED)) {
            return isToCome
                    ? "This session is still to come. Say that the person has a seat, or correct its date."
                    : null;
        }
        if (!isToCome) {
            return "This session is over. Say whether the person was there.";
        }
        return booked.merge(session.sessionId(), 1, Integer::sum) > session.seats()
                ? "The session has " + session.seats() + " seats, and as many rows before this one have them."
                        + " Correct its seats, or take the row out."
                : null;
    }

    private Attended attended(TableRow row, BroughtPerson person, BroughtSession session, String meaning) {
        TaughtModule taught = ProgressCheck.module(
                around.meanings().topic(session.topicId()).orElseThrow(),
                person.person().phase());
        int live = taught.module().minutes(ActivityKind.LIVE_ONLINE)
                + taught.module().minutes(ActivityKind.IN_PERSON);
        return new Attended(
                row.number(),
                session.sessionId(),
                session.topicId(),
                taught.id().toString(),
                live > 0,
                meaning.equals(Meanings.BOOKED) ? null : Mark.valueOf(meaning));
    }

    private @Nullable String fault(TableRow row) {
        String person =
                keys.fault(cell(row, Field.ATTENDEE), "Say whose attendance it is: by address, your id or name.");
        if (person != null) {
            return person;
        }
        String session = sessions.fault(cell(row, Field.ATTENDED));
        if (session != null) {
            return session;
        }
        String mark = cell(row, Field.MARK);
        if (mapping.meaning(Field.MARK, mark).isPresent()) {
            return null;
        }
        return mark.isEmpty()
                ? "Say whether the person was there, or has a seat."
                : "Say under Match columns what ‘" + mark + "’ means.";
    }

    private CheckedRow faulty(TableRow row, String whatToDo) {
        return CheckedRow.faulty(KIND, row.number(), about(row), whatToDo);
    }

    private String about(TableRow row) {
        return cell(row, Field.ATTENDEE) + ": " + cell(row, Field.ATTENDED);
    }

    private String cell(TableRow row, Field field) {
        return mapping.cell(row, field);
    }
}
