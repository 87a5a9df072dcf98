package org.waymark.backend.catalogue.content;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.catalogue.SchoolCalendar.Entry;
import org.waymark.backend.catalogue.Worded;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Phase;
import tools.jackson.databind.JsonNode;

/** Reads a calendar with its own entries only; the content reader lays it over the one it extends. */
final class CalendarReader {
    private CalendarReader() {}

    /** @throws IllegalArgumentException if an entry ends before it begins */
    static SchoolCalendar read(JsonNode tree) {
        return new SchoolCalendar(
                tree.get("id").asString(),
                tree.get("title").asString(),
                tree.get("notice").asString(),
                Source.items(tree.get("entries")).stream()
                        .map(CalendarReader::entry)
                        .toList());
    }

    static Set<String> removes(JsonNode tree) {
        return tree.has("removes") ? Set.copyOf(Source.strings(tree.get("removes"))) : Set.of();
    }

    private static Entry entry(JsonNode node) {
        var from = LocalDate.parse(node.get("from").asString());
        var to = node.has("to") ? LocalDate.parse(node.get("to").asString()) : from;
        return new Entry(
                node.get("id").asString(),
                Worded.parse(SchoolCalendar.Kind.class, node.get("kind").asString()),
                node.get("title").asString(),
                new Period(from, to),
                node.has("phases") ? phases(node.get("phases")) : EnumSet.allOf(Phase.class));
    }

    private static Set<Phase> phases(JsonNode words) {
        return Source.strings(words).stream()
                .map(word -> Worded.parse(Phase.class, word))
                .collect(Collectors.toSet());
    }
}
