package org.waymark.backend.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.LessonActivity;
import org.waymark.backend.catalogue.LessonActivity.Choice;
import org.waymark.backend.catalogue.LessonActivity.OrderedItem;
import org.waymark.backend.catalogue.LessonActivity.SortedItem;
import org.waymark.backend.participant.ActivityRecord.Entry;
import org.waymark.contract.participant.ActivityWork.Feedback;
import org.waymark.contract.participant.ActivityWork.Scene;
import org.waymark.contract.participant.ActivityWork.State;

/** How far somebody is in an activity, with what they may be told by then. */
final class ActivityStates {

    private ActivityStates() {}

    static State of(LessonActivity activity, Entry entry) {
        return activity instanceof LessonActivity.Scenario scenario
                ? of(scenario, entry)
                : state(entry, List.of(), entry.finished() ? feedback(activity) : null);
    }

    private static State of(LessonActivity.Scenario scenario, Entry entry) {
        ScenarioPath path = ScenarioPath.of(scenario, entry.chosen()).orElseThrow();
        List<Scene> scenes = path.scenes().stream().map(ActivityStates::scene).toList();
        String thought = path.isAtEnd() ? path.scenes().getLast().thought() : "";
        return state(entry, scenes, path.isAtEnd() ? new Feedback(List.of(), List.of(), thought) : null);
    }

    private static State state(Entry entry, List<Scene> scenes, @Nullable Feedback feedback) {
        return new State(
                entry.activityId(),
                entry.chosen(),
                entry.text(),
                entry.confidence(),
                entry.finished(),
                scenes,
                feedback);
    }

    private static Scene scene(LessonActivity.Scene scene) {
        return new Scene(
                scene.text(), scene.choices().stream().map(Choice::text).toList());
    }

    private static Feedback feedback(LessonActivity activity) {
        return switch (activity) {
            case LessonActivity.Scenario _ ->
                throw new IllegalArgumentException("a scenario is told by the way taken through it");
            case LessonActivity.Sorting sorting ->
                new Feedback(
                        sorting.items().stream()
                                .map(item -> sorting.groups().indexOf(item.group()))
                                .toList(),
                        sorting.items().stream().map(SortedItem::why).toList(),
                        sorting.thought());
            case LessonActivity.Ordering ordering -> feedback(ordering);
            case LessonActivity.ShortAnswer answer -> new Feedback(List.of(), answer.points(), answer.model());
        };
    }

    private static Feedback feedback(LessonActivity.Ordering ordering) {
        List<Integer> places = ordering.shown();
        return new Feedback(
                places,
                IntStream.range(0, places.size())
                        .mapToObj(shown -> ordering.items().get(places.get(shown)))
                        .map(OrderedItem::why)
                        .toList(),
                ordering.thought());
    }
}
