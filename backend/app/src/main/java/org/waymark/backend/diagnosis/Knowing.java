package org.waymark.backend.diagnosis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Audit;
import org.waymark.engine.mastery.Beliefs;
import org.waymark.engine.mastery.Confidence;
import org.waymark.engine.mastery.Deciding;
import org.waymark.engine.mastery.Diagnostic;
import org.waymark.engine.mastery.Estimator;
import org.waymark.engine.mastery.Evidence;
import org.waymark.engine.mastery.Item;
import org.waymark.engine.mastery.Next;

/** What there is to know of one person on one day: their framework, what they could save, their answers. */
final class Knowing {

    static final Deciding DECIDING = Deciding.standard();

    private static final Audit AUDIT = Audit.standard();

    private final String personId;
    private final PinnedFramework pinned;
    private final Teaching.Policy policy;
    private final Learning learning;
    private final LocalDate today;
    private final Asked asked;
    private final Questions questions;
    private final Estimator estimator;
    private final Diagnostic diagnostic;
    private final Set<StatementId> taught;

    Knowing(
            Person person,
            PlannedPathway pathway,
            Learning learning,
            PinnedFramework pinned,
            Teaching.Policy policy,
            ItemFigures figures,
            LocalDate today) {
        this.personId = person.id();
        this.pinned = pinned;
        this.policy = policy;
        this.learning = learning;
        this.today = today;
        asked = new Asked(pinned, person, learning, today);
        questions = new Questions(pinned.content(), asked.statements(), pathway, learning, figures);
        estimator = new Estimator(asked.prior(), asked.areas());
        diagnostic = new Diagnostic(
                estimator,
                DECIDING,
                new Stakes(asked, policy, pinned.content()).of(pathway, learning),
                questions.bank());
        taught = pathway.steps().stream()
                .flatMap(step -> content().find(new ModuleId(step.moduleId())).stream())
                .flatMap(module -> module.module().covers().stream())
                .map(Cover::statement)
                .collect(Collectors.toSet());
    }

    Asked asked() {
        return asked;
    }

    Questions questions() {
        return questions;
    }

    Framework framework() {
        return pinned.framework();
    }

    Content content() {
        return pinned.content();
    }

    Learning learning() {
        return learning;
    }

    Teaching.Policy policy() {
        return policy;
    }

    /** What is known for sure, is not contested, and was not taught by an earlier qualification anyway. */
    List<Learning.Proven> proven(Knowledge knowledge) {
        Beliefs beliefs = beliefs(knowledge);
        return asked.statements().stream()
                .filter(one ->
                        DECIDING.decide(beliefs.of(one), asked.level(one)).isKnown())
                .filter(one -> knowledge.findContested(one.value()).isEmpty()
                        && asked.earlier(one).isEmpty())
                .map(one -> new Learning.Proven(one.value(), asked.level(one)))
                .toList();
    }

    Beliefs beliefs(Knowledge knowledge) {
        return estimator.of(evidence(knowledge));
    }

    /** The question that a check stands at, or else what comes next. */
    Next next(Knowledge knowledge, String areaId) {
        return knowledge
                .findAsked(areaId)
                .flatMap(one -> questions.findOpen(one.itemId()))
                .<Next>map(question -> new Next.Ask(question.item()))
                .orElseGet(() -> switch (diagnostic.next(areaId, knowledge.answered(areaId), evidence(knowledge))) {
                    case Next.Ask ask -> ask;
                    case Next.Stop stop ->
                        audit(knowledge, areaId).<Next>map(Next.Ask::new).orElse(stop);
                });
    }

    /** Once nothing else is left to ask, some of what is skipped is made sure of, where a question is left for it. */
    private Optional<Item> audit(Knowledge knowledge, String areaId) {
        return asked.of(areaId).stream()
                .filter(one -> isAuditDue(knowledge, one.statement()))
                .flatMap(one -> questions.bank().stream()
                        .filter(item -> item.statement().equals(one.statement()) && item.level() >= one.level()))
                .filter(item -> knowledge.findAnswer(item.id().value()).isEmpty())
                .findFirst();
    }

    /** Whether it is skipped because of answers, the lot fell on it, and it has not been asked about once more. */
    boolean isAuditDue(Knowledge knowledge, StatementId one) {
        return policy == Teaching.Policy.SKIPS
                && knowledge.counts(one.value())
                && !taught.contains(one)
                && !knowledge.isAudited(one.value())
                && isDrawn(personId, one);
    }

    /**
     * By the person's id alone. Whoever works out from the source on what the lot falls gains nothing: that they learn it
     * before they are asked is all the harm there is.
     */
    static boolean isDrawn(String personId, StatementId one) {
        return AUDIT.isDrawn(personId.hashCode(), one);
    }

    /** With what comes next in an area where something has just been answered. */
    Knowledge advanced(Knowledge knowledge, String areaId) {
        Knowledge free = knowledge.askingNothing(areaId);
        return next(free, areaId) instanceof Next.Ask ask
                ? free.asking(new Knowledge.Asked(areaId, ask.item().id().value()))
                : free;
    }

    ShortCheck check(Knowledge knowledge, String areaId) {
        Framework.Area area = area(areaId);
        int answered = knowledge.answered(areaId);
        return switch (next(knowledge, areaId)) {
            case Next.Ask ask ->
                new ShortCheck(
                        areaId, area.title(), answered, Diagnostic.MOST_ITEMS, item(knowledge, ask.item()), null);
            case Next.Stop stop ->
                new ShortCheck(areaId, area.title(), answered, Diagnostic.MOST_ITEMS, null, over(stop.why()));
        };
    }

    private ShortCheck.Item item(Knowledge knowledge, Item item) {
        Question question = questions.findOpen(item.id().value()).orElseThrow();
        StatementId about = item.statement();
        return new ShortCheck.Item(question.version(), text(about), question.shown(), isAuditDue(knowledge, about));
    }

    String text(StatementId statement) {
        return content().find(statement).map(Statement::text).orElse(statement.value());
    }

    private static ShortCheck.Over over(Next.Why why) {
        return switch (why) {
            case SURE -> ShortCheck.Over.SURE;
            case LONG_ENOUGH -> ShortCheck.Over.LONG_ENOUGH;
            case NO_ITEM_LEFT -> ShortCheck.Over.NO_QUESTION_LEFT;
        };
    }

    Framework.Area area(String areaId) {
        return framework().areas().stream()
                .filter(one -> one.id().equals(areaId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Your qualification has no such area."));
    }

    /**
     * Without answers to questions whose key was changed since, so that they would be marked otherwise: they count no more,
     * and the question may be asked again.
     */
    Knowledge standing(Knowledge knowledge) {
        return knowledge.keeping(answer -> questions
                .find(answer.itemId())
                .filter(now -> now.tests(answer.statement()) && now.isRight(answer.chosen()) != answer.correct())
                .isEmpty());
    }

    private List<Evidence> evidence(Knowledge knowledge) {
        List<Evidence> all = new ArrayList<>();
        knowledge.answers().forEach(answer -> evidence(answer).ifPresent(all::add));
        learning.steps()
                .forEach(step ->
                        step.answers().forEach(answer -> evidence(step, answer).ifPresent(all::add)));
        return all;
    }

    private Optional<Evidence> evidence(Knowledge.Answered answer) {
        StatementId statement = new StatementId(answer.statement());
        return Optional.of(statement)
                .filter(asked::has)
                .map(about -> new Evidence.Answered(
                        item(answer, about), answer.correct(), sure(answer.confidence()), days(answer.on())));
    }

    /** As it was taken to be when it was asked: what others answer later makes nobody's answer count for less. */
    private Item item(Knowledge.Answered answer, StatementId about) {
        Item thought = questions
                .find(answer.itemId())
                .map(Question::thought)
                .filter(item -> item.statement().equals(about) && item.level() == answer.level())
                .orElseGet(() -> Question.gone(answer.itemId(), about, answer.level()));
        Knowledge.Weight weight = answer.weight();
        return weight == null ? thought : thought.as(weight.difficulty(), weight.uncertainty());
    }

    private Optional<Evidence> evidence(Learning.Step step, Learning.Answered answer) {
        return findAnswered(step, answer)
                .map(question -> new Evidence.Answered(
                        question.thought(), answer.correct(), sure(answer.confidence()), days(answered(step))));
    }

    private static Confidence sure(org.waymark.contract.diagnosis.@Nullable Confidence said) {
        return said == null ? Confidence.NOT_SAID : Confidence.valueOf(said.name());
    }

    /** Of a lesson whose text has changed since, only questions that still ask the same. */
    Optional<Question> findAnswered(Learning.Step step, Learning.Answered answer) {
        return questions
                .find(step.moduleId() + "/" + answer.checkId())
                .filter(now -> now.tests(answer.statement()) && now.isRight(answer.chosen()) == answer.correct());
    }

    /** A lesson notes when it was begun and finished, not when each question was answered. */
    static LocalDate answered(Learning.Step step) {
        LocalDate done = step.done();
        return done == null ? step.started() : done;
    }

    private int days(LocalDate on) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(on, today));
    }
}
