package org.waymark.backend.organisation.gias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.waymark.backend.organisation.Eligibility;
import org.waymark.backend.organisation.EligibilityList;
import org.waymark.backend.organisation.EligibilityLists;
import org.waymark.backend.organisation.EligibilityVersion;
import org.waymark.backend.organisation.ListedNumber;
import org.waymark.backend.organisation.ListedNumber.Kind;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.funding.FundingList;
import org.waymark.contract.organisation.ImportReport;

class EligibilityImportTest extends ApiTest {

    private static final Logger log = LoggerFactory.getLogger(EligibilityImportTest.class);
    private static final Scope.System WAYMARK = new Scope.System();
    private static final String HEADING = "type,identifier,identifier_type";
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 9, 1);

    @TempDir
    private Path folder;

    @Autowired
    private RegisterImport imports;

    @Autowired
    private EligibilityLists lists;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @AfterEach
    void forget() {
        mongo.remove(new Query(), "eligibility_lists").block();
    }

    @Test
    void lists_are_imported_by_version_and_earlier_ones_are_kept() throws IOException {
        ImportReport report = importLists(
                AUTUMN,
                "EligibilityList::Pp50School,111996,urn",
                "EligibilityList::Pp50School,100006,urn",
                "EligibilityList::Pp50School,100006,urn",
                "EligibilityList::Childminder,111996,urn",
                "EligibilityList::Childminder,CA000006,urn",
                "EligibilityList::Pp50FurtherEducation,10000330,ukprn");
        importLists(LATER, "EligibilityList::Pp50School,100006,urn");

        assertThat(report.kind()).isEqualTo(ImportReport.Kind.LISTS);
        assertThat(List.of(report.rows(), report.added(), report.unchanged())).containsExactly(6L, 5L, 1L);
        Eligibility autumn = lists.on(AUTUMN.plusDays(40)).block();
        assertThat(autumn.has(EligibilityList.PP50_SCHOOLS, urn("111996"))).isTrue();
        assertThat(autumn.has(EligibilityList.PP50_FURTHER_EDUCATION, new ListedNumber(Kind.UKPRN, "10000330")))
                .isTrue();
        assertThat(autumn.isKnown(EligibilityList.RISE_SCHOOLS)).isFalse();
        Eligibility later = lists.on(LATER).block();
        assertThat(later.has(EligibilityList.PP50_SCHOOLS, urn("111996"))).isFalse();
        assertThat(later.has(EligibilityList.CHILDMINDERS, early("CA000006"))).isTrue();
        assertThat(lists.on(AUTUMN.minusDays(1)).block().isKnown(EligibilityList.PP50_SCHOOLS))
                .isFalse();
    }

    @Test
    void a_number_counts_only_as_what_it_is() throws IOException {
        importLists(
                AUTUMN,
                "EligibilityList::Childminder,111996,urn",
                "EligibilityList::DisadvantagedEarlyYearsSchool,150014,urn",
                "EligibilityList::DisadvantagedEarlyYearsSchool,EY123456,urn");

        Eligibility known = lists.on(AUTUMN).block();
        assertThat(known.has(EligibilityList.CHILDMINDERS, early("111996"))).isTrue();
        assertThat(known.has(EligibilityList.CHILDMINDERS, urn("111996"))).isFalse();
        assertThat(known.has(EligibilityList.DISADVANTAGED_EARLY_YEARS, urn("150014")))
                .isTrue();
        assertThat(known.has(EligibilityList.DISADVANTAGED_EARLY_YEARS, early("EY123456")))
                .isTrue();
    }

    @Test
    void the_same_file_again_adds_no_version() throws IOException {
        importLists(AUTUMN, "EligibilityList::RiseSchool,100006,urn");
        ImportReport again = importLists(AUTUMN, "EligibilityList::RiseSchool,100006,urn");

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(lists.all().block()).hasSize(1);
    }

    @Test
    void one_row_that_cannot_be_read_refuses_the_whole_file() {
        for (String wrong : List.of(
                "EligibilityList::Nonsense,100006,urn",
                "EligibilityList::RiseSchool,none,urn",
                "EligibilityList::RiseSchool,100006,number",
                "EligibilityList::RiseSchool,,urn")) {
            assertThatThrownBy(() -> importLists(AUTUMN, "EligibilityList::RiseSchool,100007,urn", wrong))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Row 3:")
                    .hasMessageContaining("Nothing was imported");
        }
        assertThat(lists.all().block()).isEmpty();
    }

    @Test
    void a_trust_imports_no_lists() throws IOException {
        Path file = file("EligibilityList::RiseSchool,100007,urn");

        assertThatThrownBy(() -> imports.run(
                                file,
                                new Scope.Trust("trust-larkfield"),
                                new ListOrigin(null, "Test"),
                                (rows, of, doing) -> {})
                        .block())
                .hasMessageContaining("An administrator of Waymark imports them");
    }

    @Test
    void an_administrator_sees_all_versions() throws IOException {
        importLists(AUTUMN, "EligibilityList::RiseSchool,100006,urn");
        importLists(AUTUMN.minusYears(1), "EligibilityList::RiseSchool,100008,urn");

        var seen = api.as("robin")
                .get()
                .uri("/api/v1/funding-lists")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<FundingList>>() {})
                .returnResult()
                .getResponseBody()
                .items();

        assertThat(seen).extracting(FundingList::inForce).containsExactly(true, false);
        assertThat(seen).extracting(FundingList::importedBy).containsOnly("Ada Admin");
    }

    @Test
    void the_largest_list_is_asked_in_less_than_five_milliseconds() throws IOException {
        String[] rows = IntStream.range(0, 25_000)
                .mapToObj(i -> "EligibilityList::Childminder,EY" + (200_000 + i) + ",urn")
                .toArray(String[]::new);
        importLists(AUTUMN, rows);
        measure(early("EY224999"));
    }

    /** With the lists as the department publishes them, where a folder holds them. */
    @Test
    void all_lists_as_published_are_imported_whole() throws IOException {
        String where = System.getProperty("waymark.test.schools");
        Assumptions.assumeTrue(where != null, "no folder of public data given");
        Path file = Path.of(where, "funding-eligibility-lists.csv");
        long start = System.nanoTime();
        ImportReport report = imports.run(file, WAYMARK, new ListOrigin(AUTUMN, "Ada Admin"), (rows, of, doing) -> {})
                .block(Duration.ofMinutes(1));
        log.warn("{} rows in {} ms", report.rows(), (System.nanoTime() - start) / 1_000_000);

        assertThat(report.added()).isEqualTo(52_053);
        assertThat(lists.all().block()).extracting(EligibilityVersion::count).contains(25_301, 11_152);
        measure(early("CA000006"));
    }

    private void measure(ListedNumber number) {
        assertThat(lists.on(AUTUMN).block().has(EligibilityList.CHILDMINDERS, number))
                .isTrue();
        long[] nanos = IntStream.range(0, 200).mapToLong(i -> askOnce(number)).toArray();
        Arrays.sort(nanos);
        log.warn("asked: median {} ms, p99 {} ms", nanos[100] / 1e6, nanos[197] / 1e6);
        assertThat(Duration.ofNanos(nanos[100])).isLessThan(Duration.ofMillis(5));
    }

    private long askOnce(ListedNumber number) {
        long start = System.nanoTime();
        lists.on(AUTUMN)
                .map(known -> known.has(EligibilityList.CHILDMINDERS, number))
                .block();
        return System.nanoTime() - start;
    }

    private ImportReport importLists(LocalDate validFrom, String... rows) throws IOException {
        return imports.run(file(rows), WAYMARK, new ListOrigin(validFrom, "Ada Admin"), (read, of, doing) -> {})
                .block(Duration.ofMinutes(1));
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("lists.csv"), HEADING + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    private static ListedNumber urn(String number) {
        return new ListedNumber(Kind.URN, number);
    }

    private static ListedNumber early(String number) {
        return new ListedNumber(Kind.EARLY_YEARS_URN, number);
    }
}
