package org.waymark.backend.catalogue.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.backend.catalogue.LessonActivity.Choice;
import org.waymark.backend.catalogue.LessonActivity.Scenario;
import org.waymark.backend.catalogue.LessonActivity.Scene;

/** Follows every way through a scenario. Where none leads in a circle or into nothing, each comes to an end. */
final class Branches {
    private final Scenario scenario;
    private final Set<String> reached = new HashSet<>();

    Branches(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The first thing that is wrong; empty if nothing is. */
    Optional<String> fault() {
        return twice().or(() -> follow(scenario.choices(), Set.of())).or(this::unreached);
    }

    private Optional<String> twice() {
        var seen = new HashSet<String>();
        return scenario.scenes().stream()
                .filter(scene -> !seen.add(scene.id()))
                .findFirst()
                .map(scene -> scenario.id() + " has two scenes " + scene.id());
    }

    private Optional<String> follow(List<Choice> choices, Set<String> before) {
        return choices.stream()
                .map(choice -> follow(choice, before))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> follow(Choice choice, Set<String> before) {
        var found = scenario.find(choice.then());
        if (found.isEmpty()) {
            return Optional.of(scenario.id() + " leads to " + choice.then() + ", which is no scene of it");
        }
        Scene scene = found.get();
        if (before.contains(scene.id())) {
            return Optional.of(scenario.id() + " leads in a circle through " + scene.id());
        }
        if (!reached.add(scene.id())) {
            return Optional.empty();
        }
        var further = new HashSet<>(before);
        further.add(scene.id());
        return follow(scene.choices(), further);
    }

    private Optional<String> unreached() {
        return scenario.scenes().stream()
                .map(Scene::id)
                .filter(id -> !reached.contains(id))
                .findFirst()
                .map(id -> "nothing in " + scenario.id() + " leads to " + id);
    }
}
