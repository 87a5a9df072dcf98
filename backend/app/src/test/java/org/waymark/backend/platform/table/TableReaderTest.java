package org.waymark.backend.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.waymark.backend.platform.ProblemException;

class TableReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void reads_what_spreadsheets_write() {
        List<byte[]> files = List.of(
                "Name,School\nZoë Ash,Hazel Lane\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFFName,School\r\nZoë Ash,Hazel Lane\r\n".getBytes(StandardCharsets.UTF_8),
                "Name;School\r\nZoë Ash;Hazel Lane".getBytes(WINDOWS),
                "\uFEFFName\tSchool\r\nZoë Ash\tHazel Lane\r\n".getBytes(StandardCharsets.UTF_16LE),
                "\uFEFFName\tSchool\rZoë Ash\tHazel Lane\r".getBytes(StandardCharsets.UTF_16BE),
                "\"Name\",\"School\"\n\" Zoë\u00A0 Ash \",Hazel Lane  ,more,than,asked\n\n,,\n"
                        .getBytes(StandardCharsets.UTF_8));

        for (byte[] file : files) {
            Table table = TableReader.read(file);
            assertThat(table.rows()).hasSize(1);
            assertThat(table.rows().getFirst().number()).isEqualTo(2);
            assertThat(table.rows().getFirst().cell("name")).isEqualTo("Zoë Ash");
            assertThat(table.rows().getFirst().cell("school")).isEqualTo("Hazel Lane");
        }
    }

    @Test
    void reads_the_first_sheet_of_a_workbook() throws IOException {
        Table table = TableReader.read(workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>School</t></is></c></row>
                <row r="3"><c r="B3" t="inlineStr"><is><t>Hazel Lane</t></is></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t> Zoë Ash</t></is></c><c r="B4"><v>100000</v></c></row>
                """));

        assertThat(table.rows()).extracting(TableRow::number).containsExactly(3, 4);
        assertThat(table.rows().getLast().cell("name")).isEqualTo("Zoë Ash");
        assertThat(table.rows().getLast().cell("school")).isEqualTo("100000");
    }

    @Test
    void says_what_to_do_about_a_file_that_is_no_table() throws IOException {
        refused(new byte[0], "is empty");
        refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "PDF");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "old Excel");
        refused(new byte[] {1, 0, 2, 0, 0, 0}, "not a table");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "cannot be read");
        refused(zip("other.txt", "no workbook".getBytes(StandardCharsets.UTF_8)), "cannot be read");
        refused("Name,School\n\"Ada,Hazel Lane\n".getBytes(StandardCharsets.UTF_8), "quotation mark");
    }

    @Test
    void does_not_unpack_a_bomb() throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        assertThat(bytes.size()).isLessThan(1024 * 1024);
        refused(bytes.toByteArray(), "far larger inside");
    }

    @Test
    void has_an_end() {
        refused(("Name\n" + "Ada\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8), "more than 20,000 rows");
    }

    @Test
    void names_the_columns_that_are_missing() {
        Table table = TableReader.read("name,Job\nAda,Head\n".getBytes(StandardCharsets.UTF_8));

        table.require(List.of("Name"));
        assertThatThrownBy(() -> table.require(List.of("Name", "School")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("‘School’")
                .hasMessageNotContaining("‘Name’");
    }

    @Test
    void writes_no_formula_and_reads_back_what_it_wrote() {
        byte[] file = TableFile.csv(
                List.of("Name", "Sum"), List.of(List.of("=HYPERLINK(\"x\")", "-12.5"), List.of("@a, \"b\"", "+")));

        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFName,Sum\r\n")
                .contains("'=HYPERLINK")
                .contains("-12.5")
                .contains("'@a");
        assertThat(TableReader.read(file).rows())
                .extracting(row -> row.cell("sum"))
                .containsExactly("-12.5", "'+");
    }

    private static void refused(byte[] file, String words) {
        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(String rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""");
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""" + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    }
}
