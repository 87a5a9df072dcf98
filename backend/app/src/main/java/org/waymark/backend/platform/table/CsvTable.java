package org.waymark.backend.platform.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.backend.platform.ProblemException;

/**
 * CSV as spreadsheets write it: with or without a byte order mark, in UTF-8, UTF-16 or Windows' western alphabet, with
 * commas, semicolons or tabs, and any line ends.
 */
final class CsvTable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private CsvTable() {}

    static Table read(byte[] file) {
        return read(text(file), 0);
    }

    static Table readFrom(byte[] file, Predicate<List<String>> header) {
        List<String> lines = text(file).lines().toList();
        int first = IntStream.range(0, lines.size())
                .filter(line -> header.test(cells(lines.get(line))))
                .findFirst()
                .orElse(0);
        String section = lines.stream()
                .skip(first)
                .takeWhile(line -> first == 0 || !line.isBlank())
                .collect(Collectors.joining("\n"));
        return read(section, first);
    }

    /** Good enough for a header: names of columns hold no separators. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split("[,;\t|]"))
                .map(cell -> cell.replace("\"", "").strip())
                .toList();
    }

    /** @param before how many lines of the file are before the text */
    private static Table read(String text, int before) {
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.invalid(
                    "This is not a table. Upload a CSV file or an Excel workbook (.xlsx), as in the template.");
        }
        List<Table.Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : records) {
                if (lines.size() > TableReader.MOST_ROWS) {
                    throw TableReader.tooManyRows();
                }
                lines.add(new Table.Line(before + (int) line.getStartingLineNumber(), line.getFields()));
            }
        } catch (CsvParseException e) {
            throw ProblemException.invalid(
                    "The file ends in the middle of a cell, or has a quotation mark that is never" + " closed near row "
                            + (lines.size() + 1) + ". Mend it there and upload it again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Table.of(lines);
    }

    private static String text(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return withoutMark(new String(file, StandardCharsets.UTF_16LE));
        }
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return withoutMark(new String(file, StandardCharsets.UTF_16BE));
        }
        try {
            var strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return withoutMark(strict.decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The one that the first line has most of, outside quotation marks. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' && text.charAt(i) != '\r'); i++) {
            char c = text.charAt(i);
            quoted = (c == '"') != quoted;
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int most = 0;
        for (int s = 1; s < counts.length; s++) {
            most = counts[s] > counts[most] ? s : most;
        }
        return SEPARATORS[most];
    }
}
