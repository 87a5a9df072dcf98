package org.waymark.backend.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.look.Look.About;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Reason;
import reactor.core.publisher.Mono;

/** What was decided for a participant, read from their own pages and not from what they send. */
@Component
class Decisions {

    private static final String NONE = "There is no such decision in your pathway now. Load the page again.";

    private final Pathways pathways;
    private final ParticipantRepository participants;
    private final Colleagues colleagues;

    Decisions(Pathways pathways, ParticipantRepository participants, Colleagues colleagues) {
        this.pathways = pathways;
        this.participants = participants;
        this.colleagues = colleagues;
    }

    /**
     * @param sentence what was decided and why
     * @param office those who answer for it
     * @param accountId who decided it, where that was one of them
     */
    record Decision(Participant participant, String title, String sentence, Scope office, String accountId) {}

    /** Fails as not found where nothing of the kind was decided. */
    Mono<Decision> find(Scope.Self scope, About about, String subject) {
        return participants
                .find(scope, scope.personId())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")))
                .flatMap(participant -> about == About.PROPOSAL
                        ? proposal(participant)
                        : pathways.current(scope, scope.personId())
                                .map(current -> ofPathway(participant, current.view(), about, subject)));
    }

    /** Whoever proposed it answers for it: the trust for which they act or acted, or the provider. */
    private Mono<Decision> proposal(Participant participant) {
        var by = participant.assignedBy();
        if (by == null) {
            return Mono.error(ProblemException.notFound("Nothing was proposed here."));
        }
        Scope provider = new Scope.Provider(participant.providerId());
        String title = by.name() + " proposes " + participant.enrolment().qualification();
        return colleagues
                .officeOf(by.accountId(), offices(participant))
                .defaultIfEmpty(provider)
                .map(office -> new Decision(
                        participant,
                        title,
                        title + ", " + participant.enrolment().cohort() + ".",
                        office,
                        by.accountId()));
    }

    private static List<Scope> offices(Participant participant) {
        List<Scope> offices = new ArrayList<>();
        Stream.concat(Stream.ofNullable(participant.person().trustId()), participant.person().otherTrusts().stream())
                .forEach(trust -> offices.add(new Scope.Trust(trust)));
        offices.add(new Scope.Provider(participant.providerId()));
        return offices;
    }

    private static Decision ofPathway(Participant participant, Pathway pathway, About about, String subject) {
        Scope provider = new Scope.Provider(participant.providerId());
        if (about == About.LEFT_OUT) {
            Pathway.Skip skip = pathway.skips().stream()
                    .filter(one -> one.topicId().equals(subject))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound(NONE));
            return new Decision(participant, skip.title(), "Left out. " + all(skip.reasons().stream()), provider, "");
        }
        Pathway.Step step = pathway.steps().stream()
                .filter(one -> one.moduleId().equals(subject))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(NONE));
        return new Decision(participant, step.title(), sentence(step, about), provider, "");
    }

    private static String sentence(Pathway.Step step, About about) {
        return switch (about) {
            case INCLUDED -> "In the pathway. " + reasons(step, Reason.About.WHY_THIS);
            case VERSION -> "This version. " + reasons(step, Reason.About.WHY_THIS_VERSION);
            case DATES -> dates(step) + " " + reasons(step, Reason.About.WHY_NOW);
            case LEFT_OUT, PROPOSAL -> throw new IllegalArgumentException("no decision about a step: " + about);
        };
    }

    private static String dates(Pathway.Step step) {
        String sessions = step.parts().stream()
                .map(Pathway.Part::session)
                .filter(Objects::nonNull)
                .map(session ->
                        " Session on " + LookMails.day(session.start().toLocalDate()) + ", " + session.place() + ".")
                .collect(Collectors.joining());
        return "From " + LookMails.day(step.starts()) + " to " + LookMails.day(step.ends()) + "." + sessions;
    }

    private static String reasons(Pathway.Step step, Reason.About about) {
        return all(step.reasons().stream().filter(reason -> reason.about() == about));
    }

    private static String all(Stream<Reason> reasons) {
        return reasons.map(Reason::sentence).collect(Collectors.joining(" "));
    }
}
