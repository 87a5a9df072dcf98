package org.waymark.backend.health;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.FileFormat;

/** The tables as a ZIP, each as CSV and as a workbook, with a page to begin at that can be printed. */
final class PackFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private PackFile() {}

    /** @param by the name of whoever builds it */
    static byte[] of(String provider, String by, LocalDate on, List<PackTable> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "index.html", index(provider, by, on, tables).getBytes(StandardCharsets.UTF_8));
            for (PackTable table : tables) {
                for (FileFormat format : FileFormat.values()) {
                    add(
                            zip,
                            table.name() + "." + format.extension(),
                            TableFile.of(format, table.columns(), table.rows()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String index(String provider, String by, LocalDate on, List<PackTable> tables) {
        StringBuilder html = new StringBuilder(
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Delivery of %1$s</title>
                <style>
                body { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
                table { border-collapse: collapse; margin-bottom: 2rem }
                th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top }
                section { overflow-x: auto }
                </style></head><body>
                <h1>Delivery of %1$s</h1>
                <p>As of %2$s, built by %3$s. Each table is in this folder as CSV and as an Excel workbook too.</p>
                """.formatted(HtmlUtils.htmlEscape(provider), DAY.format(on), HtmlUtils.htmlEscape(by)));
        tables.forEach(table -> section(html, table));
        return html.append("</body></html>\n").toString();
    }

    private static void section(StringBuilder html, PackTable table) {
        html.append(
                "<section><h2>%s</h2>\n<p>%s Files: <a href=\"%3$s.csv\">%3$s.csv</a>, <a href=\"%3$s.xlsx\">%3$s.xlsx</a>.</p>\n"
                        .formatted(
                                HtmlUtils.htmlEscape(table.title()), HtmlUtils.htmlEscape(table.what()), table.name()));
        if (table.rows().isEmpty()) {
            html.append("<p>There is nothing in it.</p></section>\n");
            return;
        }
        html.append("<table><tr>");
        table.columns().forEach(column -> cell(html, "th scope=\"col\"", "th", column));
        html.append("</tr>\n");
        table.rows().forEach(row -> {
            html.append("<tr>");
            row.forEach(value -> cell(html, "td", "td", value));
            html.append("</tr>\n");
        });
        html.append("</table></section>\n");
    }

    private static void cell(StringBuilder html, String open, String tag, String value) {
        html.append('<')
                .append(open)
                .append('>')
                .append(HtmlUtils.htmlEscape(value))
                .append("</")
                .append(tag)
                .append('>');
    }
}
