package org.waymark.backend.organisation.gias;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.School;

/** Says in words what differs between a school as it was and as the file has it. */
final class SchoolChanges {

    private SchoolChanges() {}

    static String words(School before, School after) {
        List<String> words = new ArrayList<>();
        add(words, "Name", before.name(), after.name());
        add(words, "Status", status(before), status(after));
        add(words, "Trust", before.trustName(), after.trustName());
        add(words, "Phase", lower(before.phase()), lower(after.phase()));
        add(words, "Kind", lower(before.kind()), lower(after.kind()));
        add(words, "Pupils", before.pupils(), after.pupils());
        if (words.isEmpty()) {
            words.add(Objects.equals(before.register(), after.register()) ? "Its place" : "Other details");
        }
        return String.join("; ", words);
    }

    private static void add(List<String> words, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            words.add(name + ": " + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "not known" : value.toString();
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null
                ? null
                : value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String status(School school) {
        return lower(school.status());
    }
}
