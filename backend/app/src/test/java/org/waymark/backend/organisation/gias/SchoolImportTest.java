package org.waymark.backend.organisation.gias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.backend.organisation.gias.GiasFile.school;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.organisation.RegisterSnapshot;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.ImportReport;
import org.waymark.contract.organisation.School.Status;

class SchoolImportTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Progress SILENT = (rows, of, doing) -> {};

    @TempDir
    private Path folder;

    @Autowired
    private RegisterImport imports;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private TrustRepository trusts;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("edubasealldata.csv");
    }

    @Test
    void a_row_becomes_a_school() {
        GiasFile.write(
                file,
                school(
                        "810001",
                        "EstablishmentName",
                        "St Ébba's, \"Upper\" School",
                        "TypeOfEstablishment (code)",
                        "44",
                        "PhaseOfEducation (code)",
                        "0",
                        "UrbanRural (code)",
                        "F2",
                        "Trusts (code)",
                        "81000",
                        "Trusts (name)",
                        "Made-up Trust",
                        "EstablishmentStatus (code)",
                        "3",
                        "CloseDate",
                        "31-08-2027",
                        "LSOA (code)",
                        "E01000002"));

        ImportReport report = run(WAYMARK);

        assertThat(report.added()).isEqualTo(1);
        School read = find("810001");
        assertThat(read.name()).isEqualTo("St Ébba's, \"Upper\" School");
        assertThat(read.phase()).isEqualTo(Phase.AP_SEND);
        assertThat(read.kind()).isEqualTo(SchoolKind.SPECIAL);
        assertThat(read.rural()).isTrue();
        assertThat(read.trustId()).isEqualTo("trust-81000");
        assertThat(read.status()).isEqualTo(Status.PROPOSED_TO_CLOSE);
        assertThat(read.register().closedOn()).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(read.register().freeMealsPercent()).isEqualTo(20.5);
        assertThat(trusts.find(WAYMARK, "trust-81000").block(LONGEST).name()).isEqualTo("Made-up Trust");
    }

    @Test
    void nothing_about_people_is_stored() {
        GiasFile.write(file, school("810101"));

        run(WAYMARK);

        Document stored =
                mongo.findById("urn-810101", Document.class, "schools").block(LONGEST);
        assertThat(stored.toJson())
                .doesNotContain("Secretia")
                .doesNotContain("Nevershown")
                .doesNotContain("01632");
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        GiasFile.write(file, school("810201"), school("810202"));
        run(WAYMARK);
        Document before =
                mongo.findById("urn-810201", Document.class, "schools").block(LONGEST);

        ImportReport again = run(WAYMARK);

        assertThat(again.unchanged()).isEqualTo(2).isEqualTo(again.rows());
        assertThat(again.changes()).isEmpty();
        assertThat(mongo.findById("urn-810201", Document.class, "schools").block(LONGEST))
                .isEqualTo(before);
    }

    @Test
    void what_changed_closed_and_reopened_is_told_in_words() {
        GiasFile.write(file, school("810301"), school("810302"), school("810303", "EstablishmentStatus (code)", "2"));
        run(WAYMARK);
        GiasFile.write(
                file,
                school("810301", "NumberOfPupils", "212"),
                school("810302", "EstablishmentStatus (code)", "2", "CloseDate", "31-08-2026"),
                school("810303"));

        ImportReport report = run(WAYMARK);

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.closed()).isEqualTo(1);
        assertThat(report.reopened()).isEqualTo(1);
        assertThat(report.changes())
                .extracting(ImportReport.Change::what)
                .containsExactly("Pupils: 200 → 212", "Status: open → closed", "Status: closed → open");
    }

    @Test
    void bad_rows_are_refused_one_by_one_and_the_others_are_taken() {
        GiasFile.write(
                file,
                school("810401"),
                school("81040x"),
                school("810401"),
                school("810403", "EstablishmentName", ""),
                school("810404", "EstablishmentStatus (code)", "9"),
                school("810405", "CloseDate", "31-02-2026"),
                school("810406", "NumberOfPupils", "many"),
                school("810407", "PercentageFSM", "120"));

        ImportReport report = run(WAYMARK);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(7);
        assertThat(report.refusals()).extracting(ImportReport.Refusal::row).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(report.refusals().get(1).why()).contains("second time");
        assertThat(report.refusals().get(4).why()).contains("31-02-2026");
        assertThat(report.refusals().get(5).what()).isEqualTo("810406 School 810406");
    }

    @Test
    void codes_that_are_not_known_are_counted_and_nothing_is_guessed_from_them() {
        GiasFile.write(
                file,
                school("810501", "TypeOfEstablishment (code)", "77"),
                school("810502", "UrbanRural (code)", "XX1"),
                school("810503", "UrbanRural (code)", "RSF1"),
                school("810504", "UrbanRural (code)", "99"));

        ImportReport report = run(WAYMARK);

        assertThat(report.added()).isEqualTo(4);
        assertThat(report.unknownCodes())
                .extracting(ImportReport.UnknownCode::code)
                .containsExactly("77, 2, 4–11", "XX1");
        assertThat(find("810501").phase()).isNull();
        assertThat(find("810502").register().rurality()).isNull();
        assertThat(find("810503").rural()).isTrue();
        assertThat(find("810504").rural()).isFalse();
    }

    @Test
    void a_thousand_refusals_are_listed_and_all_are_counted() {
        GiasFile.write(
                file, StandardCharsets.ISO_8859_1, IntStream.range(0, 1200).mapToObj(i -> school("x" + i)));

        ImportReport report = run(WAYMARK);

        assertThat(report.refused()).isEqualTo(1200);
        assertThat(report.refusals()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8"})
    void every_usual_character_set_is_read(String charset) {
        String name = "École Ffŵl".replace("ŵ", charset.equals("UTF-8") ? "ŵ" : "w");
        GiasFile.write(
                file, Charset.forName(charset), Stream.of(school("810601", "EstablishmentName", name + charset)));

        run(WAYMARK);

        assertThat(find("810601").name()).isEqualTo(name + charset);
    }

    @Test
    void a_mark_before_the_heading_is_passed_over() throws IOException {
        GiasFile.write(file, StandardCharsets.UTF_8, Stream.of(school("810602")));
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        assertThat(run(WAYMARK).added()).isEqualTo(1);
    }

    static Stream<Map.Entry<String, byte[]>> filesThatAreNone() throws IOException {
        Path made = GiasFile.write(Files.createTempFile("gias", ".csv"), school("810701"), school("810702"));
        String whole = Files.readString(made, StandardCharsets.ISO_8859_1);
        Files.delete(made);
        var zip = new java.io.ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("edubasealldata.csv"));
            out.write(whole.getBytes(StandardCharsets.ISO_8859_1));
        }
        return Stream.of(
                Map.entry("The file is empty", new byte[0]),
                Map.entry("archive or a spreadsheet", zip.toByteArray()),
                Map.entry("no text file", new byte[] {1, 2, 0, 3}),
                Map.entry("UTF-16", whole.getBytes(StandardCharsets.UTF_16)),
                Map.entry(
                        "has no column “EstablishmentName”, “UrbanRural (code)”",
                        whole.replace("EstablishmentName", "Name")
                                .replace("UrbanRural (code)", "Rural")
                                .getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("has no column “URN”", "name;email\r\nAda;a@b\r\n".getBytes(StandardCharsets.UTF_8)),
                Map.entry(
                        "ends in the middle of row 3",
                        whole.substring(0, whole.length() - 60).getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry(
                        "quotation mark", (whole + "810703,\"never closed\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNone")
    void what_is_no_such_file_is_refused_whole_with_what_to_do(Map.Entry<String, byte[]> none) throws IOException {
        Files.write(file, none.getValue());

        assertThatThrownBy(() -> run(WAYMARK))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(none.getKey());
        assertThat(schools.find(WAYMARK, "urn-810701").block(LONGEST)).isNull();
    }

    @Test
    void a_trust_lead_changes_only_schools_of_their_trust() {
        trusts.saveAll(WAYMARK, java.util.List.of(new Trust("trust-82000", "82000", "Mine", "Trust", true, null)))
                .block(LONGEST);
        GiasFile.write(file, school("820001", "Trusts (code)", "82009", "Trusts (name)", "Other"));
        run(WAYMARK);
        GiasFile.write(
                file,
                school("820001", "Trusts (code)", "82000", "Trusts (name)", "Mine"),
                school("820002", "Trusts (code)", "82000", "Trusts (name)", "Mine"),
                school("820003", "Trusts (code)", "82009", "Trusts (name)", "Other"),
                school("820004", "Trusts (code)", "", "Trusts (name)", ""));

        ImportReport report = run(new Scope.Trust("trust-82000"));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.notYours()).isEqualTo(2);
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(2);
            assertThat(refusal.why()).contains("not in your trust");
        });
        assertThat(find("820001").trustId()).isEqualTo("trust-82009");
        assertThat(schools.find(WAYMARK, "urn-820003").block(LONGEST)).isNull();
    }

    @Test
    void a_run_that_was_cut_short_is_finished_by_the_next() {
        GiasFile.write(
                file,
                StandardCharsets.ISO_8859_1,
                IntStream.range(830_000, 832_000).mapToObj(urn -> school("" + urn)));
        Progress cut = (rows, of, doing) -> {
            if (rows >= 1000) {
                throw new IllegalStateException("the node dies");
            }
        };

        assertThatThrownBy(() -> imports.run(file, WAYMARK, new ListOrigin(null, "Test"), cut)
                        .block(LONGEST))
                .hasMessage("the node dies");
        ImportReport report = run(WAYMARK);

        assertThat(report.added()).isBetween(500L, 1000L);
        assertThat(report.added() + report.unchanged()).isEqualTo(2000);
    }

    @Test
    void what_was_imported_is_found_at_once_without_regard_to_case_and_accents() {
        GiasFile.write(
                file,
                school("840001", "EstablishmentName", "Coopérative Academy", "Postcode", "ZZ9 9ZQ"),
                school("840002", "EstablishmentName", "St Wilfrid's", "EstablishmentStatus (code)", "2"));
        run(WAYMARK);

        assertThat(found("cooperative ACADEMY", false)).contains("urn-840001");
        assertThat(found("840001", false)).containsExactly("urn-840001");
        assertThat(found("zz9 9zq", false)).containsExactly("urn-840001");
        assertThat(found("st wilfrids", false)).isEmpty();
        assertThat(found("st wilfrids 840002", true)).containsExactly("urn-840002");
    }

    private java.util.List<String> found(String search, boolean closed) {
        var question = new RegisterSnapshot.Question(search, closed, null, 50);
        return register.current().block(LONGEST).search(WAYMARK, question).items().stream()
                .map(org.waymark.contract.organisation.School::id)
                .toList();
    }

    private ImportReport run(Scope scope) {
        return imports.run(file, scope, new ListOrigin(null, "Test"), SILENT).block(LONGEST);
    }

    private School find(String urn) {
        return schools.find(WAYMARK, "urn-" + urn).blockOptional(LONGEST).orElseThrow();
    }
}
