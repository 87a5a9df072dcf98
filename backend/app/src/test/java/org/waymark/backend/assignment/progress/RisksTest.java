package org.waymark.backend.assignment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.backend.assignment.progress.Risks.Course;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.attendance.Mark;

/** Somebody with a year ahead of them, who attended one hour of two. */
class RisksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Risks RISKS = new Risks(TODAY);

    @Test
    void less_time_in_sessions_than_the_offer_asks_for_is_a_reason_and_told_in_hours() {
        assertThat(RISKS.of(somebody(), new Course(TODAY, 80))).containsExactly(Reason.ATTENDANCE_TOO_LOW);
        assertThat(RISKS.tell(Reason.ATTENDANCE_TOO_LOW, somebody()).sentence())
                .isEqualTo("1 of 2 hours in sessions attended, less than the offer asks for.");
    }

    @Test
    void as_much_as_is_asked_is_none_nor_is_an_offer_that_asks_for_nothing() {
        assertThat(RISKS.of(somebody(), new Course(TODAY, 50))).isEmpty();
        assertThat(RISKS.of(somebody(), new Course(TODAY, 0))).isEmpty();
        assertThat(RISKS.of(somebody(), null)).isEmpty();
    }

    private static Participant somebody() {
        var person = new Person(
                "person",
                "A Person",
                "Lead",
                "s",
                "School",
                null,
                null,
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        var attendance =
                AttendanceRecord.NONE.with(marked("one", "a", Mark.PRESENT)).with(marked("two", "b", Mark.ABSENT));
        var summary = new Participant.Summary(
                TODAY.plusYears(1), 600, 60, 5, 0, true, TODAY.plusDays(9), List.of("one"), 1, List.of(), attendance);
        return new Participant(
                person,
                1,
                "provider",
                new Participant.Enrolment("NPQSL", "2026.1", "offer", "Autumn", TODAY),
                Wishes.of(Phase.PRIMARY).choices(),
                1,
                "pathway",
                summary,
                null,
                Standing.ENROLLED);
    }

    private static Attended marked(String sessionId, String topicId, Mark mark) {
        return new Attended("offer", sessionId, topicId, TODAY.minusDays(9), 60, mark, mark.counts());
    }
}
