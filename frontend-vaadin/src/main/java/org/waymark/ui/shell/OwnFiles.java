package org.waymark.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/** Our style sheets and scripts, linked with a hash of what is in them: kept by browsers for long, never stale. */
final class OwnFiles {

    private static final List<String> STYLES =
            List.of("tokens", "base", "shell", "parts", "timeline", "lesson", "change", "office", "print");

    private final List<String> styles =
            STYLES.stream().map(name -> versioned(name + ".css")).toList();
    private final String script = versioned("waymark.js");
    private final String drafts = versioned("drafts.js");
    private final String time = versioned("time.js");

    void addTo(Document page, long sessionSeconds) {
        Element head = page.head();
        styles.forEach(
                style -> head.appendElement("link").attr("rel", "stylesheet").attr("href", style));
        head.appendElement("script")
                .attr("src", script)
                .attr("defer", true)
                .attr("data-session-seconds", String.valueOf(sessionSeconds));
        head.appendElement("script").attr("src", drafts).attr("defer", true);
        head.appendElement("script").attr("src", time).attr("defer", true);
    }

    private static String versioned(String name) {
        try (InputStream content = new ClassPathResource("META-INF/resources/waymark/" + name).getInputStream()) {
            return "waymark/" + name + "?v="
                    + DigestUtils.md5DigestAsHex(content).substring(0, 10);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
