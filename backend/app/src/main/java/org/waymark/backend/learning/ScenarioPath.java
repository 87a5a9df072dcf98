package org.waymark.backend.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.backend.catalogue.LessonActivity.Choice;
import org.waymark.backend.catalogue.LessonActivity.Scenario;
import org.waymark.backend.catalogue.LessonActivity.Scene;

/** The way that somebody takes through a scenario: the scene that followed each choice, in turn. */
record ScenarioPath(List<Scene> scenes) {

    ScenarioPath {
        scenes = List.copyOf(scenes);
    }

    /** Empty where a choice does not exist. */
    static Optional<ScenarioPath> of(Scenario scenario, List<Integer> chosen) {
        List<Scene> scenes = new ArrayList<>();
        List<Choice> choices = scenario.choices();
        for (int choice : chosen) {
            if (choice < 0 || choice >= choices.size()) {
                return Optional.empty();
            }
            Scene next = scenario.find(choices.get(choice).then()).orElseThrow();
            scenes.add(next);
            choices = next.choices();
        }
        return Optional.of(new ScenarioPath(scenes));
    }

    boolean isAtEnd() {
        return !scenes.isEmpty() && scenes.getLast().isEnd();
    }
}
