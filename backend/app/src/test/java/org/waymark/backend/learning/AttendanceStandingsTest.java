package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.attendance.AttendanceStanding.State;
import org.waymark.contract.attendance.Mark;

/** An offer with an hour each of the topics a to f; those from c on are to come. */
class AttendanceStandingsTest {

    private static final LocalDateTime NOW = LocalDate.of(2026, 11, 18).atTime(10, 0);

    @Test
    void before_a_register_names_them_it_says_what_is_asked_and_planned() {
        AttendanceStanding standing = standing(80, AttendanceRecord.NONE, "c", "d");

        assertThat(standing.state()).isEqualTo(State.NOT_BEGUN);
        assertThat(standing.sentence())
                .isEqualTo("No register names you yet. Sessions of 2 hours are planned. Your offer asks you to attend"
                        + " 80% of the time in sessions.");
        assertThat(standing.whatToDo()).isNull();
    }

    @Test
    void where_nothing_is_asked_it_tells_the_hours() {
        assertThat(standing(0, marked(Mark.PRESENT, Mark.ABSENT), "c").sentence())
                .isEqualTo("You attended 1 hour of 2 hours in sessions so far. Sessions of 1 hour are still to come.");
    }

    @Test
    void exactly_what_is_asked_is_on_course() {
        assertThat(standing(50, marked(Mark.PRESENT, Mark.ABSENT)).state()).isEqualTo(State.ON_COURSE);
        assertThat(standing(51, marked(Mark.PRESENT, Mark.ABSENT)).state()).isEqualTo(State.OUT_OF_REACH);
    }

    @Test
    void below_it_says_how_much_of_what_is_to_come_is_enough() {
        AttendanceStanding standing = standing(80, marked(Mark.PRESENT, Mark.ABSENT), "c", "d", "e", "f");

        assertThat(standing.state()).isEqualTo(State.BELOW);
        assertThat(standing.whatToDo()).startsWith("Attend at least 3 hours 48 minutes of the 4 hours still to come");
    }

    @Test
    void out_of_reach_it_says_how_to_make_up_for_what_was_missed() {
        AttendanceStanding standing = standing(80, marked(Mark.PRESENT, Mark.ABSENT), "c", "d");

        assertThat(standing.state()).isEqualTo(State.OUT_OF_REACH);
        assertThat(standing.whatToDo()).contains("Book another date", "or catch up with its recording");
    }

    @Test
    void another_date_of_what_was_missed_brings_it_back_into_reach() {
        AttendanceStanding standing = standing(80, marked(Mark.PRESENT, Mark.ABSENT), "c", "again-b");

        assertThat(standing.state()).isEqualTo(State.BELOW);
        assertThat(standing.whatToDo()).startsWith("Attend at least 1 hour 24 minutes of the 2 hours still to come");
    }

    private static AttendanceRecord marked(Mark first, Mark second) {
        return AttendanceRecord.NONE.with(marked("a", first)).with(marked("b", second));
    }

    private static Attended marked(String topic, Mark mark) {
        return new Attended("offer", topic, topic, NOW.toLocalDate().minusDays(9), 60, mark, mark.counts());
    }

    private static AttendanceStanding standing(int percent, AttendanceRecord attendance, String... planned) {
        return AttendanceStandings.of(participant(attendance, List.of(planned)), offer(percent), NOW);
    }

    static Offer offer(int percent) {
        var course = new Offer.Course("provider", "Provider", null, "NPQSL", "2026.1", "Title", "Autumn", null);
        var dates = new Offer.Dates(NOW.toLocalDate(), NOW.toLocalDate().plusYears(1), null);
        return new Offer(
                        "offer",
                        1,
                        Offer.Status.OPEN,
                        course,
                        dates,
                        new Offer.Blend(1, 0, 600),
                        List.of(),
                        List.of("c", "d", "e", "f", "again-b").stream()
                                .map(AttendanceStandingsTest::session)
                                .toList())
                .with(Teaching.AS_WRITTEN.with(new Teaching.Attendance(percent, 0, true)));
    }

    private static Offer.Session session(String id) {
        String topic = id.substring(id.length() - 1);
        return new Offer.Session(id, topic, false, NOW.plusDays(9), 60, null, 30, Set.of(), false);
    }

    private static Participant participant(AttendanceRecord attendance, List<String> planned) {
        LocalDate today = NOW.toLocalDate();
        var summary = new Participant.Summary(
                today.plusYears(1), 600, 60, 5, 0, true, today, planned, 1, List.of(), attendance);
        var person = new Person(
                "p", "P", "Lead", "s", "School", null, null, Phase.PRIMARY, SchoolKind.MAINSTREAM, List.of());
        return new Participant(
                person,
                1,
                "provider",
                new Participant.Enrolment("NPQSL", "2026.1", "offer", "Autumn", today),
                Wishes.of(Phase.PRIMARY).choices(),
                1,
                "pathway",
                summary,
                null,
                Standing.ENROLLED);
    }
}
