package org.waymark.ui.knowledge;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.diagnosis.EarlierLearning;
import org.waymark.contract.diagnosis.EarlierLearning.Standing;
import org.waymark.contract.diagnosis.EarlierLearning.Statement;
import org.waymark.contract.diagnosis.EarlierLearning.Topic;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** What counts from an earlier qualification, in plain English. */
final class EarlierWords {

    /** How much of a topic counts. */
    enum Group {
        WHOLE,
        PART,
        NOTHING
    }

    private EarlierWords() {}

    static Group group(Topic topic) {
        long counts = count(topic, Standing.COUNTS);
        if (counts == topic.statements().size()) return Group.WHOLE;
        return counts > 0 || count(topic, Standing.DEEPER) > 0 ? Group.PART : Group.NOTHING;
    }

    static String title(Group group) {
        return switch (group) {
            case WHOLE -> "Counts in full";
            case PART -> "Taught before in part, or less deeply";
            case NOTHING -> "Still to learn";
        };
    }

    static String effect(KnownPolicy policy) {
        return switch (policy) {
            case SKIPS -> "On your offer, a topic that counts in full can be left out of your pathway.";
            case SHORTENS -> "On your offer, a topic that counts in full stays, with less self-study.";
            case ANNOTATES -> "On your offer every topic stays as it is, also where it counts in full.";
        };
    }

    /** "1 counts, 2 go deeper, 1 is new". */
    static String sum(Topic topic) {
        return Arrays.stream(Standing.values())
                .filter(standing -> count(topic, standing) > 0)
                .map(standing -> phrase(standing, (int) count(topic, standing)))
                .collect(Collectors.joining(", "));
    }

    private static String phrase(Standing standing, int statements) {
        boolean one = statements == 1;
        return statements
                + switch (standing) {
                    case COUNTS -> one ? " counts" : " count";
                    case DEEPER -> one ? " goes deeper" : " go deeper";
                    case NEW -> one ? " is new" : " are new";
                };
    }

    private static long count(Topic topic, Standing standing) {
        return topic.statements().stream()
                .filter(one -> one.standing() == standing)
                .count();
    }

    /** Each once, whichever topics teach it. */
    static int statements(EarlierLearning learning, Standing standing) {
        return (int) learning.topics().stream()
                .flatMap(topic -> topic.statements().stream())
                .filter(one -> one.standing() == standing)
                .map(Statement::id)
                .distinct()
                .count();
    }

    static String standing(Standing standing) {
        return switch (standing) {
            case COUNTS -> "Counts";
            case DEEPER -> "Goes deeper";
            case NEW -> "New";
        };
    }

    static StatusTag tag(Standing standing) {
        return new StatusTag(
                standing(standing),
                switch (standing) {
                    case COUNTS -> Tone.GOOD;
                    case DEEPER -> Tone.ACTIVE;
                    case NEW -> Tone.PLAIN;
                });
    }

    static String before(Statement statement) {
        Integer level = statement.before();
        return level == null ? "No" : "Level " + Words.level(level) + ", by " + statement.from();
    }
}
