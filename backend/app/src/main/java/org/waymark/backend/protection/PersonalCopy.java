package org.waymark.backend.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.personal.Declarations.Purpose;
import org.waymark.backend.platform.personal.Declarations.Store;
import org.waymark.backend.platform.personal.KeptFor;
import org.waymark.backend.platform.personal.PersonalData;
import org.waymark.backend.platform.personal.PersonalDocuments;
import reactor.core.publisher.Mono;

/**
 * A person's copy of all that is held of them: {@code data.json} for machines, {@code data.html} for people. Made when
 * it is asked for and kept nowhere, so that there is no second place to erase.
 */
@Service
public class PersonalCopy {

    private static final JsonWriterSettings INDENTED =
            JsonWriterSettings.builder().indent(true).build();

    private final PersonalDocuments documents;
    private final PersonalData personal;
    private final KeptFor keptFor;
    private final Today today;

    PersonalCopy(PersonalDocuments documents, PersonalData personal, KeptFor keptFor, Today today) {
        this.documents = documents;
        this.personal = personal;
        this.keptFor = keptFor;
        this.today = today;
    }

    public Mono<byte[]> of(String personId) {
        return documents.copy(new Scope.System(), personId).map(this::zip);
    }

    private byte[] zip(Map<String, List<Document>> copy) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(new Document(new TreeMap<String, Object>(copy))
                    .toJson(INDENTED)
                    .getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("data.html"));
            zip.write(page(copy).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String page(Map<String, List<Document>> copy) {
        var page = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Your data in Waymark</title>
                <style>body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
                dt{font-weight:bold}dd{margin:0 0 .25rem 1.5rem}</style><h1>Your data in Waymark</h1>
                """);
        page.append("<p>All that was held of you on ").append(today.date()).append(".</p>");
        copy.forEach((collection, found) -> page.append(section(collection, found)));
        return page.append("</html>").toString();
    }

    private String section(String collection, List<Document> found) {
        Store store = personal.declarations().store(collection);
        var section = new StringBuilder("<h2>")
                .append(HtmlUtils.htmlEscape(collection))
                .append("</h2>");
        store.fields().keySet().stream().sorted().forEach(purpose -> section.append(why(purpose)));
        found.forEach(document -> section.append(list(document)));
        return section.toString();
    }

    private String why(String name) {
        Purpose purpose = personal.declarations().purpose(name);
        return "<p><strong>%s.</strong> %s %s Kept for %s. %s</p>"
                .formatted(purpose.title(), purpose.what(), purpose.why(), keptFor.inWords(name), purpose.seenBy());
    }

    private static String list(Map<?, ?> fields) {
        var list = new StringBuilder("<dl>");
        fields.forEach((name, value) -> list.append("<dt>")
                .append(HtmlUtils.htmlEscape(String.valueOf(name)))
                .append("</dt><dd>")
                .append(value(value))
                .append("</dd>"));
        return list.append("</dl>").toString();
    }

    private static String value(Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> nested -> list(nested);
            case List<?> many -> {
                var all = new StringBuilder();
                many.forEach(one -> all.append(one instanceof Map<?, ?> nested ? list(nested) : value(one) + " "));
                yield all.toString();
            }
            default -> HtmlUtils.htmlEscape(String.valueOf(value));
        };
    }
}
