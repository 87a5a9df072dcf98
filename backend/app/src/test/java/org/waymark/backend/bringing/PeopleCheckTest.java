package org.waymark.backend.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableReader;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.bringing.FileKind;
import org.waymark.engine.id.QualificationCode;

class PeopleCheckTest {

    private static final int ROWS = 10_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @Test
    void of_ten_thousand_rows_the_one_that_is_bad_is_told_and_the_others_go_on() {
        var csv = new StringBuilder("Name,Email,URN\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("Person %d,person%d@bring.example,%s\n".formatted(i, i, i == 6_543 ? "999999" : "100001"));
        }
        Instant begun = Instant.now();

        PeopleCheck.Checked checked = check(csv.toString());

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(checked.people()).hasSize(ROWS - 1);
        assertThat(checked.rows())
                .filteredOn(CheckedRow::isFaulty)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(6_545);
                    assertThat(row.whatToDo()).contains("No school has the URN ‘999999’");
                });
    }

    @Test
    void a_person_gets_the_same_id_from_the_same_address_however_it_is_written() {
        String one = check("Name,Email,URN\nAda,Ada@Bring.example,100001\n")
                .people()
                .getFirst()
                .personId();
        String other = check("Email;Name;School URN\n ada@bring.EXAMPLE ;Ada;100001\n")
                .people()
                .getFirst()
                .personId();

        assertThat(one).isEqualTo(other);
    }

    private static PeopleCheck.Checked check(String csv) {
        Table table = TableReader.read(csv.getBytes(StandardCharsets.UTF_8));
        return new PeopleCheck(Mapping.guess(FileKind.PEOPLE, table.columns(), Mapping.NONE), around()).check(table);
    }

    private static Surroundings around() {
        var framework = new Framework(
                new FrameworkId(new QualificationCode("NPQSL"), "1.0"), "Leading", "", "", "", 12, List.of());
        var offer = new Offer(
                "offer",
                1,
                Offer.Status.OPEN,
                new Offer.Course("provider", "Provider", null, "NPQSL", "1.0", "Leading", "Autumn", null),
                new Offer.Dates(TODAY.minusMonths(3), TODAY.plusYears(1), null),
                new Offer.Blend(1, 0, 600),
                List.of(),
                List.of());
        var school = new School(
                "urn-100001",
                "Hill School",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                false,
                300,
                null,
                null,
                School.ENGLAND,
                null,
                null,
                null);
        return new Surroundings(
                offer,
                new Meanings(new PinnedFramework(framework, Content.empty()), Map.of()),
                TODAY.atTime(10, 0),
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Map.of(school.id(), school));
    }
}
