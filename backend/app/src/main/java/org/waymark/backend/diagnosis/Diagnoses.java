package org.waymark.backend.diagnosis;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.learning.Checks;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.store.KnowledgeRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.diagnosis.ShortCheckAnswered;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.id.StatementId;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Short checks of what somebody knows, and what is believed of it. An answer and the question that follows it are stored
 * in one write, so that a check goes on where it stood, whatever breaks off in between.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0080-short-checks.md">decision 0080</a>
 */
@Service
public class Diagnoses {

    private static final int TRIES = 5;

    private final Pathways pathways;
    private final KnowingFinder finder;
    private final KnowledgeRepository knowledge;
    private final LearningRepository learning;
    private final Today today;

    Diagnoses(
            Pathways pathways,
            KnowingFinder finder,
            KnowledgeRepository knowledge,
            LearningRepository learning,
            Today today) {
        this.pathways = pathways;
        this.finder = finder;
        this.knowledge = knowledge;
        this.learning = learning;
        this.today = today;
    }

    /** A pathway that has still to follow follows now, if it can. */
    public Mono<OwnKnowledge> knowledge(Scope.Self scope) {
        return read(scope, Diagnoses::view)
                .flatMap(view ->
                        view.due() ? follow(scope, view).onErrorReturn(ProblemException.class, view) : Mono.just(view));
    }

    public Mono<Preview> effect(Scope.Self scope) {
        return finder.find(scope)
                .flatMap(found -> pathways.previewProving(
                        scope, scope.personId(), found.knowing().proven(found.known())));
    }

    public Mono<OwnKnowledge> count(Scope.Self scope) {
        return change(scope, (knowing, known) -> known.counting(knowing.proven(known)), Diagnoses::view)
                .flatMap(view -> follow(scope, view));
    }

    public Mono<OwnKnowledge> discount(Scope.Self scope) {
        return change(scope, (knowing, known) -> known.counting(List.of()), Diagnoses::view)
                .flatMap(view -> follow(scope, view));
    }

    public Mono<OwnKnowledge> undo(Scope.Self scope) {
        return change(scope, (knowing, known) -> known.undoing(), Diagnoses::view)
                .flatMap(view -> follow(scope, view));
    }

    /**
     * First what counts is written beside the learning, where every plan finds it, then the pathway is planned again, and
     * last it is noted that this is done. Each step may be done again, so whatever breaks off is taken up by the next look.
     */
    private Mono<OwnKnowledge> follow(Scope.Self scope, OwnKnowledge view) {
        return view.due()
                ? change(scope, (knowing, known) -> known, (knowing, known) -> known.counted())
                        .flatMap(counted -> prove(scope, counted))
                        .then(Mono.defer(() -> plan(scope)))
                        .then(Mono.defer(() -> change(scope, (knowing, known) -> known.followed(), Diagnoses::view)))
                : Mono.just(view);
    }

    private Mono<Learning> prove(Scope.Self scope, List<Learning.Proven> counted) {
        return Mono.defer(() -> pathways.participant(scope, scope.personId()))
                .flatMap(learning::get)
                .flatMap(done ->
                        done.proven().equals(counted) ? Mono.just(done) : learning.save(scope, done.proving(counted)))
                .retryWhen(overtaken());
    }

    private Mono<Pathways.Current> plan(Scope.Self scope) {
        return pathways.participant(scope, scope.personId())
                .flatMap(participant ->
                        pathways.apply(scope, participant.id(), participant.plan(), participant.choices()));
    }

    public Mono<ShortCheck> check(Scope.Self scope, String areaId) {
        return read(scope, (knowing, known) -> knowing.check(known, areaId));
    }

    public Mono<OwnKnowledge> contest(Scope.Self scope, String statementId) {
        return change(
                        scope,
                        (knowing, known) -> known.contesting(
                                new Knowledge.Contested(statement(knowing, statementId), today.date())),
                        Diagnoses::view)
                .flatMap(view -> follow(scope, view));
    }

    public Mono<OwnKnowledge> agree(Scope.Self scope, String statementId) {
        return change(scope, (knowing, known) -> known.agreeing(statement(knowing, statementId)), Diagnoses::view);
    }

    public Mono<ShortCheckAnswered> answer(Scope.Self scope, String areaId, ItemAnswer answer) {
        return change(
                scope,
                (knowing, known) -> answered(knowing, known, areaId, answer),
                (knowing, known) ->
                        new ShortCheckAnswered(result(knowing, known, answer.itemId()), knowing.check(known, areaId)));
    }

    private Knowledge answered(Knowing knowing, Knowledge known, String areaId, ItemAnswer answer) {
        ShortCheck check = knowing.check(known, areaId);
        var before = known.findAnswer(answer.itemId());
        if (before.isPresent()) {
            return same(before.get(), answer, known);
        }
        ShortCheck.Item item = check.item();
        if (item == null || !item.question().id().equals(answer.itemId())) {
            throw ProblemException.conflict(
                    "This is not the question that is asked now. Load the page again, and answer the one it shows.");
        }
        if (!item.version().equals(answer.version())) {
            throw ProblemException.conflict(
                    "This question was changed since you read it. Load the page again, and read it once more.");
        }
        Question question = knowing.questions().findOpen(answer.itemId()).orElseThrow();
        List<Integer> chosen = Checks.chosen(question.check(), answer.chosen());
        return knowing.advanced(
                known.with(new Knowledge.Answered(
                        question.id(),
                        areaId,
                        question.check().statement().value(),
                        question.item().level(),
                        chosen,
                        Checks.isRight(question.check(), chosen),
                        answer.confidence(),
                        today.date(),
                        question.weight(),
                        item.again())),
                areaId);
    }

    /** Whoever sends an answer again did not see what it came to. */
    private static Knowledge same(Knowledge.Answered before, ItemAnswer answer, Knowledge known) {
        boolean same = before.chosen()
                        .equals(answer.chosen().stream().distinct().sorted().toList())
                && before.confidence() == answer.confidence();
        if (!same) {
            throw ProblemException.conflict(
                    "You have answered this question already, and your first answer counts. Load the page again.");
        }
        return known;
    }

    private static AnswerResult result(Knowing knowing, Knowledge known, String itemId) {
        Knowledge.Answered answer = known.findAnswer(itemId).orElseThrow();
        return knowing.questions()
                .find(itemId)
                .map(question -> Checks.explain(question.check(), answer.chosen(), answer.correct()))
                .orElseThrow(() -> ProblemException.conflict(
                        "This question has been taken out meanwhile. Your answer is kept. Load the page again."));
    }

    private static OwnKnowledge view(Knowing knowing, Knowledge known) {
        return new KnowledgeViews(knowing, known).view();
    }

    private static String statement(Knowing knowing, String statementId) {
        return knowing.asked().statements().stream()
                .map(StatementId::value)
                .filter(statementId::equals)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Your qualification does not ask for this."));
    }

    private <T> Mono<T> read(Scope.Self scope, BiFunction<Knowing, Knowledge, T> tell) {
        return finder.find(scope).map(found -> tell.apply(found.knowing(), found.known()));
    }

    /** What changes nothing is not written. Tried again where another device was faster. */
    private <T> Mono<T> change(
            Scope.Self scope,
            BiFunction<Knowing, Knowledge, Knowledge> change,
            BiFunction<Knowing, Knowledge, T> tell) {
        return Mono.defer(() -> finder.find(scope))
                .flatMap(found -> {
                    Knowledge changed = change.apply(found.knowing(), found.known());
                    Mono<Knowledge> saved =
                            changed.equals(found.known()) ? Mono.just(changed) : knowledge.save(scope, changed);
                    return saved.map(after -> tell.apply(found.knowing(), after));
                })
                .retryWhen(overtaken());
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }
}
