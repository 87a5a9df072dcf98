package org.waymark.backend.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.participant.Knowledge;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Area;
import org.waymark.contract.diagnosis.OwnKnowledge.Check;
import org.waymark.contract.diagnosis.OwnKnowledge.Shown;
import org.waymark.contract.diagnosis.OwnKnowledge.Sure;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.mastery.Belief;
import org.waymark.engine.mastery.Beliefs;
import org.waymark.engine.mastery.Item;
import org.waymark.engine.mastery.Next;

/** Tells what is believed of somebody, how surely, and from which answers. */
final class KnowledgeViews {

    /** From this chance on, somebody probably knows something. */
    static final double PROBABLY = 0.8;

    private static final double PROBABLY_NOT = 0.2;

    private static final String GONE = "A question that has since been taken out.";

    private final Knowing knowing;
    private final Knowledge knowledge;
    private final Beliefs beliefs;

    KnowledgeViews(Knowing knowing, Knowledge knowledge) {
        this.knowing = knowing;
        this.knowledge = knowledge;
        this.beliefs = knowing.beliefs(knowledge);
    }

    OwnKnowledge view() {
        return new OwnKnowledge(
                effect(knowing.policy()),
                knowledge.due(),
                knowledge.before() != null,
                knowing.framework().areas().stream().map(this::area).toList());
    }

    static OwnKnowledge.Effect effect(Teaching.Policy policy) {
        return switch (policy) {
            case SKIPS -> OwnKnowledge.Effect.LEAVES_OUT;
            case SHORTENS -> OwnKnowledge.Effect.SHORTENS;
            case ANNOTATES -> OwnKnowledge.Effect.NONE;
        };
    }

    private Area area(Framework.Area area) {
        int answered = knowledge.answered(area.id());
        return new Area(
                area.id(),
                area.title(),
                answered,
                check(area.id(), answered),
                knowing.asked().of(area.id()).stream().map(this::belief).toList());
    }

    private Check check(String areaId, int answered) {
        return switch (knowing.next(knowledge, areaId)) {
            case Next.Ask(Item item) when knowing.isAuditDue(knowledge, item.statement()) -> Check.AGAIN;
            case Next.Ask _ -> answered == 0 ? Check.OPEN : Check.BEGUN;
            case Next.Stop _ -> answered == 0 ? Check.NOTHING_TO_ASK : Check.OVER;
        };
    }

    private OwnKnowledge.Belief belief(Requirement asked) {
        Belief belief = beliefs.of(asked.statement());
        List<Shown> from = shown(asked.statement().value());
        return new OwnKnowledge.Belief(
                asked.statement().value(),
                knowing.text(asked.statement()),
                asked.level(),
                sure(belief, asked.level(), from),
                (int) Math.round(100 * belief.chance(asked.level())),
                knowing.asked().isForAll(asked.statement()),
                knowing.asked().earlier(asked.statement()).orElse(null),
                knowledge.counts(asked.statement().value()),
                knowledge
                        .findContested(asked.statement().value())
                        .map(Knowledge.Contested::on)
                        .orElse(null),
                from);
    }

    private static Sure sure(Belief belief, int level, List<Shown> from) {
        double chance = belief.chance(level);
        if (Knowing.DECIDING.decide(belief, level).isKnown()) {
            return Sure.KNOWN;
        }
        if (from.isEmpty()) {
            return Sure.NOT_KNOWN_YET;
        }
        return chance >= PROBABLY ? Sure.PROBABLY : chance <= PROBABLY_NOT ? Sure.PROBABLY_NOT : Sure.CANNOT_TELL;
    }

    private List<Shown> shown(String statement) {
        Stream<Shown> checks = knowledge.answers().stream()
                .filter(answer -> answer.statement().equals(statement))
                .map(answer -> new Shown(
                        knowing.questions()
                                .find(answer.itemId())
                                .filter(question -> question.tests(answer.statement()))
                                .map(Question::prompt)
                                .orElse(GONE),
                        answer.correct(),
                        false,
                        answer.confidence(),
                        answer.on(),
                        answer.weight() == null ? 0 : answer.weight().answers()));
        Stream<Shown> lessons = knowing.learning().steps().stream()
                .flatMap(step -> step.answers().stream()
                        .filter(answer -> answer.statement().equals(statement))
                        .map(answer -> new Shown(
                                knowing.findAnswered(step, answer)
                                        .map(Question::prompt)
                                        .orElse(GONE),
                                answer.correct(),
                                true,
                                answer.confidence(),
                                Knowing.answered(step),
                                0)));
        return Stream.concat(checks, lessons).toList();
    }
}
