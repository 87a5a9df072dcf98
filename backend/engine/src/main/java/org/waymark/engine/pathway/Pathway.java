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
 * @param primers for sessions that the whole cohort meets for, of topics that were left out; by date
 * @param finish last day of the last step or primer; the day planning started, if there is nothing to do
 * @param weekLoads every week from the first planned to the last, the assessment's and those of coaching included
 */
public record Pathway(
        List<Step> steps, List<Skip> skips, List<Primer> primers, LocalDate finish, List<WeekLoad> weekLoads) {
    public Pathway {
        steps = List.copyOf(steps);
        skips = List.copyOf(skips);
        primers = List.copyOf(primers);
        weekLoads = List.copyOf(weekLoads);
    }

    public Optional<Step> find(TopicId topic) {
        return steps.stream().filter(step -> step.topic().equals(topic)).findFirst();
    }

    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }
}
