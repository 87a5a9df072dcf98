package org.waymark.backend.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.SmallContent;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.imports.ImportOutcome.Gap;
import org.waymark.backend.catalogue.imports.ImportOutcome.Imported;
import org.waymark.backend.catalogue.imports.ImportOutcome.Rejected;
import org.waymark.backend.catalogue.imports.ImportOutcome.Suggestion;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;

class FrameworkImportTest {
    private static final FrameworkId IMPORTED = new FrameworkId(new QualificationCode("NPQXY"), "2027.1");
    private static final String HEADING = "Qualification,Version,Area,Reference,Kind,Text,Level,Strand,Disadvantage,"
            + "Mandatory,Exposures,Source,Licence,Maps to\n";
    private static final String EARLY =
            "NPQXY,2027.1,Trust,1.1,Learn that,\"Pupils’ trust, once early, lasts\",2,disadvantage,yes,yes,1,DfE,OGL-3.0,trust.early\n";
    private static final String HONEST =
            "NPQXY,2027.1,Plain words,2.1,Learn how to,Speak honestly about what is hard,3,people,,,,DfE,OGL-3.0,\n";

    @TempDir
    Path folder;

    private SmallContent content;

    @BeforeEach
    void write() {
        content = SmallContent.in(folder);
    }

    @Test
    void writes_content_that_has_no_fault() throws IOException {
        var imported = imported(HEADING + EARLY + HONEST);
        ContentWriter.write(folder, imported.files());
        assertThat(content.reading().findings()).isEmpty();
        var statement = content.reading()
                .content()
                .find(new StatementId("npqxy-2027-1.1.1"))
                .orElseThrow();
        assertThat(statement)
                .isEqualTo(new Statement(
                        new StatementId("npqxy-2027-1.1.1"),
                        Statement.Kind.LEARN_THAT,
                        "disadvantage",
                        true,
                        "Pupils’ trust, once early, lasts",
                        "1.1",
                        "DfE",
                        "OGL-3.0",
                        List.of(new StatementId("trust.early"))));
        assertThat(framework().asks()).extracting(Framework.Ask::reference).containsExactly("1.1", "2.1");
        assertThat(framework().areas()).extracting(Framework.Area::id).containsExactly("trust", "plain-words");
        assertThat(framework().taughtMonths()).isEqualTo(12);
    }

    @Test
    void maps_statements_to_the_modules_that_teach_them_and_reports_the_rest() {
        var gaps = imported(HEADING + EARLY + HONEST).gaps();
        assertThat(gaps).hasSize(1);
        assertThat(gaps.getFirst().statement().reference()).isEqualTo("2.1");
        assertThat(gaps.getFirst().phases()).containsExactly(Phase.values());
    }

    @Test
    void suggests_by_likeness_but_maps_nothing_by_it() throws IOException {
        var imported = imported(HEADING + EARLY + HONEST);
        assertThat(imported.gaps())
                .flatExtracting(Gap::suggestions)
                .extracting(Suggestion::statement)
                .containsExactly(new StatementId("trust.plain"));
        assertThat(imported.files().getFirst().text()).doesNotContain("trust.plain");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252"})
    void reads_what_spreadsheets_save(String charset) {
        var csv = (HEADING + EARLY + HONEST).replace("\n", "\r\n").getBytes(Charset.forName(charset));
        assertThat(text(read("dfe.csv", csv))).contains("Pupils’ trust, once early, lasts");
    }

    @Test
    void reads_latin_1() {
        var csv = (HEADING + EARLY.replace("Pupils’", "Café")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(text(read("dfe.csv", csv))).contains("Café trust");
    }

    @Test
    void reads_semicolons_and_a_byte_order_mark() {
        var csv = "\uFEFF" + HEADING.replace(',', ';')
                + "NPQXY;2027.1;Trust;1.1;Learn that;Early, then late;2;disadvantage;yes;yes;1;DfE;OGL-3.0;trust.early\n";
        assertThat(text(read("dfe.csv", csv.getBytes(StandardCharsets.UTF_8)))).contains("Early, then late");
    }

    @Test
    void reads_yaml() {
        var yaml = """
                qualification: NPQXY
                version: "2027.1"
                source: DfE
                licence: OGL-3.0
                statements:
                  - {reference: 1.10, area: Trust, kind: learn that, text: Trust lasts for long., level: 2, strand: disadvantage, disadvantage: true, mandatory: true, mapsTo: [trust.early, trust.plain]}
                """;
        assertThat(text(read("dfe.yaml", yaml.getBytes(StandardCharsets.UTF_8))))
                .contains("reference: \"1.10\"", "sameAs: [trust.early, trust.plain]");
    }

    @Test
    void takes_the_same_sentence_of_another_framework_for_the_same_statement() throws IOException {
        ContentWriter.write(folder, imported(HEADING + EARLY + HONEST).files());
        var other = imported((HEADING + EARLY + HONEST.replace("2.1,", "7.4,"))
                .replace("NPQXY", "NPQZZ")
                .replace("Licence", "Licence,Taught months")
                .replace("OGL-3.0", "OGL-3.0,18"));
        assertThat(other.shared()).isEqualTo(2);
        ContentWriter.write(folder, other.files());
        assertThat(content.reading().findings()).isEmpty();
        assertThat(content.read("frameworks/npqzz/2027.1.yaml"))
                .contains(
                        "{statement: npqxy-2027-1.2.1, level: 3, exposures: 1, mandatory: false, reference: \"7.4\"}");
    }

    @Test
    void imports_the_same_version_again() throws IOException {
        ContentWriter.write(folder, imported(HEADING + EARLY + HONEST).files());
        ContentWriter.write(folder, imported(HEADING + EARLY).files());
        assertThat(content.reading().findings()).isEmpty();
        assertThat(framework().asks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Learn that|Learn|kind is “Learn”",
                ",2,|,5,|level is “5”",
                ",disadvantage,|,poverty,|strand is “poverty”",
                ",yes,yes,|,yes,perhaps,|mandatory is “perhaps”",
                "DfE|''|the row has no source",
                "trust.early|trust.late|maps to trust.late, which is no statement",
                "NPQXY|N P Q|the qualification is “N P Q” and the version “2027.1”",
                "OGL-3.0,trust.early|OGL-3.0,trust.early,more|the row has 15 cells and the heading 14",
            })
    void says_which_row_is_wrong(String cell, String wrong, String message) {
        var rejected =
                (Rejected) read("dfe.csv", (HEADING + EARLY.replace(cell, wrong)).getBytes(StandardCharsets.UTF_8));
        assertThat(rejected.problems())
                .extracting(finding -> finding.file() + ":" + finding.line() + " " + finding.message())
                .containsExactly("dfe.csv:2 " + message);
    }

    @Test
    void refuses_a_reference_given_twice() {
        assertThat(messages(HEADING + EARLY + EARLY)).containsExactly("reference 1.1 is there twice");
    }

    @Test
    void refuses_a_new_qualification_of_unknown_length() {
        assertThat(messages(HEADING + EARLY.replace("NPQXY", "NPQZZ")))
                .containsExactly("nothing says for how many months it is taught");
    }

    @ParameterizedTest
    @CsvSource({"''", "'Only,a,heading'", "'\"never closed'", "'\0\0\0'"})
    void refuses_what_is_no_table(String text) {
        assertThat(messages(text)).isNotEmpty();
    }

    @Test
    void writes_all_files_or_none() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("into")).resolve("frameworks"), "in the way");
        var files = imported(HEADING + EARLY).files();
        assertThatThrownBy(() -> ContentWriter.write(folder.resolve("into"), files))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("into/statements")).isEmptyDirectory();
    }

    @Test
    void puts_back_what_was_there_when_a_later_file_cannot_be_written() throws IOException {
        var first = new ContentFile("a.yaml", "a", "new");
        Files.writeString(folder.resolve("a.yaml"), "old");
        Files.writeString(Files.createDirectories(folder.resolve("b.yaml")).resolve("full"), "in the way");
        assertThatThrownBy(() -> ContentWriter.write(folder, List.of(first, new ContentFile("b.yaml", "b", "new"))))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("a.yaml")).hasContent("old");
    }

    @Test
    void reads_into_the_content_that_is_shipped() {
        var shipped = new FrameworkImport(ContentFolder.read(Path.of("../../content")));
        var row = EARLY.replace("NPQXY", "NPQSL").replace("trust.early", "culture.belonging");
        var outcome = shipped.read("dfe.csv", (HEADING + row).getBytes(StandardCharsets.UTF_8));
        assertThat(((Imported) outcome).gaps()).isEmpty();
    }

    private Framework framework() {
        return content.reading().content().find(IMPORTED).orElseThrow();
    }

    private Imported imported(String csv) {
        return (Imported) read("dfe.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> messages(String csv) {
        var rejected = (Rejected) read("dfe.csv", csv.getBytes(StandardCharsets.UTF_8));
        return rejected.problems().stream().map(Finding::message).toList();
    }

    private ImportOutcome read(String name, byte[] bytes) {
        return new FrameworkImport(ContentFolder.read(folder)).read(name, bytes);
    }

    private static String text(ImportOutcome outcome) {
        return ((Imported) outcome).files().getFirst().text();
    }
}
