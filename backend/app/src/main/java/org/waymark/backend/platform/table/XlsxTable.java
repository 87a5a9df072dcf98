package org.waymark.backend.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.waymark.backend.platform.ProblemException;

/** The first sheet of an Excel workbook, as text. */
final class XlsxTable {

    /** What a workbook may be once it is unpacked. 20,000 rows of people take less than a tenth of it. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final int MOST_COLUMNS = 200;

    private XlsxTable() {}

    static Table read(byte[] file) {
        checkSize(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            List<Table.Line> lines = new ArrayList<>();
            rows.limit(TableReader.MOST_ROWS + 2L)
                    .forEach(row -> lines.add(new Table.Line(row.getRowNum(), cells(row))));
            if (lines.size() > TableReader.MOST_ROWS + 1) {
                throw TableReader.tooManyRows();
            }
            return Table.of(lines);
        } catch (IOException | ExcelReaderException e) {
            throw unreadable();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().limit(MOST_COLUMNS).map(XlsxTable::text).toList();
    }

    @SuppressWarnings("NullAway") // the library gives null for cells that are not there
    private static String text(Cell cell) {
        return cell == null || cell.getText() == null ? "" : cell.getText();
    }

    /** A small file may unpack to more than the memory there is. */
    private static void checkSize(byte[] file) {
        long bytes = 0;
        int parts = 0;
        byte[] piece = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    bytes += read;
                    if (bytes > MOST_BYTES || parts > MOST_PARTS) {
                        throw ProblemException.invalid("This workbook is far larger inside than it looks, so it was not"
                                + " opened. Copy the people into the template and upload that.");
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
        if (parts == 0) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.invalid(
                "This Excel workbook cannot be read: it is damaged, or not a workbook. Open it in"
                        + " Excel, save it again as .xlsx or as CSV, and upload that.");
    }
}
