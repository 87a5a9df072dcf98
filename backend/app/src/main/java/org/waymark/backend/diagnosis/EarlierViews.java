package org.waymark.backend.diagnosis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Person;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.diagnosis.EarlierLearning;
import org.waymark.contract.diagnosis.EarlierLearning.Standing;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.QualificationCode;

/**
 * Tells what counts from earlier qualifications, topic by topic: from the same credits that a pathway is planned with.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0094-repeats-are-worked-out.md">decision 0094</a>
 */
final class EarlierViews {

    private final Asked asked;
    private final Content content;
    private final LocalDate today;

    EarlierViews(Asked asked, Content content, LocalDate today) {
        this.asked = asked;
        this.content = content;
        this.today = today;
    }

    EarlierLearning view(Person person, Learning learning, Teaching.Policy policy) {
        return new EarlierLearning(
                Stream.concat(person.completed().stream().map(this::qualification), approved(learning))
                        .toList(),
                KnownPolicy.valueOf(policy.name()),
                content.topics().stream()
                        .map(this::topic)
                        .filter(topic -> !topic.statements().isEmpty())
                        .sorted(Comparator.comparing(EarlierLearning.Topic::title))
                        .toList());
    }

    private EarlierLearning.Qualification qualification(Person.Completed before) {
        return new EarlierLearning.Qualification(before.qualification(), before.on(), isKnown(before));
    }

    /** Completed elsewhere, as their provider has approved. */
    private Stream<EarlierLearning.Qualification> approved(Learning learning) {
        return learning.recognised().stream()
                .filter(one -> one.counts(today))
                .map(Learning.Recognised::from)
                .filter(Objects::nonNull)
                .distinct()
                .map(from -> new EarlierLearning.Qualification(from.qualification(), from.on(), true));
    }

    private boolean isKnown(Person.Completed before) {
        return content.find(new FrameworkId(new QualificationCode(before.qualification()), before.frameworkVersion()))
                .isPresent();
    }

    private EarlierLearning.Topic topic(Topic topic) {
        return new EarlierLearning.Topic(
                topic.id().toString(),
                topic.title(),
                topic.covers().stream()
                        .filter(cover -> asked.has(cover.statement()))
                        .map(this::statement)
                        .toList());
    }

    private EarlierLearning.Statement statement(Cover cover) {
        int level = asked.level(cover.statement());
        Optional<Asked.Taught> before = asked.taughtBefore(cover.statement());
        return new EarlierLearning.Statement(
                cover.statement().toString(),
                content.find(cover.statement()).orElseThrow().text(),
                level,
                before.map(Asked.Taught::level).orElse(null),
                before.map(Asked.Taught::qualification).orElse(null),
                standing(before, level));
    }

    private static Standing standing(Optional<Asked.Taught> before, int level) {
        if (before.isEmpty()) {
            return Standing.NEW;
        }
        return before.get().level() >= level ? Standing.COUNTS : Standing.DEEPER;
    }
}
