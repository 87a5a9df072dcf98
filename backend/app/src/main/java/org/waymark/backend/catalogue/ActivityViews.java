package org.waymark.backend.catalogue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.contract.catalogue.Activity;

/** The activities of a lesson as one reader meets them, without what is told afterwards. */
final class ActivityViews {

    private ActivityViews() {}

    /** @param sections that the reader sees: an activity whose section they do not see is left out */
    static List<Activity> of(List<LessonActivity> activities, List<Lesson.Section> sections) {
        return activities.stream()
                .flatMap(activity -> after(activity, sections)
                        .mapToObj(place -> of(activity, place))
                        .limit(1))
                .toList();
    }

    private static IntStream after(LessonActivity activity, List<Lesson.Section> sections) {
        return IntStream.range(0, sections.size())
                .filter(i -> sections.get(i).title().equals(activity.head().after()));
    }

    private static Activity of(LessonActivity activity, int place) {
        return switch (activity) {
            case LessonActivity.Scenario scenario ->
                view(scenario, place, Activity.Kind.SCENARIO, List.of(), texts(scenario.choices()));
            case LessonActivity.Sorting sorting ->
                view(
                        sorting,
                        place,
                        Activity.Kind.SORTING,
                        sorting.groups(),
                        sorting.items().stream()
                                .map(LessonActivity.SortedItem::text)
                                .toList());
            case LessonActivity.Ordering ordering ->
                view(
                        ordering,
                        place,
                        Activity.Kind.ORDERING,
                        List.of(),
                        shown(ordering).toList());
            case LessonActivity.ShortAnswer answer ->
                view(answer, place, Activity.Kind.SHORT_ANSWER, List.of(), List.of());
        };
    }

    private static List<String> texts(List<LessonActivity.Choice> choices) {
        return choices.stream().map(LessonActivity.Choice::text).toList();
    }

    private static Stream<String> shown(LessonActivity.Ordering ordering) {
        return ordering.shown().stream().map(i -> ordering.items().get(i).text());
    }

    private static Activity view(
            LessonActivity activity, int place, Activity.Kind kind, List<String> groups, List<String> items) {
        LessonActivity.Head head = activity.head();
        return new Activity(head.id(), kind, place, head.title(), head.prompt(), groups, items);
    }
}
