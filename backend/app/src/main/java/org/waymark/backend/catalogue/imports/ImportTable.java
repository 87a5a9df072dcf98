package org.waymark.backend.catalogue.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.backend.catalogue.content.YamlTable;

/** Reads rows from CSV, as spreadsheets save it, or from YAML. */
final class ImportTable {
    /** What spreadsheets call ANSI: ISO-8859-1 with quotation marks and dashes where that has control characters. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private ImportTable() {}

    static List<ImportRow> read(String name, byte[] bytes, Problems problems) {
        var text = decode(bytes);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(text, problems) : csv(text, problems);
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static List<ImportRow> csv(String text, Problems problems) {
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return rows(records.stream().toList(), problems);
        } catch (CsvParseException e) {
            problems.add(1, "the table cannot be read: " + e.getMessage(), "Save it again as CSV.");
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    /** Whichever the heading holds most of. */
    private static char separator(String text) {
        var heading = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max((a, b) -> Long.compare(count(heading, a), count(heading, b)))
                .orElseThrow();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<ImportRow> rows(List<CsvRecord> records, Problems problems) {
        if (records.isEmpty()) {
            problems.add(1, "the table is empty", "Begin it with a row of column names.");
            return List.of();
        }
        var columns = records.getFirst().getFields();
        var rows = new ArrayList<ImportRow>();
        for (var record : records.subList(1, records.size())) {
            if (record.getFieldCount() > columns.size()) {
                problems.add(
                        (int) record.getStartingLineNumber(),
                        "the row has " + record.getFieldCount() + " cells and the heading " + columns.size(),
                        "Put quotation marks around text that holds the separator.");
            } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(columns, record));
            }
        }
        return rows;
    }

    private static ImportRow row(List<String> columns, CsvRecord record) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            cells.put(ImportRow.key(columns.get(i)), record.getField(i));
        }
        return new ImportRow((int) record.getStartingLineNumber(), cells);
    }

    private static List<ImportRow> yaml(String text, Problems problems) {
        return YamlTable.read(text, "statements", problems::add).stream()
                .map(row -> new ImportRow(row.line(), keyed(row)))
                .toList();
    }

    private static Map<String, String> keyed(YamlTable.Row row) {
        var cells = new HashMap<String, String>();
        row.cells().forEach((column, value) -> cells.put(ImportRow.key(column), value));
        return cells;
    }
}
