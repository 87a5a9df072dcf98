package org.waymark.backend.catalogue.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.Qualification;
import org.waymark.backend.catalogue.Repeat;
import org.waymark.backend.catalogue.Repeats;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.FileFormat;
import org.waymark.contract.catalogue.OverlapReport;
import org.waymark.contract.catalogue.OverlapReport.Kind;
import org.waymark.contract.catalogue.OverlapReport.Meeting;
import org.waymark.contract.catalogue.OverlapReport.Sum;

/** What is met more than once, as the contract shows it and as a table. */
final class OverlapViews {

    private static final List<String> COLUMNS = List.of(
            "Statement",
            "Text",
            "First in",
            "First topic",
            "First level",
            "Again in",
            "Topic again",
            "Level again",
            "Minutes again",
            "Wanted",
            "Why");

    /** What the same two topics repeat stands together. */
    private static final Comparator<OverlapReport.Repeat> BY_TOPICS =
            Comparator.<OverlapReport.Repeat, String>comparing(
                            repeat -> repeat.first().title())
                    .thenComparing(repeat -> repeat.second().title());

    private OverlapViews() {}

    static OverlapReport report(CatalogueSnapshot snapshot) {
        List<Framework> newest =
                snapshot.qualifications().stream().map(Qualification::newest).toList();
        Repeats repeats = snapshot.repeats();
        List<Sum> sums = new ArrayList<>();
        List<OverlapReport.Repeat> all = new ArrayList<>();
        for (int i = 0; i < newest.size(); i++) {
            for (int j = i; j < newest.size(); j++) {
                List<Repeat> found =
                        i == j ? repeats.within(newest.get(i)) : repeats.across(newest.get(i), newest.get(j));
                sums.add(sum(newest.get(i), newest.get(j), found));
                found.stream().map(OverlapViews::repeat).sorted(BY_TOPICS).forEach(all::add);
            }
        }
        return new OverlapReport(sums, all);
    }

    private static Sum sum(Framework first, Framework second, List<Repeat> repeats) {
        List<Repeat> wanted =
                repeats.stream().filter(repeat -> repeat.kind().isWanted()).toList();
        return new Sum(
                first.id().qualification().toString(),
                second.id().qualification().toString(),
                wanted.size(),
                minutes(wanted),
                repeats.size() - wanted.size(),
                minutes(repeats) - minutes(wanted));
    }

    private static int minutes(List<Repeat> repeats) {
        return repeats.stream().mapToInt(repeat -> repeat.second().minutes()).sum();
    }

    private static OverlapReport.Repeat repeat(Repeat repeat) {
        return new OverlapReport.Repeat(
                repeat.statement().id().toString(),
                repeat.statement().text(),
                repeat.statement().strand(),
                meeting(repeat.first()),
                meeting(repeat.second()),
                Kind.valueOf(repeat.kind().name()));
    }

    private static Meeting meeting(Repeat.Meeting meeting) {
        return new Meeting(
                meeting.qualification().toString(),
                meeting.topic().id().toString(),
                meeting.topic().title(),
                meeting.level(),
                meeting.minutes());
    }

    static byte[] file(OverlapReport report, FileFormat format, @Nullable String qualification) {
        return TableFile.of(
                format,
                COLUMNS,
                report.repeats().stream()
                        .filter(repeat -> qualification == null || concerns(repeat, qualification))
                        .map(OverlapViews::line)
                        .toList());
    }

    private static boolean concerns(OverlapReport.Repeat repeat, String qualification) {
        return Stream.of(repeat.first(), repeat.second())
                .anyMatch(meeting -> meeting.qualification().equals(qualification));
    }

    private static List<String> line(OverlapReport.Repeat repeat) {
        Meeting first = repeat.first();
        Meeting second = repeat.second();
        return List.of(
                repeat.statementId(),
                repeat.text(),
                first.qualification(),
                first.title(),
                String.valueOf(first.level()),
                second.qualification(),
                second.title(),
                String.valueOf(second.level()),
                String.valueOf(second.minutes()),
                repeat.kind().isWanted() ? "yes" : "no",
                repeat.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
