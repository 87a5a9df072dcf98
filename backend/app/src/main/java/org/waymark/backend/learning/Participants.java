package org.waymark.backend.learning;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.Progress;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Mono;

/** Participants as lists show them, and one participant's home and progress. */
@Service
public class Participants {

    private final ParticipantLists participants;
    private final Pathways pathways;
    private final Catalogue catalogue;
    private final Today today;

    Participants(ParticipantLists participants, Pathways pathways, Catalogue catalogue, Today today) {
        this.participants = participants;
        this.pathways = pathways;
        this.catalogue = catalogue;
        this.today = today;
    }

    public Mono<List<ParticipantRow>> list(Scope scope) {
        return participants.of(scope).map(all -> all.stream().map(this::row).toList());
    }

    public Mono<Home> home(Scope scope, String id) {
        return Mono.zip(pathways.current(scope, id), catalogue.current())
                .map(found -> new Homes(
                                found.getT1(),
                                moduleId -> found.getT2()
                                        .content()
                                        .find(new ModuleId(moduleId))
                                        .map(taught -> taught.checks().size())
                                        .orElse(0),
                                today.date())
                        .home());
    }

    public Mono<Progress> progress(Scope scope, String id) {
        return pathways.current(scope, id)
                .flatMap(current -> catalogue
                        .framework(frameworkId(current.participant().enrolment()))
                        .map(pinned -> {
                            var summary = Summaries.of(current.planned(), current.learning());
                            return new Progress(
                                    summary.stepsDone(),
                                    summary.stepsTotal(),
                                    summary.minutesDone(),
                                    summary.minutesPlanned(),
                                    Mastery.byArea(pinned.framework(), current.learning()));
                        }));
    }

    private static FrameworkId frameworkId(Participant.Enrolment enrolment) {
        return new FrameworkId(new QualificationCode(enrolment.qualification()), enrolment.frameworkVersion());
    }

    private ParticipantRow row(Participant participant) {
        Person person = participant.person();
        Participant.Summary summary = participant.summary();
        return new ParticipantRow(
                participant.id(),
                person.name(),
                person.jobTitle(),
                person.schoolName(),
                person.trustName(),
                person.phase(),
                person.kind(),
                participant.enrolment().qualification(),
                participant.enrolment().cohort(),
                ParticipantStates.of(summary, today.date()),
                summary.minutesDone(),
                summary.minutesPlanned(),
                summary.finish());
    }
}
