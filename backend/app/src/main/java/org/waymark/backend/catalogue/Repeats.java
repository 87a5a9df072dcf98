package org.waymark.backend.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Repeat.Kind;
import org.waymark.backend.catalogue.Repeat.Meeting;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;

/**
 * Which statements are met more than once, by what the newest frameworks ask and the topics teach.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0094-repeats-are-worked-out.md">decision 0094</a>
 */
public final class Repeats {

    private static final Comparator<Meeting> RISING = Comparator.comparingInt(Meeting::level)
            .thenComparing(meeting -> meeting.topic().title())
            .thenComparing(meeting -> meeting.topic().id());

    private final Content content;

    public Repeats(Content content) {
        this.content = content;
    }

    /**
     * Those of one framework, in its order. A statement that three topics teach is met again twice: each topic is compared
     * with the one before it, so that no minute is counted twice.
     */
    public List<Repeat> within(Framework framework) {
        return new Demand(content, framework)
                .requirements().stream().flatMap(this::within).toList();
    }

    private Stream<Repeat> within(Requirement asked) {
        List<Meeting> meetings = content.topics().stream()
                .flatMap(topic -> meeting(topic, asked).stream())
                .sorted(RISING)
                .toList();
        return IntStream.range(1, meetings.size())
                .mapToObj(i -> repeat(
                        asked.statement(),
                        meetings.get(i - 1),
                        meetings.get(i),
                        within(meetings.get(i - 1), meetings.get(i), i < asked.exposures())));
    }

    private static Kind within(Meeting first, Meeting second, boolean askedAgain) {
        if (second.level() > first.level()) {
            return Kind.DEEPER;
        }
        return askedAgain ? Kind.ASKED_TWICE : Kind.SAME_LEVEL;
    }

    /** What both ask and some topic teaches at the level that each asks, in the order of the first. */
    public List<Repeat> across(Framework one, Framework other) {
        var asked = new Demand(content, other)
                .requirements().stream().collect(Collectors.toMap(Requirement::statement, Function.identity()));
        var repeats = new ArrayList<Repeat>();
        for (var requirement : new Demand(content, one).requirements()) {
            Optional.ofNullable(asked.get(requirement.statement()))
                    .flatMap(again -> across(requirement, again))
                    .ifPresent(repeats::add);
        }
        return repeats;
    }

    private Optional<Repeat> across(Requirement one, Requirement other) {
        boolean rises = one.level() <= other.level();
        Requirement lower = rises ? one : other;
        Requirement higher = rises ? other : one;
        return taught(lower)
                .flatMap(first ->
                        taught(higher).map(second -> repeat(one.statement(), first, second, across(first, second))));
    }

    private static Kind across(Meeting first, Meeting second) {
        if (second.level() == first.level()) {
            return Kind.SAME_LEVEL;
        }
        return second.topic().equals(first.topic()) ? Kind.SAME_TOPIC : Kind.DEEPER;
    }

    /** By the topic that reaches the level asked and goes least beyond it; by the shortest of such. */
    private Optional<Meeting> taught(Requirement asked) {
        return content.topics().stream()
                .flatMap(topic -> meeting(topic, asked).stream())
                .filter(meeting -> meeting.level() >= asked.level())
                .min(Comparator.comparingInt(Meeting::level)
                        .thenComparingInt(Meeting::minutes)
                        .thenComparing(meeting -> meeting.topic().id()))
                .map(meeting ->
                        new Meeting(meeting.qualification(), meeting.topic(), asked.level(), meeting.minutes()));
    }

    private static Optional<Meeting> meeting(Topic topic, Requirement asked) {
        return topic.covers().stream()
                .filter(cover -> cover.statement().equals(asked.statement()))
                .findFirst()
                .map(cover -> meeting(topic, cover, asked.qualification()));
    }

    private static Meeting meeting(Topic topic, Cover cover, QualificationCode qualification) {
        return new Meeting(qualification, topic, cover.level(), minutes(topic));
    }

    /** Of each statement of the topic: the time of its longest module, shared out evenly among them. */
    static int minutes(Topic topic) {
        int longest = topic.modules().stream()
                .mapToInt(taught -> taught.module().minutes())
                .max()
                .orElse(0);
        return (int) Math.round((double) longest / topic.covers().size());
    }

    private Repeat repeat(StatementId statement, Meeting first, Meeting second, Kind kind) {
        return new Repeat(content.find(statement).orElseThrow(), first, second, kind);
    }
}
