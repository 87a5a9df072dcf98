package org.waymark.backend.catalogue.content;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of content files, told by their path. */
enum FileKind {
    STATEMENTS("statements", "statements/[^/]+\\.yaml"),
    FRAMEWORK("framework", "frameworks/[^/]+/[^/]+\\.yaml"),
    MODULE("module", "modules/[^/]+/module\\.yaml"),
    CHECK("check", "modules/[^/]+/check\\.yaml"),
    STEPS("steps", "modules/[^/]+/steps\\.yaml"),
    LESSON("lesson", "modules/[^/]+/(universal|primary|secondary|ap-send)\\.md"),
    ITEMS("items", "items/[^/]+\\.yaml"),
    EVIDENCE("evidence", "evidence/[^/]+\\.yaml"),
    CALENDAR("calendar", "calendars/[^/]+\\.yaml");

    private final String schema;
    private final Pattern path;

    FileKind(String schema, String path) {
        this.schema = schema;
        this.path = Pattern.compile(path);
    }

    String schema() {
        return schema;
    }

    static Optional<FileKind> of(String path) {
        return Stream.of(values())
                .filter(kind -> kind.path.matcher(path).matches())
                .findFirst();
    }
}
