package org.waymark.backend.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ImportedRow.Status;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.Line;
import org.waymark.contract.bringing.ProgrammeImport.State;

/** Ada was at one session and has seats in some to come; Ben was not there. */
class AttendanceImportTest extends BringingTest {

    private static final String ATTENDANCE = "Person,Session id,Mark\n";
    private static final LocalDate OVER = TestClock.TODAY.minusDays(14);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterRepository registerStore;

    @Autowired
    private BookingRepository bookings;

    @Autowired
    private Pathways pathways;

    @Autowired
    private ProgrammeRepository programmes;

    @Autowired
    private FoundRepository found;

    private String id;
    private Offer before;
    private List<Offer.Session> live;

    @BeforeEach
    void upload() {
        id = create().id();
        before = offer();
        live = before.sessions().stream()
                .filter(session -> session.isHeld()
                        && session.start().toLocalDate().isAfter(TestClock.TODAY.plusDays(40))
                        && session.start().toLocalDate().isBefore(TestClock.TODAY.plusDays(150)))
                .collect(Collectors.toMap(
                        Offer.Session::topicId, session -> session, (one, two) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .limit(5)
                .toList();
        uploaded(
                id,
                FileKind.PEOPLE,
                "Name,Email,School URN\nAda,%s,hazel-lane\nBen,%s,hazel-lane\n"
                        .formatted(address("ada"), address("ben")));
        uploaded(id, FileKind.SESSIONS, sessionRows());
    }

    private String sessionRows() {
        var csv = new StringBuilder("Session id,Topic,Date,Start,End,Place,Seats\n");
        csv.append("S-0,%s,%s,07:10,08:40,\"%s\",1\n".formatted(live.getFirst().topicId(), DAY.format(OVER), place(0)));
        for (int i = 1; i < live.size(); i++) {
            csv.append("S-%d,%s,%s,07:10,08:40,\"%s\",1\n"
                    .formatted(i, live.get(i).topicId(), DAY.format(live.get(i).start()), place(i)));
        }
        return csv.toString();
    }

    private String place(int i) {
        return before.place(live.get(i));
    }

    private String attendance() {
        return ATTENDANCE
                + address("ada") + ",S-0,Attended\n"
                + "Ben,s-0,No show\n"
                + "Ada,S-1,booked\nAda,S-2,booked\nAda,S-3,booked\nAda,S-4,booked\n";
    }

    private void tryOut(String attendance) {
        uploaded(id, FileKind.ATTENDANCE, attendance);
        run(id, "dry-run");
    }

    /** Others plan with the same offer. */
    @AfterEach
    void leaveTheOfferAsItWas() {
        if (get(id).state() == State.APPLIED) {
            run(id, "undo");
        }
        assertThat(offer().sessions()).isEqualTo(before.sessions());
    }

    private Offer offer() {
        return offers.find(WAYMARK, api.offerOf("NPQLT").id()).block();
    }

    private RunningProgramme programme() {
        return programmes.find(WAYMARK, id).block();
    }

    private String sessionId(String theirs) {
        return found.page(WAYMARK, programme(), Checking.SESSIONS, BroughtSession.class, 0).block().stream()
                .filter(session -> session.theirId().equals(theirs))
                .findFirst()
                .orElseThrow()
                .sessionId();
    }

    private String personId(String name) {
        return people(id).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    private SessionRegister register() {
        return registers.find(WAYMARK, before.id(), sessionId("S-0")).block();
    }

    private List<String> seated(String theirs) {
        Map<String, List<Seat>> all = seats.of(offer()).block();
        return all.getOrDefault(sessionId(theirs), List.of()).stream()
                .map(Seat::participantId)
                .toList();
    }

    @Test
    void a_dry_run_names_each_row_that_cannot_be_and_everything_adds_up() {
        tryOut(attendance()
                + "Nobody,S-0,Present\n"
                + "Ben,S-99,Present\n"
                + "Ben,S-0,Present\n"
                + "Ben,S-0,absent\n"
                + "Ben,S-1,Present\n"
                + "Ben,S-1,perhaps\n"
                + "Ben,S-2,booked\n"
                + "Ben,,booked\n");

        assertThat(rows(id, FileKind.ATTENDANCE, Status.FAULTY))
                .extracting(ImportedRow::whatToDo)
                .satisfiesExactly(
                        one -> assertThat(one).contains("Nobody in the file of people"),
                        two -> assertThat(two).contains("No session in the file of sessions has this id"),
                        three -> assertThat(three).contains("Row 3 says otherwise"),
                        four -> assertThat(four).contains("still to come"),
                        five -> assertThat(five).contains("what ‘perhaps’ means"),
                        six -> assertThat(six).contains("has 1 seats, and as many rows"),
                        seven -> assertThat(seven).contains("Give the id that the session has"));
        assertThat(rows(id, FileKind.ATTENDANCE, Status.PASSED_OVER))
                .extracting(ImportedRow::row, ImportedRow::effect)
                .contains(tuple(11, "The same as in an earlier row"));
        List<Line> lines = get(id).outcome().reconciliation();
        assertThat(lines)
                .extracting(Line::what, Line::inFile, Line::inWaymark)
                .contains(tuple("Sessions attended", 5, 1), tuple("Sessions missed", 2, 1));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.inFile()
                                - line.differences().stream()
                                        .mapToInt(ProgrammeImport.Difference::count)
                                        .sum())
                        .as(line.what())
                        .isEqualTo(line.inWaymark()));
        assertThat(offer()).isEqualTo(before);
    }

    @Test
    void sessions_that_are_missing_or_left_out_are_told() {
        manager.delete()
                .uri("/api/v1/programme-imports/{id}/files/SESSIONS", id)
                .exchange()
                .expectStatus()
                .isNoContent();
        uploaded(id, FileKind.ATTENDANCE, attendance());

        assertThat(problem(start(id, "dry-run"), 422)).contains("Upload the file of sessions too");

        uploaded(
                id,
                FileKind.SESSIONS,
                sessionRows().replace("S-0," + live.getFirst().topicId(), "S-0,Astrology"));
        run(id, "dry-run");
        assertThat(rows(id, FileKind.ATTENDANCE, Status.FAULTY))
                .extracting(ImportedRow::whatToDo)
                .hasSize(2)
                .allSatisfy(todo -> assertThat(todo).contains("row in the file of sessions has to be corrected first"));
    }

    @Test
    void who_was_there_is_in_the_register_has_a_seat_and_has_it_behind_them() {
        tryOut(attendance());
        run(id, "apply");
        run(id, "apply");

        String ada = personId("Ada");
        String ben = personId("Ben");
        assertThat(register().entries())
                .extracting(Entry::participantId, Entry::mark)
                .containsExactlyInAnyOrder(tuple(ada, Mark.PRESENT), tuple(ben, Mark.ABSENT));
        assertThat(seated("S-0")).containsExactly(ada);
        assertThat(participant(ada).summary().sessionIds()).contains(sessionId("S-0"));
        // Not asked for as Ada, who would have an account then, and stay.
        assertThat(pathways.planned(participant(ada)).block().steps())
                .filteredOn(step -> step.topicId().equals(live.getFirst().topicId()))
                .singleElement()
                .satisfies(step -> assertThat(step.parts())
                        .extracting(PlannedPart::sessionId)
                        .filteredOn(Objects::nonNull)
                        .containsExactly(sessionId("S-0")));
        ImportedPerson row = people(id).stream()
                .filter(person -> person.personId().equals(ada))
                .findFirst()
                .orElseThrow();
        assertThat(row.attended()).isEqualTo(1);
        assertThat(row.booked()).isPositive();
        assertThat(bookings.get(new Scope.Self(ada)).block().booked())
                .hasSize(row.booked())
                .allSatisfy(booked -> {
                    assertThat(participant(ada).summary().sessionIds()).contains(booked.sessionId());
                    assertThat(booked.problem()).isNull();
                });

        run(id, "undo");

        assertThat(get(id).state()).isEqualTo(State.UNDONE);
        assertNothingIsLeft(List.of(ada, ben));
    }

    private void assertNothingIsLeft(List<String> ids) {
        assertThat(register()).isNull();
        assertThat(seated("S-0")).isEmpty();
        assertThat(ids).allSatisfy(person -> {
            assertThat(participant(person)).isNull();
            assertThat(people.find(WAYMARK, person).block()).isNull();
            assertThat(bookings.get(new Scope.Self(person)).block().version()).isZero();
        });
    }

    /** What was written last. */
    enum Killed {
        AFTER_SEATS,
        AFTER_BOOKINGS,
        AFTER_PEOPLE
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_dies_in_between_leaves_what_the_next_goes_on_with_or_takes_back(Killed killed) {
        tryOut(attendance());
        List<BroughtPerson> planned = found.page(WAYMARK, programme(), Checking.PEOPLE, BroughtPerson.class, 0)
                .block();
        run(id, "apply");
        String ada = personId("Ada");
        String ben = personId("Ben");
        halfDone(killed, planned);

        run(id, "apply");

        assertThat(register().entries()).hasSize(2);
        assertThat(seated("S-0")).containsExactly(ada);
        assertThat(people(id)).extracting(ImportedPerson::standing).containsOnly(ImportedPerson.Standing.BROUGHT_IN);

        halfDone(killed, planned);
        run(id, "undo");
        assertThat(get(id).state()).isEqualTo(State.UNDONE);
        assertNothingIsLeft(List.of(ada, ben));
    }

    private void halfDone(Killed killed, List<BroughtPerson> people) {
        registerStore.delete(WAYMARK, register()).block();
        if (killed == Killed.AFTER_PEOPLE) {
            return;
        }
        for (BroughtPerson person : people) {
            Participant enrolled = participant(person.personId());
            List<String> planned = new ArrayList<>(enrolled.summary().sessionIds());
            planned.removeAll(person.seated());
            seats.takeBack(enrolled.enrolment().offerId(), planned, enrolled.id())
                    .block();
            participants.delete(WAYMARK, enrolled).block();
            var self = new Scope.Self(person.personId());
            if (killed == Killed.AFTER_SEATS) {
                bookings.get(self)
                        .filter(there -> there.version() > 0)
                        .flatMap(there -> bookings.delete(self, there))
                        .block();
            }
        }
        RunningProgramme applied = programme();
        found.putAll(
                        WAYMARK,
                        applied,
                        applied.runId(),
                        Checking.PEOPLE,
                        people,
                        new FoundRepository.Turn(applied.version(), 1))
                .block();
    }

    @Test
    void of_those_on_the_offer_already_marks_are_noted_where_none_stands_and_taken_back() {
        tryOut(ATTENDANCE + address("ada") + ",S-0,Attended\n");
        run(id, "apply");
        String ada = personId("Ada");
        String ben = personId("Ben");
        String again = again(ATTENDANCE + "Ada,S-0,No show\nBen,S-0,Attended\nBen,S-1,booked\n");

        assertThat(rows(again, FileKind.ATTENDANCE, Status.FAULTY))
                .singleElement()
                .satisfies(row -> assertThat(row.whatToDo()).contains("The register says ‘present’ already"));
        assertThat(rows(again, FileKind.ATTENDANCE, Status.PASSED_OVER))
                .extracting(ImportedRow::effect)
                .containsExactly(PeopleCheck.UNCHANGED);
        run(again, "apply");
        run(again, "apply");

        assertThat(register().entries())
                .extracting(Entry::participantId, Entry::mark)
                .containsExactlyInAnyOrder(tuple(ada, Mark.PRESENT), tuple(ben, Mark.PRESENT));
        assertThat(participant(ben).summary().attendance().attended()).isEqualTo(1);

        run(again, "undo");

        assertThat(get(again).state()).isEqualTo(State.UNDONE);
        assertThat(register().entries()).extracting(Entry::participantId).containsExactly(ada);
        assertThat(participant(ben).summary().attendance().sessions()).isEmpty();
        assertThat(participant(ada).summary().attendance().attended()).isEqualTo(1);
    }

    /** A second import of the same people and sessions. */
    private String again(String attendance) {
        String again = create().id();
        uploaded(
                again,
                FileKind.PEOPLE,
                "Name,Email,School URN\nAda,%s,hazel-lane\nBen,%s,hazel-lane\n"
                        .formatted(address("ada"), address("ben")));
        uploaded(again, FileKind.SESSIONS, sessionRows());
        uploaded(again, FileKind.ATTENDANCE, attendance);
        run(again, "dry-run");
        return again;
    }

    @Test
    void whose_mark_was_changed_since_stays_with_the_session_and_it_is_told() {
        tryOut(attendance());
        run(id, "apply");
        String ada = personId("Ada");
        SessionRegister noted = register();
        SessionRegister changed = new SessionRegister(
                noted.offerId(),
                noted.sessionId(),
                noted.providerId(),
                noted.version(),
                noted.entries().stream()
                        .map(entry -> entry.participantId().equals(ada)
                                ? new Entry(ada, Mark.LATE, "Somebody else", entry.at(), null)
                                : entry)
                        .toList());
        registerStore.save(WAYMARK, changed).block();

        run(id, "undo");

        assertThat(get(id).state()).isEqualTo(State.APPLIED);
        assertThat(people(id))
                .extracting(ImportedPerson::problem)
                .anySatisfy(problem -> assertThat(problem).contains("changed in a register"));
        assertThat(register().entries()).extracting(Entry::participantId).containsExactly(ada);
        assertThat(participant(ada)).isNotNull();

        SessionRegister now = register();
        registerStore
                .save(
                        WAYMARK,
                        new SessionRegister(
                                now.offerId(),
                                now.sessionId(),
                                now.providerId(),
                                now.version(),
                                noted.entries().stream()
                                        .filter(entry -> entry.participantId().equals(ada))
                                        .toList()))
                .block();
    }
}
