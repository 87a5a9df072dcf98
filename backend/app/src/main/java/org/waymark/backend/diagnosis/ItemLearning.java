package org.waymark.backend.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.backend.diagnosis.ItemAnswers.Given;
import org.waymark.backend.diagnosis.ItemAnswers.Sheet;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.JobThreads;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.engine.mastery.Difficulties;
import reactor.core.publisher.Mono;

/**
 * Learns from everybody's answers how hard questions are. It reads, works out and stores all of it at once: what breaks off
 * before has changed nothing, and what is done twice comes to the same.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0100-the-bank-learns.md">decision 0100</a>
 */
@Component
class ItemLearning implements JobWork {

    static final String KIND = "item-difficulties";

    /** A day's job is taken by fewer nodes than this. */
    private static final long TURNS_A_DAY = 1_000;

    private final ItemAnswers answers;
    private final LearntItems items;
    private final JobThreads threads;
    private final Today today;

    ItemLearning(ItemAnswers answers, LearntItems items, JobThreads threads, Today today) {
        this.answers = answers;
        this.items = items;
        this.threads = threads;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return answers.list()
                .publishOn(threads.scheduler())
                .map(this::learnt)
                .filter(learnt -> !job.isStopped())
                .flatMap(learnt -> items.save(learnt, turn(job))
                        .thenReturn("Learnt of %,d questions."
                                .formatted(learnt.all().size())));
    }

    /** By the day of the job, whenever a node comes to it: a run that was kept waiting over midnight is still the earlier. */
    private static long turn(RunningJob job) {
        return LocalDate.parse(job.input()).toEpochDay() * TURNS_A_DAY + job.fence();
    }

    private ItemFigures learnt(List<Sheet> sheets) {
        var estimated =
                Difficulties.estimate(sheets.stream().map(Sheet::respondent).toList());
        Map<Question, List<ItemCounts.Answer>> byQuestion = new LinkedHashMap<>();
        for (int person = 0; person < sheets.size(); person++) {
            List<Given> given = sheets.get(person).given();
            for (int i = 0; i < given.size(); i++) {
                byQuestion
                        .computeIfAbsent(given.get(i).question(), none -> new ArrayList<>())
                        .add(new ItemCounts.Answer(
                                given.get(i).chosen(),
                                estimated.elsewhere().get(person).get(i)));
            }
        }
        return new ItemFigures(
                today.date(),
                byQuestion.entrySet().stream()
                        .map(entry -> ItemCounts.of(
                                entry.getKey(),
                                entry.getValue(),
                                Objects.requireNonNull(estimated
                                        .items()
                                        .get(entry.getKey().thought().id()))))
                        .toList());
    }
}
