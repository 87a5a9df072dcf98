package org.waymark.backend.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.waymark.contract.FileFormat;

/**
 * A table for spreadsheets. In neither format is there a cell that a spreadsheet would run as a formula (OWASP, CSV
 * injection): a workbook may be saved as CSV later.
 */
public final class TableFile {

    private static final String NUMBER = "[-+]?[0-9][0-9.,]*";

    /** What a workbook stores as a number; longer ones would be rounded, and leading zeros lost. */
    private static final String EXACT_NUMBER = "-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,3})?";

    private static final int WIDEST_COLUMN = 60;

    private TableFile() {}

    public static byte[] of(FileFormat format, List<String> columns, List<List<String>> rows) {
        return switch (format) {
            case CSV -> csv(columns, rows);
            case XLSX -> workbook(columns, rows);
        };
    }

    /** UTF-8 with a byte order mark and Windows line ends. */
    public static byte[] csv(List<String> columns, List<List<String>> rows) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(TableFile::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<String> columns, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Waymark", null);
                Worksheet sheet = workbook.newWorksheet("Waymark")) {
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, width(columns, rows, column));
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    cell(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int width(List<String> columns, List<List<String>> rows, int column) {
        int longest = rows.stream()
                .mapToInt(row -> column < row.size() ? row.get(column).length() : 0)
                .max()
                .orElse(0);
        return Math.min(WIDEST_COLUMN, Math.max(longest, columns.get(column).length()) + 2);
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (text.matches(EXACT_NUMBER)) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, harmless(text));
        }
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches(NUMBER) ? "'" + cell : cell;
    }
}
