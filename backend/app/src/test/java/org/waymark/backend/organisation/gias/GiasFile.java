package org.waymark.backend.organisation.gias;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes files in the register's layout, with schools that do not exist. */
public final class GiasFile {

    private static final List<String> HEADING = heading();

    private GiasFile() {}

    /** A row with the given cells over those of an open primary academy of trust 90001. */
    public static Map<String, String> school(String urn, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        HEADING.forEach(column -> row.put(column, ""));
        put(row, "URN", urn, "EstablishmentName", "School " + urn, "LA (name)", "Easterly");
        put(row, "TypeOfEstablishment (code)", "34", "EstablishmentStatus (code)", "1");
        put(row, "PhaseOfEducation (code)", "2", "StatutoryLowAge", "4", "StatutoryHighAge", "11");
        put(row, "NumberOfPupils", "200", "PercentageFSM", "20.5", "UrbanRural (code)", "C1");
        put(row, "Trusts (code)", "90001", "Trusts (name)", "Trust 90001", "Easting", "400000", "Northing", "300000");
        put(row, "HeadFirstName", "Secretia", "HeadLastName", "Nevershown", "TelephoneNum", "01632960123");
        put(row, cells);
        return row;
    }

    @SafeVarargs
    public static Path write(Path file, Map<String, String>... rows) {
        return write(file, StandardCharsets.ISO_8859_1, Stream.of(rows));
    }

    public static Path write(Path file, Charset charset, Stream<Map<String, String>> rows) {
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            out.write(line(HEADING));
            for (var each = rows.iterator(); each.hasNext(); ) {
                out.write(line(List.copyOf(each.next().values())));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, String> row, String... cells) {
        for (int i = 0; i < cells.length; i += 2) {
            if (row.put(cells[i], cells[i + 1]) == null) {
                throw new IllegalArgumentException("no column " + cells[i]);
            }
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static List<String> heading() {
        try (InputStream example = GiasFile.class.getResourceAsStream("/register/edubasealldata-example.csv")) {
            String first = new String(example.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Arrays.asList(first.substring(0, first.indexOf('\r')).split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
