package org.waymark.backend.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Something to do within a lesson, for practice: it is neither graded nor counted as a check.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0093-activities.md">decision 0093</a>
 */
public sealed interface LessonActivity {

    Head head();

    default String id() {
        return head().id();
    }

    /**
     * @param after the heading of the section it follows, as in {@link Lesson.Section#title}; empty for the opening
     * @param prompt what to do; of a scenario, the situation it begins with
     */
    record Head(String id, String after, String title, String prompt) {}

    /** A situation with choices, each of which leads on to a scene, until one is an end. */
    record Scenario(Head head, List<Choice> choices, List<Scene> scenes) implements LessonActivity {

        public Scenario {
            choices = List.copyOf(choices);
            scenes = List.copyOf(scenes);
        }

        public Optional<Scene> find(String sceneId) {
            return scenes.stream().filter(scene -> scene.id().equals(sceneId)).findFirst();
        }
    }

    /** @param then the id of the scene that follows */
    record Choice(String text, String then) {}

    /**
     * @param choices empty at an end
     * @param thought at an end, what we think of the way there and why; empty elsewhere
     */
    record Scene(String id, String text, List<Choice> choices, String thought) {

        public Scene {
            choices = List.copyOf(choices);
        }

        public boolean isEnd() {
            return choices.isEmpty();
        }
    }

    /** @param thought what to take from it */
    record Sorting(Head head, List<String> groups, List<SortedItem> items, String thought) implements LessonActivity {

        public Sorting {
            groups = List.copyOf(groups);
            items = List.copyOf(items);
        }
    }

    /** @param group the name of the group it belongs to */
    record SortedItem(String text, String group, String why) {}

    /** @param items in the right order */
    record Ordering(Head head, List<OrderedItem> items, String thought) implements LessonActivity {

        public Ordering {
            items = List.copyOf(items);
        }

        /** The places of the items in the order in which everybody is shown them; never the right one. */
        public List<Integer> shown() {
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
            List<Integer> right = List.copyOf(places);
            Collections.shuffle(places, new Random(id().hashCode()));
            if (places.equals(right)) {
                Collections.rotate(places, 1);
            }
            return List.copyOf(places);
        }
    }

    record OrderedItem(String text, String why) {}

    /**
     * @param model one good answer
     * @param points what to look for in one's own
     */
    record ShortAnswer(Head head, String model, List<String> points) implements LessonActivity {

        public ShortAnswer {
            points = List.copyOf(points);
        }
    }
}
