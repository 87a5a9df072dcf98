package org.waymark.backend.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.contract.diagnosis.Confidence;

/**
 * What somebody has answered in short checks, and what they disagree with.
 *
 * @param version 0 before the first answer
 * @param asked the question that each short check stands at
 * @param contested statements that are to be taught, whatever the answers say
 * @param counted what is to count on the pathway, since the person wants it to
 * @param due whether the pathway has still to follow what is counted
 */
public record Knowledge(
        String participantId,
        long version,
        List<Answered> answers,
        List<Asked> asked,
        List<Contested> contested,
        List<Learning.Proven> counted,
        boolean due) {

    public Knowledge {
        answers = List.copyOf(answers);
        asked = List.copyOf(asked);
        contested = List.copyOf(contested);
        counted = List.copyOf(counted);
    }

    /** @param level of the question when it was asked */
    public record Answered(
            String itemId,
            String areaId,
            String statement,
            int level,
            List<Integer> chosen,
            boolean correct,
            Confidence confidence,
            LocalDate on) {

        public Answered {
            chosen = List.copyOf(chosen);
        }
    }

    public record Asked(String areaId, String itemId) {}

    public record Contested(String statement, LocalDate on) {}

    public static Knowledge none(String participantId) {
        return new Knowledge(participantId, 0, List.of(), List.of(), List.of(), List.of(), false);
    }

    public Optional<Answered> findAnswer(String itemId) {
        return answers.stream().filter(one -> one.itemId().equals(itemId)).findFirst();
    }

    public Optional<Asked> findAsked(String areaId) {
        return asked.stream().filter(one -> one.areaId().equals(areaId)).findFirst();
    }

    public Optional<Contested> findContested(String statement) {
        return contested.stream()
                .filter(one -> one.statement().equals(statement))
                .findFirst();
    }

    /** How many questions of an area were answered. */
    public int answered(String areaId) {
        return (int) answers.stream().filter(one -> one.areaId().equals(areaId)).count();
    }

    public Knowledge with(Answered answer) {
        return new Knowledge(participantId, version, added(answers.stream(), answer), asked, contested, counted, due);
    }

    /** The check of the area stands at no question any more. */
    public Knowledge askingNothing(String areaId) {
        return new Knowledge(participantId, version, answers, otherAreas(areaId).toList(), contested, counted, due);
    }

    public Knowledge asking(Asked now) {
        return new Knowledge(
                participantId, version, answers, added(otherAreas(now.areaId()), now), contested, counted, due);
    }

    /** The first day stands. What is contested counts no more. */
    public Knowledge contesting(Contested one) {
        if (findContested(one.statement()).isPresent()) {
            return this;
        }
        Knowledge said =
                new Knowledge(participantId, version, answers, asked, added(contested.stream(), one), counted, due);
        return said.counting(counted.stream()
                .filter(proven -> !proven.statement().equals(one.statement()))
                .toList());
    }

    /** The pathway has to follow where this is something else than before. */
    public Knowledge counting(List<Learning.Proven> wanted) {
        return new Knowledge(participantId, version, answers, asked, contested, wanted, due || !wanted.equals(counted));
    }

    /** The pathway has followed. */
    public Knowledge followed() {
        return new Knowledge(participantId, version, answers, asked, contested, counted, false);
    }

    public boolean counts(String statement) {
        return counted.stream().anyMatch(proven -> proven.statement().equals(statement));
    }

    public Knowledge agreeing(String statement) {
        return new Knowledge(
                participantId,
                version,
                answers,
                asked,
                contested.stream()
                        .filter(one -> !one.statement().equals(statement))
                        .toList(),
                counted,
                due);
    }

    private Stream<Asked> otherAreas(String areaId) {
        return asked.stream().filter(one -> !one.areaId().equals(areaId));
    }

    private static <T> List<T> added(Stream<T> before, T one) {
        List<T> all = new ArrayList<>(before.toList());
        all.add(one);
        return all;
    }
}
