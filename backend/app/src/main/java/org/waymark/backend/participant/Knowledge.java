package org.waymark.backend.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;

/**
 * What somebody has answered in short checks, and what they disagree with.
 *
 * @param version 0 before the first answer
 * @param asked the question that each short check stands at
 * @param contested statements that are to be taught, whatever the answers say
 * @param counted what is to count on the pathway, since the person wants it to
 * @param before what counted before they last changed that, or null where there is nothing to undo
 * @param due whether the pathway has still to follow what is counted
 */
public record Knowledge(
        String participantId,
        long version,
        List<Answered> answers,
        List<Asked> asked,
        List<Contested> contested,
        List<Learning.Proven> counted,
        @Nullable List<Learning.Proven> before,
        boolean due) {

    public Knowledge {
        answers = List.copyOf(answers);
        asked = List.copyOf(asked);
        contested = List.copyOf(contested);
        counted = List.copyOf(counted);
        before = before == null ? null : List.copyOf(before);
    }

    /**
     * @param level of the question when it was asked
     * @param weight what the question was taken for when it was asked; null for answers from before that was kept
     * @param audit whether it was asked to make sure of what the pathway skips
     */
    public record Answered(
            String itemId,
            String areaId,
            String statement,
            int level,
            List<Integer> chosen,
            boolean correct,
            Confidence confidence,
            LocalDate on,
            @Nullable Weight weight,
            boolean audit) {

        public Answered {
            chosen = List.copyOf(chosen);
        }
    }

    /**
     * @param version of the question's wording
     * @param difficulty in logits
     * @param uncertainty its standard deviation, in logits
     * @param answers of others that this rests on; 0 for its author's guess
     */
    public record Weight(String version, double difficulty, double uncertainty, int answers) {}

    public record Asked(String areaId, String itemId) {}

    public record Contested(String statement, LocalDate on) {}

    public static Knowledge none(String participantId) {
        return new Knowledge(participantId, 0, List.of(), List.of(), List.of(), List.of(), null, false);
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
        return new Knowledge(
                participantId, version, added(answers.stream(), answer), asked, contested, counted, before, due);
    }

    public Knowledge keeping(Predicate<Answered> wanted) {
        return new Knowledge(
                participantId,
                version,
                answers.stream().filter(wanted).toList(),
                asked,
                contested,
                counted,
                before,
                due);
    }

    /** The check of the area stands at no question any more. */
    public Knowledge askingNothing(String areaId) {
        return new Knowledge(
                participantId, version, answers, otherAreas(areaId).toList(), contested, counted, before, due);
    }

    public Knowledge asking(Asked now) {
        return new Knowledge(
                participantId, version, answers, added(otherAreas(now.areaId()), now), contested, counted, before, due);
    }

    /** The first day stands. What is contested counts no more. */
    public Knowledge contesting(Contested one) {
        if (findContested(one.statement()).isPresent()) {
            return this;
        }
        Knowledge said = new Knowledge(
                participantId, version, answers, asked, added(contested.stream(), one), counted, before, due);
        return said.counting(
                counted.stream()
                        .filter(proven -> !proven.statement().equals(one.statement()))
                        .toList(),
                before);
    }

    /** The pathway has to follow where this is something else than before. */
    public Knowledge counting(List<Learning.Proven> wanted) {
        return wanted.equals(counted) ? this : counting(wanted, counted);
    }

    /** What counted before counts again, save what is contested by now. Done twice, it changes nothing more. */
    public Knowledge undoing() {
        return before == null
                ? this
                : counting(
                        before.stream()
                                .filter(proven ->
                                        findContested(proven.statement()).isEmpty())
                                .toList(),
                        null);
    }

    private Knowledge counting(List<Learning.Proven> wanted, @Nullable List<Learning.Proven> earlier) {
        return new Knowledge(
                participantId, version, answers, asked, contested, wanted, earlier, due || !wanted.equals(counted));
    }

    /** The pathway has followed. */
    public Knowledge followed() {
        return new Knowledge(participantId, version, answers, asked, contested, counted, before, false);
    }

    /** Whether it was asked once more to make sure of this statement, which is done once. */
    public boolean isAudited(String statement) {
        return answers.stream().anyMatch(one -> one.audit() && one.statement().equals(statement));
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
                before,
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
