package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.contract.catalogue.OverlapReport.Kind;
import org.waymark.contract.catalogue.OverlapReport.Meeting;
import org.waymark.contract.catalogue.OverlapReport.Repeat;
import org.waymark.contract.catalogue.OverlapReport.Sum;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** What is met more than once, in sum and one by one. */
final class RepeatTables {

    private RepeatTables() {}

    /** "Within NPQSL", or "NPQH and NPQSL". */
    static String name(Sum sum) {
        return sum.first().equals(sum.second()) ? "Within " + sum.first() : sum.first() + " and " + sum.second();
    }

    static boolean isOf(Repeat repeat, Sum sum) {
        return qualifications(repeat)
                .equals(Stream.of(sum.first(), sum.second()).collect(Collectors.toSet()));
    }

    private static Set<String> qualifications(Repeat repeat) {
        return Stream.of(repeat.first(), repeat.second())
                .map(Meeting::qualification)
                .collect(Collectors.toSet());
    }

    /** @param framework blank for all */
    static DataTable sums(List<Sum> sums, String framework) {
        DataTable table = new DataTable("Repeats in sum", "Where", "Wanted", "Not wanted");
        sums.stream()
                .filter(sum -> framework.isBlank()
                        || sum.first().equals(framework)
                        || sum.second().equals(framework))
                .forEach(sum -> table.row(
                        new Span(name(sum)),
                        times(sum.wanted(), sum.wantedMinutes()),
                        times(sum.unwanted(), sum.unwantedMinutes())));
        return table;
    }

    private static Component times(int repeats, int minutes) {
        return repeats == 0
                ? new Span("None")
                : DataTable.two(new Span(Words.count(repeats, "statement")), Words.hours(minutes));
    }

    static DataTable repeats(String caption, List<Repeat> repeats) {
        DataTable table = new DataTable(caption, "Statement", "Starts at", "Again at", "Time again", "Worth it");
        repeats.forEach(repeat -> table.row(
                DataTable.two(new Span(repeat.text()), Words.strand(repeat.strand())),
                meeting(repeat.first(), repeat),
                meeting(repeat.second(), repeat),
                new Span("Up to " + Words.hours(repeat.second().minutes())),
                kind(repeat.kind())));
        return table;
    }

    private static Component meeting(Meeting meeting, Repeat repeat) {
        boolean twoQualifications = qualifications(repeat).size() > 1;
        return DataTable.two(
                new Anchor("catalogue/topics/" + meeting.topicId(), meeting.title()),
                "Level " + Words.level(meeting.level())
                        + (twoQualifications ? ", asked by " + meeting.qualification() : ""));
    }

    private static StatusTag kind(Kind kind) {
        return switch (kind) {
            case DEEPER -> new StatusTag("Goes deeper", StatusTag.Tone.GOOD);
            case ASKED_TWICE -> new StatusTag("Asked for twice", StatusTag.Tone.GOOD);
            case SAME_LEVEL -> new StatusTag("Same level again", StatusTag.Tone.CARE);
            case SAME_TOPIC -> new StatusTag("Asked deeper, same topic again", StatusTag.Tone.CARE);
        };
    }
}
