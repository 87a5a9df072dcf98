package org.waymark.backend.learning;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.LessonActivity;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.ActivityRecord.Entry;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.participant.ActivityEntry;

/** Takes what somebody does in an activity, and refuses what cannot be done there (422). */
final class ActivityEntries {

    private static final int NOT_YET = -1;

    private ActivityEntries() {}

    static LessonActivity activity(TaughtModule taught, String activityId) {
        return taught.activities().stream()
                .filter(one -> one.id().equals(activityId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such activity in this lesson."));
    }

    /** Refuses what was made for another text (409). */
    static Entry of(TaughtModule taught, LessonActivity activity, ActivityEntry wanted) {
        if (!wanted.contentHash().equals(taught.hash())) {
            throw ProblemException.conflict(
                    "This activity has changed since you opened the lesson. Load the page again to see it as it is now.");
        }
        return of(activity, wanted);
    }

    private static Entry of(LessonActivity activity, ActivityEntry wanted) {
        return switch (activity) {
            case LessonActivity.Scenario scenario -> of(scenario, wanted);
            case LessonActivity.Sorting sorting -> of(sorting, wanted);
            case LessonActivity.Ordering ordering -> of(ordering, wanted);
            case LessonActivity.ShortAnswer answer -> of(answer, wanted);
        };
    }

    private static Entry of(LessonActivity.Scenario scenario, ActivityEntry wanted) {
        ScenarioPath path = ScenarioPath.of(scenario, wanted.chosen())
                .orElseThrow(() -> ProblemException.invalid("That choice does not exist. Load the page again."));
        return new Entry(scenario.id(), wanted.chosen(), "", null, path.isAtEnd());
    }

    private static Entry of(LessonActivity.Sorting sorting, ActivityEntry wanted) {
        List<Integer> groups = wanted.chosen();
        expect(
                groups.isEmpty() || groups.size() == sorting.items().size(),
                "Say of every item which group it is in, or that it has none yet.");
        expect(
                groups.stream()
                        .allMatch(group ->
                                group >= NOT_YET && group < sorting.groups().size()),
                "That group does not exist. Load the page again.");
        if (wanted.finished()) {
            expect(!groups.isEmpty() && !groups.contains(NOT_YET), "Put every item into a group first.");
        }
        return new Entry(sorting.id(), groups, "", sure(wanted), wanted.finished());
    }

    private static Entry of(LessonActivity.Ordering ordering, ActivityEntry wanted) {
        List<Integer> order = wanted.chosen();
        int items = ordering.items().size();
        boolean everyItem = order.size() == items
                && new HashSet<>(order).size() == items
                && order.stream().allMatch(item -> item >= 0 && item < items);
        expect(order.isEmpty() || everyItem, "Every item has one place in the order. Load the page again.");
        if (wanted.finished()) {
            expect(everyItem, "Put the items into an order first.");
        }
        return new Entry(ordering.id(), order, "", sure(wanted), wanted.finished());
    }

    private static Entry of(LessonActivity.ShortAnswer answer, ActivityEntry wanted) {
        int points = answer.points().size();
        List<Integer> ticked = wanted.chosen().stream().distinct().sorted().toList();
        expect(
                ticked.stream().allMatch(point -> point >= 0 && point < points),
                "That point does not exist. Load the page again.");
        expect(wanted.finished() || ticked.isEmpty(), "Look at the answer first, then check your own against it.");
        expect(!wanted.finished() || !wanted.text().isBlank(), "Write an answer in your own words first.");
        return new Entry(answer.id(), ticked, wanted.text(), null, wanted.finished());
    }

    /** How sure they were is said before they see what is right. */
    private static @Nullable Confidence sure(ActivityEntry wanted) {
        expect(!wanted.finished() || wanted.confidence() != null, "Say how sure you are first.");
        return wanted.confidence();
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw ProblemException.invalid(otherwise);
        }
    }
}
