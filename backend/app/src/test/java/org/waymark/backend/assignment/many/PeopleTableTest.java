package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.backend.assignment.many.ManyAssignment.FromFile;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.table.TableReader;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PeopleFile.Fault;
import org.waymark.contract.organisation.School.Status;

class PeopleTableTest {

    @Test
    void a_school_that_has_closed_is_named_with_its_day_and_who_took_over() {
        PeopleTable table = table(Map.of("closed", List.of("New Hill School", "River School")));

        List<Fault> faults = read(table, "Ada;Closed School;").report().faulty();

        assertThat(faults)
                .extracting(Fault::whatToDo)
                .containsExactly(
                        "This school closed on 17 November 2026. It was taken over by New Hill School and by River"
                                + " School. Give that one if the person works there.");
        assertThat(read(table(Map.of()), "Ada;Closed School;").report().faulty())
                .extracting(Fault::whatToDo)
                .containsExactly(
                        "This school closed on 17 November 2026. Give the school that the person works in now.");
    }

    @Test
    void an_address_is_kept_and_one_that_cannot_be_is_told() {
        var read = read(
                table(Map.of()),
                "Ada;Open School;ada@example.org",
                "Ben;Open School;",
                "Cleo;Open School;cleo at home",
                "Dan;Open School;dan@localhost");

        assertThat(read.people()).extracting(FromFile::email).containsExactly("ada@example.org", null);
        assertThat(read.report().faulty())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactly("4 Email", "5 Email");
    }

    @Test
    void the_rows_to_correct_join_what_could_be_read_once_they_are_right() {
        PeopleTable table = table(Map.of());
        var first = read(table, "Ada;Open School;", "Ben;No School;", "Cleo;Open School;cleo at home");
        String toCorrect = new String(Objects.requireNonNull(first.corrections()), StandardCharsets.UTF_8);
        assertThat(first.corrects()).isFalse();

        String corrected = toCorrect.replace("No School", "Open School").replace("cleo at home", "cleo@example.org");
        var second = table.read("corrected.csv", TableReader.read(corrected.getBytes(StandardCharsets.UTF_8)));
        assertThat(second.corrects()).isTrue();
        var together = second.after(first.report(), first.people());

        assertThat(together.people()).extracting(FromFile::name).containsExactly("Ada", "Ben", "Cleo");
        assertThat(together.report()).isEqualTo(new PeopleFile("corrected.csv", 3, 0, 3, 0, List.of(), 0));
        assertThat(second.after(together.report(), together.people()).report())
                .as("the same again adds nobody")
                .isEqualTo(new PeopleFile("corrected.csv", 5, 0, 3, 2, List.of(), 0));
    }

    private static PeopleTable.Read read(PeopleTable table, String... rows) {
        String csv = "Name;School;Email\n" + String.join("\n", rows) + "\n";
        return table.read("people.csv", TableReader.read(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static PeopleTable table(Map<String, List<String>> successors) {
        return new PeopleTable(
                "trust", List.of(school("closed", true), school("open", false)), List.of(), List.of(), successors);
    }

    private static School school(String id, boolean closed) {
        var entry = new RegisterEntry(
                "100000",
                null,
                closed ? Status.CLOSED : Status.OPEN,
                closed ? LocalDate.of(2026, 11, 17) : null,
                "34",
                "2",
                4,
                11,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new School(
                id,
                closed ? "Closed School" : "Open School",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                false,
                100,
                "trust",
                "Trust",
                School.ENGLAND,
                null,
                null,
                entry);
    }
}
