package org.waymark.backend.catalogue.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Lesson.Kind;
import org.waymark.backend.catalogue.Lesson.Section;
import org.waymark.backend.catalogue.LessonActivity;
import org.waymark.backend.catalogue.LessonActivity.Scenario;
import org.waymark.backend.catalogue.LessonActivity.SortedItem;
import org.waymark.backend.catalogue.LessonActivity.Sorting;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.backend.catalogue.content.Source;

/** Activities follow a section that is read, and nobody gets stuck in one. */
final class ActivityRules {
    private ActivityRules() {}

    static Stream<Finding> variants(ContentReading reading) {
        return reading.content().topics().stream()
                .flatMap(topic -> reading.activityVariants(topic.id()).stream()
                        .filter(word -> !words(topic).contains(word))
                        .map(word -> source(reading, topic)
                                .error(
                                        "/activities/" + word,
                                        LintRule.ACTIVITIES,
                                        "has activities for " + word + ", which this topic has no lesson for",
                                        "Use the variants of module.yaml.")));
    }

    static Stream<Finding> ids(ContentReading reading) {
        return reading.content().topics().stream().flatMap(topic -> {
            var seen = new HashSet<String>();
            return topic.modules().stream()
                    .flatMap(taught -> each(
                            reading,
                            taught,
                            LintRule.DUPLICATE_ID,
                            "Give each activity of the topic its own id.",
                            activity -> seen.add(activity.id())
                                    ? Optional.empty()
                                    : Optional.of("a second activity " + activity.id())));
        });
    }

    static Stream<Finding> places(ContentReading reading) {
        return reading.content().modules().stream()
                .flatMap(taught -> each(
                        reading,
                        taught,
                        LintRule.ACTIVITIES,
                        "Name a section to be read, or a scenario, by its heading without the word scenario.",
                        activity -> isRead(taught, activity)
                                ? Optional.empty()
                                : Optional.of(activity.id() + " follows ‘"
                                        + activity.head().after() + "’, which is no section of "
                                        + word(taught) + ".md that is read")));
    }

    static Stream<Finding> scenarios(ContentReading reading) {
        return reading.content().modules().stream()
                .flatMap(taught -> each(
                        reading,
                        taught,
                        LintRule.ACTIVITIES,
                        "Let every choice lead on to another scene, every scene be reached, and every way come to an end.",
                        activity -> activity instanceof Scenario scenario
                                ? new Branches(scenario).fault()
                                : Optional.empty()));
    }

    static Stream<Finding> groups(ContentReading reading) {
        return reading.content().modules().stream()
                .flatMap(taught -> each(
                        reading,
                        taught,
                        LintRule.ACTIVITIES,
                        "Put every item into one of the groups, and something into each group.",
                        activity -> activity instanceof Sorting sorting ? grouped(sorting) : Optional.empty()));
    }

    private static Optional<String> grouped(Sorting sorting) {
        Set<String> used = sorting.items().stream().map(SortedItem::group).collect(Collectors.toSet());
        if (!sorting.groups().containsAll(used)) {
            return Optional.of(sorting.id() + " puts an item into a group that it does not have");
        }
        return used.containsAll(sorting.groups())
                ? Optional.empty()
                : Optional.of(sorting.id() + " has a group that nothing belongs to");
    }

    private static boolean isRead(TaughtModule taught, LessonActivity activity) {
        List<Section> named = taught.lesson().sections().stream()
                .filter(section -> section.title().equals(activity.head().after()))
                .toList();
        return !named.isEmpty()
                && named.stream().allMatch(section -> section.kind() == Kind.TEXT || section.kind() == Kind.SCENARIO);
    }

    private static Stream<Finding> each(
            ContentReading reading,
            TaughtModule taught,
            LintRule rule,
            String whatToDo,
            Function<LessonActivity, Optional<String>> fault) {
        return IntStream.range(0, taught.activities().size())
                .mapToObj(i -> fault.apply(taught.activities().get(i))
                        .map(message -> reading.findActivities(taught.module().topic())
                                .orElseThrow()
                                .error("/activities/" + word(taught) + "/" + i, rule, message, whatToDo)))
                .flatMap(Optional::stream);
    }

    private static Source source(ContentReading reading, Topic topic) {
        return reading.findActivities(topic.id()).orElseThrow();
    }

    private static Set<String> words(Topic topic) {
        return topic.modules().stream().map(ActivityRules::word).collect(Collectors.toSet());
    }

    private static String word(TaughtModule taught) {
        return Variants.word(taught.module().variant());
    }
}
