package org.waymark.ui.author;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What a version comes to, alone or set against another. */
final class VersionFacts {

    private static final String NONE = "None";

    private VersionFacts() {}

    static SummaryList list(Variant variant) {
        SummaryList list = new SummaryList();
        of(variant).forEach(list::row);
        return list;
    }

    static DataTable table(String one, Variant left, String other, Variant right) {
        DataTable table = new DataTable("What differs", "What", one, other, "Alike?");
        Map<String, String> first = of(left);
        Map<String, String> second = of(right);
        Set<String> names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        names.forEach(name -> row(table, name, first.getOrDefault(name, NONE), second.getOrDefault(name, NONE)));
        row(table, "Evidence only there", onlyIn(left, right), onlyIn(right, left));
        return table;
    }

    private static void row(DataTable table, String name, String left, String right) {
        StatusTag tag = left.equals(right)
                ? new StatusTag("The same", StatusTag.Tone.PLAIN)
                : new StatusTag("Differs", StatusTag.Tone.ACTIVE);
        table.row(DataTable.text(name), DataTable.text(left), DataTable.text(right), tag);
    }

    private static Map<String, String> of(Variant variant) {
        Lesson lesson = variant.lesson();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Title", variant.module().title());
        facts.put("Time", Words.hours(variant.minutes()));
        variant.module()
                .activities()
                .forEach(activity -> facts.put(Words.activity(activity.kind()), Words.hours(activity.minutes())));
        facts.put(
                "To read", Words.count(lesson.words(), "word") + ", " + Words.count(lesson.readingMinutes(), "minute"));
        if (lesson.asAt() != null) facts.put("Law as at", Words.day(lesson.asAt()));
        facts.put("Activities", String.valueOf(lesson.activities().size()));
        facts.put("Steps of the task", String.valueOf(lesson.steps().size()));
        facts.put("Checks", String.valueOf(variant.checks()));
        facts.put("Evidence", evidence(lesson));
        return facts;
    }

    private static String evidence(Lesson lesson) {
        long due = lesson.evidence().stream().filter(EvidenceCard::stale).count();
        String cards = Words.count(lesson.evidence().size(), "card");
        return due == 0 ? cards : cards + ", " + due + " due for review";
    }

    private static String onlyIn(Variant one, Variant other) {
        String names = one.lesson().evidence().stream()
                .filter(card -> other.lesson().evidence().stream()
                        .noneMatch(same -> same.id().equals(card.id())))
                .map(EvidenceCard::shortName)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? NONE : names;
    }
}
