package org.waymark.backend.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.OfferChanges;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ImportedRow.Status;
import org.waymark.contract.bringing.ImportedSession;
import org.waymark.contract.bringing.ImportedSession.Standing;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.Line;
import org.waymark.contract.bringing.ProgrammeImport.State;

class SessionImportTest extends BringingTest {

    private static final String PEOPLE = "Name,Email,School URN\n";
    private static final String SESSIONS = "Session id,Topic,Date,Start,End,Place,Seats\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    @Autowired
    private OfferRepository offers;

    @Autowired
    private OfferChanges changes;

    @Autowired
    private Seats seats;

    @Autowired
    private ProgrammeRepository programmes;

    @Autowired
    private FoundRepository found;

    private String id;
    private Offer before;
    private String topic;

    @BeforeEach
    void upload() {
        id = create().id();
        before = offer();
        topic = modules(id).getFirst();
        manager.delete()
                .uri("/api/v1/programme-imports/{id}/files/PROGRESS", id)
                .exchange()
                .expectStatus()
                .isNoContent();
        uploaded(id, FileKind.PEOPLE, PEOPLE + "Ada," + address("ada") + ",hazel-lane\n");
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

    private String row(String theirs, String topic, LocalDateTime start, String end, String place, int seats) {
        return "%s,\"%s\",%s,%s,%s,\"%s\",%d\n"
                .formatted(theirs, topic, DAY.format(start), start.toLocalTime(), end, place, seats);
    }

    private static LocalDateTime on(int days) {
        return TestClock.TODAY.plusDays(days).atTime(7, 10);
    }

    private String two() {
        return SESSIONS
                + row("S-1", topic, on(-14), "08:40", "online", 30)
                + row("S-2", topic, on(20), "8.40 am", hub().name(), 12);
    }

    private Offer.Hub hub() {
        return before.hubs().getFirst();
    }

    private List<ImportedSession> sessions() {
        return manager.get()
                .uri("/api/v1/programme-imports/{id}/sessions", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<ImportedSession>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void a_dry_run_tells_of_each_session_what_it_would_come_to_and_changes_nothing() {
        Offer.Session there = before.sessions().stream()
                .filter(session -> session.hubId() != null && session.isHeld())
                .findFirst()
                .orElseThrow();
        uploaded(
                id,
                FileKind.SESSIONS,
                two()
                        + row("S-3", there.topicId(), there.start(), there.end().toLocalTime() + "", place(there), 333)
                        + row("S-1", topic, on(-14), "08:40", "Zoom", 30)
                        + row("S-1", topic, on(-13), "08:40", "online", 30)
                        + row("S-4", topic, on(-14), "08:40", "online", 30)
                        + row("S-5", "Astrology", on(-14), "08:40", "online", 30)
                        + row("S-6", topic, LocalDateTime.of(2027, 3, 28, 1, 30), "03:00", "online", 30)
                        + row("S-7", topic, on(-14), "07:00", "online", 30)
                        + row("S-8", topic, on(-14), "08:40", "The moon", 30)
                        + row("S-9", topic, on(-2000), "08:40", "online", 30)
                        + row("S-10", topic, on(-13), "08:40", "online", 0)
                        + row("S-11", topic, on(-14).plusMinutes(10), "08:40", "online", 5));

        run(id, "dry-run");

        assertThat(rows(id, FileKind.SESSIONS, Status.GOOD))
                .extracting(ImportedRow::row)
                .containsExactly(2, 3);
        assertThat(rows(id, FileKind.SESSIONS, Status.PASSED_OVER))
                .extracting(ImportedRow::row, ImportedRow::effect)
                .containsExactly(tuple(4, SessionsCheck.UNCHANGED), tuple(5, "The same session as in an earlier row"));
        assertThat(rows(id, FileKind.SESSIONS, Status.FAULTY))
                .extracting(ImportedRow::whatToDo)
                .satisfiesExactly(
                        one -> assertThat(one).contains("Row 2 has this id too"),
                        two -> assertThat(two).contains("Row 2 is a session of the same topic"),
                        three -> assertThat(three).contains("has no topic ‘Astrology’"),
                        four -> assertThat(four).contains("clocks go forward"),
                        five -> assertThat(five).contains("15 minutes to 10 hours"),
                        six -> assertThat(six).contains("You have no hub ‘The moon’"),
                        seven -> assertThat(seven).contains("is outside the offer"),
                        eight -> assertThat(eight).contains("number of seats"),
                        nine -> assertThat(nine).contains("Row 2 is a session of the same topic"));
        ProgrammeImport.Outcome outcome = get(id).outcome();
        assertThat(outcome.sessions()).isEqualTo(new ProgrammeImport.Sessions(2, 1));
        assertThat(outcome.reconciliation())
                .extracting(Line::what, Line::inFile, Line::inWaymark)
                .contains(tuple("Sessions", 13, 3));
        assertThat(outcome.reconciliation())
                .allSatisfy(line -> assertThat(line.inFile()
                                - line.differences().stream()
                                        .mapToInt(ProgrammeImport.Difference::count)
                                        .sum())
                        .as(line.what())
                        .isEqualTo(line.inWaymark()));
        assertThat(sessions())
                .extracting(ImportedSession::theirId, ImportedSession::standing)
                .containsExactly(
                        tuple("S-1", Standing.NEW), tuple("S-2", Standing.NEW), tuple("S-3", Standing.UNCHANGED));
        assertThat(offer()).isEqualTo(before);
    }

    private String place(Offer.Session session) {
        return before.place(session);
    }

    @Test
    void sessions_are_in_the_offer_once_however_often_it_is_applied_and_gone_when_taken_back() {
        uploaded(id, FileKind.SESSIONS, two());
        run(id, "dry-run");
        run(id, "apply");
        run(id, "apply");

        assertThat(sessions()).extracting(ImportedSession::standing).containsOnly(Standing.ADDED);
        assertThat(added())
                .extracting(Offer.Session::start, Offer.Session::minutes, Offer.Session::hubId, Offer.Session::seats)
                .containsExactly(tuple(on(-14), 90, null, 30), tuple(on(20), 90, hub().id(), 12));

        run(id, "undo");

        assertThat(get(id).state()).isEqualTo(State.UNDONE);
        assertThat(sessions()).extracting(ImportedSession::standing).containsOnly(Standing.TAKEN_BACK);
    }

    private List<Offer.Session> added() {
        return offer().sessions().stream()
                .filter(session -> before.findSession(session.id()).isEmpty())
                .toList();
    }

    @Test
    void a_node_that_dies_leaves_what_the_next_goes_on_with_forward_or_back() {
        uploaded(id, FileKind.SESSIONS, two());
        run(id, "dry-run");
        List<BroughtSession> planned = found.page(WAYMARK, programme(), Checking.SESSIONS, BroughtSession.class, 0)
                .block();
        run(id, "apply");
        // Added, but the import does not say so yet.
        found.putAll(
                        WAYMARK,
                        programme(),
                        programme().runId(),
                        Checking.SESSIONS,
                        planned,
                        new FoundRepository.Turn(programme().version(), 1))
                .block();

        run(id, "apply");
        assertThat(added()).hasSize(2);

        // Shut, and not yet taken out.
        changes.make(
                        WAYMARK,
                        before.id(),
                        offer -> offer.with(
                                offer.session(planned.getFirst().sessionId()).withSeats(0)))
                .block();
        run(id, "undo");
        assertThat(added()).isEmpty();
        assertThat(get(id).state()).isEqualTo(State.UNDONE);
    }

    private RunningProgramme programme() {
        return programmes.find(WAYMARK, id).block();
    }

    @Test
    void a_session_that_somebody_has_a_seat_in_or_has_changed_stays_and_says_so() {
        uploaded(id, FileKind.SESSIONS, two());
        run(id, "dry-run");
        run(id, "apply");
        Offer.Session online = added().getFirst();
        Offer.Session atHub = added().getLast();
        seats.ask(offer(), List.of(online.id()), "somebody", null).block();
        changes.make(WAYMARK, before.id(), offer -> offer.with(atHub.lasting(60)))
                .block();

        run(id, "undo");

        assertThat(get(id).state()).isEqualTo(State.APPLIED);
        assertThat(sessions())
                .extracting(ImportedSession::problem)
                .containsExactly(
                        "1 person has a seat in it, so it stays.", "Has been changed in Waymark since, so it stays.");
        assertThat(offer().session(online.id())).isEqualTo(online);

        seats.takeBack(before.id(), List.of(online.id()), "somebody").block();
        changes.make(WAYMARK, before.id(), offer -> offer.with(atHub)).block();
        run(id, "undo");
        assertThat(get(id).state()).isEqualTo(State.UNDONE);
    }
}
