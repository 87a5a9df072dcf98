package org.waymark.backend.platform.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.backend.platform.ProblemException;

/** Reads a file by what is in it, whatever its name says. */
public final class TableReader {

    static final int MOST_ROWS = 20_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private TableReader() {}

    /** Fails with a sentence that says what to do where it is no table. */
    public static Table read(byte[] file) {
        if (startsWith(file, ZIP)) {
            return XlsxTable.read(file);
        }
        if (startsWith(file, OLD_EXCEL)) {
            throw ProblemException.invalid("This is a file of an old Excel, or one with a password. Save it as an Excel"
                    + " workbook (.xlsx) without a password, or as CSV, and upload that.");
        }
        if (startsWith(file, PDF)) {
            throw ProblemException.invalid("This is a PDF. Upload a CSV file or an Excel workbook (.xlsx).");
        }
        return CsvTable.read(file);
    }

    /**
     * A table that may have something else before and after it: it begins at the first row that is its header, and where
     * that is not the file's first, ends at an empty line. A workbook begins with its header.
     */
    public static Table readFrom(byte[] file, Predicate<List<String>> header) {
        return startsWith(file, ZIP) ? read(file) : CsvTable.readFrom(file, header);
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    static ProblemException tooManyRows() {
        return ProblemException.invalid("The file has more than 20,000 rows. Split it, and upload one part at a time.");
    }
}
