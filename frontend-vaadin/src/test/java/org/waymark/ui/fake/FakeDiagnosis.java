package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.EarlierLearning;
import org.waymark.contract.diagnosis.EarlierLearning.Standing;
import org.waymark.contract.diagnosis.FollowUp;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Area;
import org.waymark.contract.diagnosis.OwnKnowledge.Belief;
import org.waymark.contract.diagnosis.OwnKnowledge.Check;
import org.waymark.contract.diagnosis.OwnKnowledge.Shown;
import org.waymark.contract.diagnosis.OwnKnowledge.Sure;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.diagnosis.ShortCheckAnswered;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.AnswerResult.Explained;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import reactor.core.publisher.Mono;

/** A short check of two questions; whoever answers both rightly knows the one statement that it is about. */
public class FakeDiagnosis implements DiagnosisApi {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final int QUESTIONS = 2;
    private static final EarlierLearning NONE = new EarlierLearning(List.of(), KnownPolicy.SKIPS, List.of());

    private final List<ItemAnswer> answers = new ArrayList<>();
    private @Nullable LocalDate contested;
    private boolean counts;
    private boolean canUndo;
    private boolean changed;
    private boolean drawn;
    private EarlierLearning earlier = NONE;
    private final FakeWorld world;

    FakeDiagnosis(FakeWorld world) {
        this.world = world;
    }

    public synchronized void startAfresh() {
        answers.clear();
        contested = null;
        counts = false;
        canUndo = false;
        changed = false;
        drawn = false;
        earlier = NONE;
    }

    /** They completed NPQLT before. */
    public synchronized void completed() {
        earlier = new EarlierLearning(
                List.of(new EarlierLearning.Qualification("NPQLT", LocalDate.of(2024, 11, 18), true)),
                KnownPolicy.SKIPS,
                List.of(
                        topic("How pupils learn", earlier("memory", 2, 2, Standing.COUNTS)),
                        topic(
                                "Implementation",
                                earlier("explore", 3, 2, Standing.DEEPER),
                                earlier("sustain", 3, null, Standing.NEW)),
                        topic("Governance", earlier("roles", 3, null, Standing.NEW))));
    }

    private static EarlierLearning.Topic topic(String title, EarlierLearning.Statement... statements) {
        return new EarlierLearning.Topic(title.toLowerCase(Locale.UK), title, List.of(statements));
    }

    private static EarlierLearning.Statement earlier(
            String id, int level, @Nullable Integer before, Standing standing) {
        return new EarlierLearning.Statement(
                id, "What is to be learnt of " + id, level, before, before == null ? null : "NPQLT", standing);
    }

    /** The questions were changed since they were read. */
    public synchronized void change() {
        changed = true;
    }

    /** One question more, to make sure of what is skipped. */
    public synchronized void draw() {
        drawn = true;
    }

    public synchronized List<ItemAnswer> answers() {
        return List.copyOf(answers);
    }

    @Override
    public synchronized Mono<OwnKnowledge> knowledge(String participantId) {
        return Mono.just(told());
    }

    @Override
    public synchronized Mono<EarlierLearning> earlier(String participantId) {
        return Mono.just(earlier);
    }

    @Override
    public synchronized Mono<OwnKnowledge> contest(String participantId, String statementId) {
        contested = TODAY;
        counts = false;
        return Mono.just(told());
    }

    @Override
    public synchronized Mono<OwnKnowledge> agree(String participantId, String statementId) {
        contested = null;
        return Mono.just(told());
    }

    @Override
    public synchronized Mono<Preview> effect(String participantId) {
        return Mono.just(effect(world.pathway(participantId)));
    }

    private static Preview effect(Pathway now) {
        return new Preview(
                now,
                new Preview.Difference(
                        now.finish(),
                        now.finish().minusWeeks(1),
                        600,
                        435,
                        120,
                        110,
                        List.of(),
                        List.of(new Preview.Change(
                                "leading-change.universal",
                                "Leading change",
                                165,
                                "You have shown in short checks that you know what it teaches.")),
                        List.of(),
                        List.of()),
                null);
    }

    @Override
    public synchronized Mono<FollowUp> afterArea(String participantId, String areaId) {
        return Mono.just(followUp(world.pathway(participantId), isKnown() && !counts));
    }

    @Override
    public synchronized Mono<FollowUp> afterModule(String participantId, String moduleId) {
        return Mono.just(followUp(world.pathway(participantId), false));
    }

    /** Nothing else is offered once there is something to count. */
    private static FollowUp followUp(Pathway now, boolean known) {
        String statement = "Stop work that does not earn its cost.";
        return new FollowUp(
                OwnKnowledge.Effect.LEAVES_OUT,
                known ? List.of(statement) : List.of(),
                List.of(),
                known ? effect(now) : null,
                FakeHome.ATTENDANCE,
                known
                        ? List.of()
                        : List.of(new FollowUp.Again(
                                "leading-implementation.universal", "Leading implementation", List.of(statement))),
                known
                        ? List.of()
                        : List.of(new FollowUp.Addition(
                                FollowUp.Kind.DEEPER,
                                "leading-change",
                                "Leading change",
                                "Change that lasts.",
                                165,
                                List.of(statement))));
    }

    private boolean isKnown() {
        return answers.size() == QUESTIONS && answers.stream().allMatch(FakeDiagnosis::isRight);
    }

    @Override
    public synchronized Mono<OwnKnowledge> undo(String participantId) {
        counts = !counts;
        canUndo = false;
        return Mono.just(told());
    }

    @Override
    public synchronized Mono<OwnKnowledge> count(String participantId) {
        counts = true;
        canUndo = true;
        return Mono.just(told());
    }

    @Override
    public synchronized Mono<OwnKnowledge> discount(String participantId) {
        counts = false;
        canUndo = true;
        return Mono.just(told());
    }

    @Override
    public synchronized Mono<ShortCheck> check(String participantId, String areaId) {
        if (areaId.equals("governance"))
            return Mono.just(new ShortCheck(areaId, "Governance", 0, 12, null, ShortCheck.Over.SURE));
        return areaId.equals("implementation")
                ? Mono.just(check())
                : FakeProblems.refuse(404, "Your qualification has no such area.");
    }

    @Override
    public synchronized Mono<ShortCheckAnswered> answer(String participantId, String areaId, ItemAnswer answer) {
        if (changed) return FakeProblems.refuse(409, "This question was changed since you read it.");
        answers.add(answer);
        drawn = false;
        return Mono.just(new ShortCheckAnswered(
                new AnswerResult(
                        answer.itemId(),
                        answer.chosen(),
                        isRight(answer),
                        List.of(new Explained(true, "It can still be mended."), new Explained(false, "It is late."))),
                check()));
    }

    private ShortCheck check() {
        int answered = answers.size();
        return answered >= QUESTIONS && !drawn
                ? new ShortCheck("implementation", "Implementation", answered, 12, null, ShortCheck.Over.SURE)
                : new ShortCheck(
                        "implementation",
                        "Implementation",
                        answered,
                        12,
                        new ShortCheck.Item(
                                "v1",
                                "Stop work that does not earn its cost.",
                                new CheckQuestion(
                                        "item-" + answered,
                                        "When do you look at question " + (answered + 1) + "?",
                                        false,
                                        List.of("Early", "Late")),
                                drawn),
                        null);
    }

    private static boolean isRight(ItemAnswer answer) {
        return answer.chosen().equals(List.of(0));
    }

    private OwnKnowledge told() {
        boolean known = isKnown();
        Belief belief = new Belief(
                "imp.stop",
                "Stop work that does not earn its cost.",
                3,
                known ? Sure.KNOWN : answers.isEmpty() ? Sure.NOT_KNOWN_YET : Sure.CANNOT_TELL,
                known ? 96 : 38,
                false,
                null,
                counts,
                contested,
                answers.stream()
                        .map(one -> new Shown("When do you look?", isRight(one), false, one.confidence(), TODAY, 42))
                        .toList());
        Belief always = new Belief(
                "gov.roles",
                "Know who answers for what.",
                3,
                Sure.NOT_KNOWN_YET,
                40,
                true,
                null,
                false,
                null,
                List.of());
        return new OwnKnowledge(
                OwnKnowledge.Effect.LEAVES_OUT,
                false,
                canUndo,
                List.of(
                        new Area("implementation", "Implementation", answers.size(), state(), List.of(belief)),
                        new Area("governance", "Governance", 0, Check.NOTHING_TO_ASK, List.of(always))));
    }

    private Check state() {
        if (drawn) return Check.AGAIN;
        return switch (answers.size()) {
            case 0 -> Check.OPEN;
            case QUESTIONS -> Check.OVER;
            default -> Check.BEGUN;
        };
    }
}
