package org.waymark.ui.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The guides of docs/guides, packaged with the application. */
@Component
class Guides {

    /** The order in which people are likely to look for them; others follow by title. */
    private static final List<String> FIRST = List.of(
            "participant",
            "provider",
            "partner",
            "facilitator",
            "trust-lead",
            "school-lead",
            "author",
            "administrator");

    private final List<Guide> all;

    Guides() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:guides/*.md");
        this.all = Arrays.stream(files)
                .map(Guides::read)
                .sorted(Comparator.comparing(Guides::place).thenComparing(Guide::title))
                .toList();
    }

    List<Guide> list() {
        return all;
    }

    Optional<Guide> find(String name) {
        return all.stream().filter(guide -> guide.name().equals(name)).findFirst();
    }

    private static int place(Guide guide) {
        int place = FIRST.indexOf(guide.name());
        return place < 0 ? FIRST.size() : place;
    }

    private static Guide read(Resource file) {
        String name = Objects.requireNonNull(file.getFilename()).replace(".md", "");
        try {
            return Guide.of(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The guide " + name + " cannot be read", unreadable);
        }
    }
}
