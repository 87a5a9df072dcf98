package org.waymark.backend.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.engine.id.ModuleId;

/** What an invented person did on a pathway until today: the steps that were due, or a share of them. */
final class FictionalLearning {

    private static final double RIGHT = 0.8;

    private final Content content;
    private final LocalDate today;

    FictionalLearning(Content content, LocalDate today) {
        this.content = content;
        this.today = today;
    }

    Learning of(FictionalPerson person, PlannedPathway pathway) {
        Random random = new Random(person.id().hashCode());
        List<PlannedStep> due = pathway.steps().stream()
                .filter(step -> step.ends().isBefore(today))
                .toList();
        int done = (int) Math.round(due.size() * person.doneShare());
        Learning learning = Learning.none(person.id());
        for (PlannedStep step : due.subList(0, done)) {
            learning = learning.with(finished(step, random));
        }
        return learning;
    }

    private Learning.Step finished(PlannedStep step, Random random) {
        TaughtModule taught = content.find(new ModuleId(step.moduleId())).orElseThrow();
        Learning.Step work = Learning.Step.started(step.moduleId(), step.topicId(), taught.hash(), step.starts());
        for (Check check : taught.checks()) {
            work = work.withAnswer(answer(check, random.nextDouble() < RIGHT));
        }
        return work.withRecord(true, true).withDone(step.ends());
    }

    private static Learning.Answered answer(Check check, boolean correct) {
        List<Integer> chosen = IntStream.range(0, check.options().size())
                .filter(i -> check.options().get(i).correct() == correct)
                .boxed()
                .toList();
        List<Integer> given = check.kind() == Check.Kind.ONE ? chosen.subList(0, 1) : chosen;
        return new Learning.Answered(check.id(), check.statement().toString(), given, correct, null);
    }
}
