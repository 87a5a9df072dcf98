package org.waymark.engine.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.id.TopicId;

/**
 * A person's route.
 *
 * @param steps by start; completed ones too
 * @param skips what was left out, by topic
 * @param finish last day of the last step; the day planning started, if there is nothing to do
 * @param weekLoads every week from the first planned to the last, the assessment's included
 */
public record Pathway(List<Step> steps, List<Skip> skips, LocalDate finish, List<WeekLoad> weekLoads) {
    public Pathway {
        steps = List.copyOf(steps);
        skips = List.copyOf(skips);
        weekLoads = List.copyOf(weekLoads);
    }

    public Optional<Step> find(TopicId topic) {
        return steps.stream().filter(step -> step.topic().equals(topic)).findFirst();
    }

    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }
}
