package org.waymark.backend.learning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.contract.participant.LearningRecord;
import org.waymark.contract.participant.LearningRecord.Credit;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;

/** Tells what somebody has credit for, from what they finished and answered. */
final class LearningRecords {

    static final String FORMAT = "waymark-learning-record/1";

    private final PinnedFramework pinned;
    private final Content content;
    private final Learning learning;
    private final Map<String, List<Learning.Answered>> answers;
    private final Map<StatementId, String> areas = new HashMap<>();

    LearningRecords(PinnedFramework pinned, Learning learning) {
        this.pinned = pinned;
        this.content = pinned.content();
        this.learning = learning;
        this.answers = learning.steps().stream()
                .flatMap(step -> step.answers().stream())
                .collect(Collectors.groupingBy(Learning.Answered::statement));
        Map<String, String> titles = pinned.framework().areas().stream()
                .collect(Collectors.toMap(Framework.Area::id, Framework.Area::title));
        pinned.requirements().forEach(asked -> areas.put(asked.statement(), titles.getOrDefault(asked.area(), "")));
    }

    LearningRecord of(Participant participant, String provider, LocalDate today) {
        var enrolment = participant.enrolment();
        return new LearningRecord(
                FORMAT,
                today,
                participant.person().name(),
                enrolment.qualification(),
                pinned.framework().title(),
                enrolment.frameworkVersion(),
                provider,
                enrolment.cohort(),
                enrolment.start(),
                participant.training().isOver() ? participant.training().from() : null,
                Stream.concat(participant.person().completed().stream().map(LearningRecords::earlier), approved(today))
                        .sorted(Comparator.comparing(LearningRecord.Earlier::on))
                        .toList(),
                learning.steps().stream()
                        .sorted(Comparator.comparing(Learning.Step::started))
                        .map(this::module)
                        .toList(),
                learning.steps().stream()
                        .flatMap(this::credit)
                        .sorted(Comparator.comparing(
                                        (Credit credit) -> credit.area().isEmpty())
                                .thenComparing(Credit::area)
                                .thenComparing(Credit::statementId)
                                .thenComparing(Credit::level))
                        .toList());
    }

    private static LearningRecord.Earlier earlier(Person.Completed before) {
        return new LearningRecord.Earlier(before.qualification(), before.frameworkVersion(), before.on(), null);
    }

    /** Completed elsewhere, as their provider has approved. An approval lies beside each statement that it is of. */
    private Stream<LearningRecord.Earlier> approved(LocalDate today) {
        return learning.recognised().stream()
                .filter(one -> one.counts(today))
                .flatMap(one -> Stream.ofNullable(one.from())
                        .map(from -> new LearningRecord.Earlier(
                                from.qualification(), from.frameworkVersion(), from.on(), one.until())))
                .distinct();
    }

    private LearningRecord.Module module(Learning.Step step) {
        return content.find(new ModuleId(step.moduleId()))
                .map(taught -> new LearningRecord.Module(
                        step.moduleId(),
                        taught.module().title(),
                        step.started(),
                        finished(step),
                        taught.module().minutes()))
                .orElseGet(() ->
                        new LearningRecord.Module(step.moduleId(), step.moduleId(), step.started(), finished(step), 0));
    }

    private @Nullable LocalDate finished(Learning.Step step) {
        return learning.finished(step.moduleId()).orElse(null);
    }

    private Stream<Credit> credit(Learning.Step step) {
        return learning.finished(step.moduleId()).stream().flatMap(on -> credit(step, on));
    }

    private Stream<Credit> credit(Learning.Step step, LocalDate on) {
        return content.find(new ModuleId(step.moduleId())).stream()
                .flatMap(taught -> taught.module().covers().stream()
                        .map(cover -> credit(step, on, taught.module().title(), cover)));
    }

    private Credit credit(Learning.Step step, LocalDate on, String title, Cover cover) {
        String id = cover.statement().toString();
        boolean shown = Mastery.isShown(answers.getOrDefault(id, List.of()));
        return new Credit(
                id,
                content.find(cover.statement()).map(Statement::text).orElse(id),
                areas.getOrDefault(cover.statement(), ""),
                cover.level(),
                shown ? Credit.How.SHOWN : Credit.How.TAUGHT,
                on,
                step.moduleId(),
                title);
    }
}
