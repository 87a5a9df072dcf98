package org.waymark.backend.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.RegisterFile;
import org.waymark.contract.attendance.RegisterFile.Kind;
import org.waymark.contract.attendance.RegisterFile.Read;
import org.waymark.contract.attendance.RegisterFile.Unread;

class FileMarksTest {

    /** From half past nine, an hour. */
    private static final Offer.Session SESSION = new Offer.Session(
            "one", "topic", false, LocalDateTime.of(2026, 11, 19, 9, 30), 60, null, 20, Set.of(), false);

    private static final List<Person> PEOPLE = List.of(
            person("amara", "Amara Osei", "amara@school.example"),
            person("tom", "Tom Whitfield", null),
            person("sam-1", "Sam Lee", null),
            person("sam-2", "Sam Lee", null));

    private static Person person(String id, String name, @Nullable String email) {
        return new Person(
                id,
                name,
                "Head",
                "school",
                "School",
                null,
                null,
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of(),
                List.of(),
                0,
                email);
    }

    private final FileMarks files = new FileMarks(75);

    private RegisterFile read(String text) {
        return files.read(SESSION, PEOPLE, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_template_comes_back_as_it_went() {
        var register = new SessionRegister("offer", "one", "provider", 0, List.of());
        String template = new String(RegisterFiles.template(register, PEOPLE), StandardCharsets.UTF_8);

        RegisterFile read = read(template.replace("Tom Whitfield,", "Tom Whitfield,left early"));

        assertThat(read.kind()).isEqualTo(Kind.MARKS);
        assertThat(read.read()).containsExactly(new Read("tom", Mark.LEFT_EARLY, null));
        assertThat(read.unread()).extracting(Unread::name).contains("Amara Osei", "Sam Lee");
    }

    @Test
    void a_mark_that_is_not_known_is_told_with_its_row() {
        RegisterFile read = read("Name;Mark\r\nAmara Osei;here\r\n");

        assertThat(read.read()).isEmpty();
        assertThat(read.unread()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.todo()).contains("Write Present");
        });
    }

    @Test
    void an_export_of_teams_is_read_from_its_participants() {
        String text = """
                1. Summary
                Meeting title\tBehaviour systems
                Attended participants\t3

                2. Participants
                Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
                A. Osei\t11/19/26, 9:28:10 AM\t11/19/26, 10:31:00 AM\t1h 2m 50s\tAmara@School.example\tx\tAttendee
                Tom  whitfield\t11/19/26, 9:55:00 AM\t11/19/26, 10:31:00 AM\t36m 1s\t\tx\tAttendee
                A Guest\t11/19/26, 9:28:10 AM\t11/19/26, 10:31:00 AM\t1h\t\tx\tAttendee

                3. In-Meeting Activities
                Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
                Tom Whitfield\t11/19/26, 9:55:00 AM\t11/19/26, 10:31:00 AM\t36m 1s\t\tAttendee
                """;
        byte[] file = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);

        RegisterFile read = files.read(SESSION, PEOPLE, file);

        assertThat(read.kind()).isEqualTo(Kind.MEETING);
        assertThat(read.read()).containsExactly(new Read("amara", Mark.PRESENT, 62), new Read("tom", Mark.LATE, 36));
        assertThat(read.unread()).extracting(Unread::name).containsExactly("A Guest");
    }

    @Test
    void an_export_of_zoom_adds_up_those_who_came_back() {
        RegisterFile read = read("""
                Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
                123,Behaviour systems,11/19/2026 09:25:00 AM,11/19/2026 10:30:00 AM,host@x.example,65,3

                Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
                Amara Osei,amara@school.example,11/19/2026 09:29:00 AM,11/19/2026 09:49:00 AM,20,Yes
                Amara Osei,amara@school.example,11/19/2026 09:52:00 AM,11/19/2026 10:30:00 AM,38,Yes
                Tom Whitfield,,11/19/2026 09:29:00 AM,11/19/2026 09:59:00 AM,30,Yes
                """);

        assertThat(read.read())
                .containsExactly(new Read("amara", Mark.PRESENT, 58), new Read("tom", Mark.LEFT_EARLY, 30));
    }

    @Test
    void two_of_one_name_are_marked_by_hand() {
        assertThat(read("Name,Mark\nSam Lee,Present\n").unread())
                .singleElement()
                .satisfies(row -> assertThat(row.todo()).startsWith("Several people"));
    }

    @Test
    void another_file_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> read("School,Pupils\nHazel Lane,200\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no register");
        assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
    }

    @Test
    void durations_are_read_as_the_tools_write_them() {
        assertThat(RegisterRows.minutes("1h 2m 50s")).contains(62);
        assertThat(RegisterRows.minutes("58 min 12 sec")).contains(58);
        assertThat(RegisterRows.minutes("45")).contains(45);
        assertThat(RegisterRows.minutes("")).isEmpty();
    }
}
