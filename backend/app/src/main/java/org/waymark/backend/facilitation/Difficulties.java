package org.waymark.backend.facilitation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.participant.Learning;
import org.waymark.contract.facilitation.SessionBrief.Difficulty;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/**
 * What people tend to get wrong of what a session is about, and of what it builds on. Told as so many of ten and only
 * where several have answered, so that it says nothing of anybody.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0058-facilitators-by-address.md">decision 0058</a>
 */
final class Difficulties {

    /** Of people who have answered on a statement. */
    private static final int FEWEST = 5;

    private static final int OF_TEN = 10;
    private static final int WORTH_TELLING = 3;
    private static final int NEARLY_ALL = 9;
    private static final int MOST_TOLD = 6;

    private Difficulties() {}

    /** The most often wrong first. */
    static List<Difficulty> of(List<Learning> learnt, String topicId, Content content) {
        return content.find(new TopicId(topicId)).stream()
                .flatMap(topic -> statements(topic, content))
                .distinct()
                .flatMap(statement -> told(learnt, statement))
                .sorted(Comparator.comparing(Difficulty::outOfTen).reversed().thenComparing(Difficulty::statement))
                .limit(MOST_TOLD)
                .toList();
    }

    private static Stream<Statement> statements(Topic topic, Content content) {
        Set<TopicId> topics = new HashSet<>(topic.prerequisites());
        topics.add(topic.id());
        return topics.stream()
                .flatMap(id -> content.find(id).stream())
                .flatMap(one -> one.covers().stream())
                .flatMap(cover -> content.find(cover.statement()).stream());
    }

    /** Whoever answered several checks on it counts once, as wrong where any answer was. */
    private static Stream<Difficulty> told(List<Learning> learnt, Statement statement) {
        List<List<Learning.Answered>> answered = learnt.stream()
                .map(one -> answers(one, statement.id()))
                .filter(answers -> !answers.isEmpty())
                .toList();
        if (answered.size() < FEWEST) {
            return Stream.empty();
        }
        long wrong = answered.stream()
                .filter(answers -> answers.stream().anyMatch(answer -> !answer.correct()))
                .count();
        int outOfTen = Math.min(NEARLY_ALL, (int) Math.round((double) OF_TEN * wrong / answered.size()));
        return outOfTen < WORTH_TELLING ? Stream.empty() : Stream.of(new Difficulty(statement.text(), outOfTen));
    }

    private static List<Learning.Answered> answers(Learning learning, StatementId statement) {
        return learning.steps().stream()
                .flatMap(step -> step.answers().stream())
                .filter(answer -> answer.statement().equals(statement.toString()))
                .toList();
    }
}
