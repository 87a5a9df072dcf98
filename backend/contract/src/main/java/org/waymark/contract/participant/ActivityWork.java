package org.waymark.contract.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;

/**
 * A participant's work in the activities of one lesson.
 *
 * @param contentHash of the lesson's text that it is about
 */
public record ActivityWork(String contentHash, List<State> activities) {

    public ActivityWork {
        activities = List.copyOf(activities);
    }

    /**
     * @param chosen as in {@link ActivityEntry}
     * @param scenes of a scenario: what followed each choice, in turn
     * @param feedback null until it is finished
     */
    public record State(
            String activityId,
            List<Integer> chosen,
            String text,
            @Nullable Confidence confidence,
            boolean finished,
            List<Scene> scenes,
            @Nullable Feedback feedback) {

        public State {
            chosen = List.copyOf(chosen);
            scenes = List.copyOf(scenes);
        }

        public boolean begun() {
            return !chosen.isEmpty() || !text.isEmpty();
        }
    }

    /** @param choices empty at an end */
    public record Scene(String text, List<String> choices) {

        public Scene {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param right of a sorting, the group of each item; of an ordering, the place of each item, from 0; else empty
     * @param lines of these, why for each item; of a short answer, what to look for in one's own; else empty
     * @param thought what we think of it and why; of a short answer, one good answer
     */
    public record Feedback(List<Integer> right, List<String> lines, String thought) {

        public Feedback {
            right = List.copyOf(right);
            lines = List.copyOf(lines);
        }
    }
}
