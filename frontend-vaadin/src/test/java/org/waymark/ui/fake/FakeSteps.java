package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Reason;
import org.waymark.contract.pathway.Pathway.Reason.About;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.contract.pathway.Pathway.Skip;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.TopicLink;

final class FakeSteps {

    private FakeSteps() {}

    static Step step(FakeTopic topic, Choices choices, int position, int done, List<Part> parts, List<FakeTopic> all) {
        LocalDate starts =
                parts.stream().map(Part::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate ends = parts.stream().map(Part::to).max(LocalDate::compareTo).orElseThrow();
        int minutes = parts.stream().mapToInt(Part::minutes).sum();
        Step.Status status = status(position, done);
        List<TopicLink> unlockedBy =
                status == Step.Status.LOCKED ? unlockedBy(topic, choices, position, all) : List.of();
        return new Step(
                topic.moduleId(choices.phase()),
                topic.id(),
                topic.title(),
                topic.summary(),
                topic.tailored() ? choices.phase() : null,
                position + 1,
                status,
                unlockedBy,
                starts,
                ends,
                minutes,
                marked(parts, status),
                reasons(topic, choices, position),
                isMissed(parts, status) ? "You were marked as absent. Book another date under Sessions." : null);
    }

    /** Sessions of what is done were attended, that of what was begun was missed. */
    private static List<Part> marked(List<Part> parts, Step.Status status) {
        return parts.stream().map(part -> marked(part, status)).toList();
    }

    private static Part marked(Part part, Step.Status status) {
        var session = part.session();
        Mark mark = status == Step.Status.DONE ? Mark.PRESENT : status == Step.Status.IN_PROGRESS ? Mark.ABSENT : null;
        return session == null
                ? part
                : new Part(
                        part.kind(),
                        part.from(),
                        part.to(),
                        part.minutes(),
                        new SessionPoint(
                                session.sessionId(),
                                session.start(),
                                session.minutes(),
                                session.place(),
                                session.anchor(),
                                mark));
    }

    private static boolean isMissed(List<Part> parts, Step.Status status) {
        return status == Step.Status.IN_PROGRESS && parts.stream().anyMatch(part -> part.session() != null);
    }

    private static Step.Status status(int position, int done) {
        if (position < done) return Step.Status.DONE;
        if (position == done && done > 0) return Step.Status.IN_PROGRESS;
        return position < done + 3 ? Step.Status.READY : Step.Status.LOCKED;
    }

    private static List<TopicLink> unlockedBy(FakeTopic topic, Choices choices, int position, List<FakeTopic> all) {
        FakeTopic needed = all.stream()
                .filter(other -> other.id().equals(topic.needs()))
                .findFirst()
                .orElse(all.get(Math.max(0, position - 3)));
        return List.of(new TopicLink(needed.id(), needed.moduleId(choices.phase()), needed.title()));
    }

    private static List<Reason> reasons(FakeTopic topic, Choices choices, int position) {
        String phase = choices.phase().name().toLowerCase().replace("ap_send", "special and alternative");
        return List.of(
                new Reason(
                        About.WHY_THIS,
                        "only-cover",
                        "It is the only module that covers two statements your framework asks for, one of them mandatory."),
                topic.needs() == null
                        ? new Reason(
                                About.WHY_NOW, "capacity", "It fits into the first weeks in which you have time free.")
                        : new Reason(About.WHY_NOW, "prerequisite", "What it builds on is finished just before it."),
                new Reason(
                        About.WHY_THIS_VERSION,
                        topic.tailored() ? "phase" : "universal",
                        topic.tailored()
                                ? "You work in a " + phase + " school, and this version is written for one."
                                : "There is one version for everybody: leaders of all phases meet in it."));
    }

    static List<Skip> skips(Choices choices) {
        List<Skip> skips = new java.util.ArrayList<>();
        FakeTopic.ELECTIVES.values().stream()
                .filter(topic -> !choices.addedTopics().contains(topic.id()))
                .map(topic -> skip(topic, "not-asked", "Your framework does not ask for it. You can add it.", true))
                .forEach(skips::add);
        FakeTopic.ALL.stream()
                .filter(topic -> choices.excludedTopics().contains(topic.id()))
                .map(topic -> skip(topic, "excluded", "You chose to leave it out.", true))
                .forEach(skips::add);
        skips.add(new Skip(
                "people-procedures",
                "People procedures",
                "Fair process when it matters",
                List.of(new Reason(
                        About.WHY_THIS, "mastered", "You answered seven checks on it rightly, over two weeks.")),
                true));
        skips.add(new Skip(
                "subject-leadership",
                "Subject leadership",
                "Leading what is taught",
                List.of(new Reason(About.WHY_THIS, "covered", "Curriculum sequencing covers all it would teach you.")),
                false));
        return skips;
    }

    private static Skip skip(FakeTopic topic, String tag, String sentence, boolean canBeAdded) {
        return new Skip(
                topic.id(),
                topic.title(),
                topic.summary(),
                List.of(new Reason(About.WHY_THIS, tag, sentence)),
                canBeAdded);
    }
}
