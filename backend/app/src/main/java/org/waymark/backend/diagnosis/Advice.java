package org.waymark.backend.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Learning;
import org.waymark.contract.diagnosis.FollowUp.Addition;
import org.waymark.contract.diagnosis.FollowUp.Again;
import org.waymark.contract.diagnosis.FollowUp.Kind;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.mastery.Beliefs;

/** What follows from what is believed about some statements. */
final class Advice {

    private final Knowing knowing;
    private final Knowledge knowledge;
    private final Set<StatementId> about;
    private final Beliefs beliefs;

    Advice(Knowing knowing, Knowledge knowledge, Set<StatementId> about) {
        this.knowing = knowing;
        this.knowledge = knowledge;
        this.about = about;
        this.beliefs = knowing.beliefs(knowledge);
    }

    /** Known for sure, of all areas: all of it counts, or none. */
    List<String> shown() {
        return knowing.proven(knowledge).stream()
                .map(Learning.Proven::statement)
                .filter(one -> !knowledge.counts(one))
                .map(this::text)
                .toList();
    }

    /** Counts, and is not known for sure any more. */
    List<String> unsure() {
        return knowledge.counted().stream()
                .map(Learning.Proven::statement)
                .filter(one -> !isKnown(new StatementId(one)))
                .map(this::text)
                .toList();
    }

    /** Lessons in which somebody has answered, that teach what went wrong. */
    List<Again> again() {
        return knowing.learning().steps().stream()
                .filter(step -> !step.answers().isEmpty())
                .flatMap(step -> knowing.content().find(new ModuleId(step.moduleId())).stream())
                .map(taught -> new Again(
                        taught.id().value(),
                        taught.module().title(),
                        texts(taught.module().covers().stream(), cover -> isMissed(cover.statement()))))
                .filter(again -> !again.statements().isEmpty())
                .toList();
    }

    /** Of what could be added, and was not yet. */
    List<Addition> additions(List<Options.Elective> electives, Choices choices) {
        return electives.stream()
                .filter(elective -> !choices.addedTopics().contains(elective.topicId()))
                .flatMap(elective -> Stream.of(
                        addition(Kind.DEEPER, elective, this::goesDeeper),
                        addition(Kind.BRIDGE, elective, this::leadsUp)))
                .filter(addition -> !addition.statements().isEmpty())
                .toList();
    }

    private Addition addition(Kind kind, Options.Elective elective, Predicate<Cover> fits) {
        return new Addition(
                kind,
                elective.topicId(),
                elective.title(),
                elective.summary(),
                elective.minutes(),
                texts(covers(elective), fits));
    }

    private Stream<Cover> covers(Options.Elective elective) {
        return knowing.content().find(new TopicId(elective.topicId())).stream()
                .flatMap(topic -> topic.modules().stream())
                .map(TaughtModule::module)
                .flatMap(module -> module.covers().stream())
                .distinct();
    }

    private boolean goesDeeper(Cover cover) {
        StatementId one = cover.statement();
        return cover.level() > knowing.asked().level(one)
                && isKnown(one)
                && !Knowing.DECIDING.decide(beliefs.of(one), cover.level()).isKnown();
    }

    private boolean leadsUp(Cover cover) {
        return cover.level() < knowing.asked().level(cover.statement()) && isMissed(cover.statement());
    }

    private List<String> texts(Stream<Cover> covers, Predicate<Cover> fits) {
        return covers.filter(cover -> about.contains(cover.statement()))
                .filter(fits)
                .map(Cover::statement)
                .distinct()
                .map(knowing::text)
                .toList();
    }

    private boolean isKnown(StatementId one) {
        return knowing.asked().has(one)
                && knowledge.findContested(one.value()).isEmpty()
                && Knowing.DECIDING
                        .decide(beliefs.of(one), knowing.asked().level(one))
                        .isKnown();
    }

    /** Some answer went wrong, and the others do not make it probable that they know it. */
    private boolean isMissed(StatementId one) {
        return knowing.asked().has(one)
                && beliefs.of(one).chance(knowing.asked().level(one)) < KnowledgeViews.PROBABLY
                && Stream.concat(
                                knowledge.answers().stream()
                                        .filter(answer -> answer.statement().equals(one.value()))
                                        .map(Knowledge.Answered::correct),
                                knowing.learning().steps().stream()
                                        .flatMap(step -> step.answers().stream())
                                        .filter(answer -> answer.statement().equals(one.value()))
                                        .map(Learning.Answered::correct))
                        .anyMatch(correct -> !correct);
    }

    private String text(String statement) {
        return knowing.text(new StatementId(statement));
    }
}
