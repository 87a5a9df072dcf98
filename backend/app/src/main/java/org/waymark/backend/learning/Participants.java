package org.waymark.backend.learning;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.LearningRecord;
import org.waymark.contract.participant.ParticipantApi.Order;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.Progress;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Mono;

/** Participants as lists show them, and one participant's home and progress. */
@Service
public class Participants {

    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantLists participants;
    private final Pathways pathways;
    private final Catalogue catalogue;
    private final LearningRepository learning;
    private final OfferRepository offers;
    private final Today today;

    Participants(
            ParticipantLists participants,
            Pathways pathways,
            Catalogue catalogue,
            LearningRepository learning,
            OfferRepository offers,
            Today today) {
        this.participants = participants;
        this.pathways = pathways;
        this.catalogue = catalogue;
        this.learning = learning;
        this.offers = offers;
        this.today = today;
    }

    /** A line of the list, and the offer it is about. */
    record Listed(ParticipantRow row, String offerId) {}

    public Mono<List<ParticipantRow>> list(Scope scope, ParticipantChoice choice, @Nullable Order order) {
        return listed(scope)
                .map(all -> all.stream()
                        .filter(choice)
                        .map(Listed::row)
                        .sorted(ParticipantChoice.by(order))
                        .toList());
    }

    public Mono<ParticipantOverview> overview(Scope scope, ParticipantChoice choice) {
        return listed(scope).map(all -> {
            List<ParticipantRow> fitting =
                    all.stream().filter(choice).map(Listed::row).toList();
            return new ParticipantOverview(
                    all.size(),
                    fitting.size(),
                    fitting.stream()
                            .collect(Collectors.groupingBy(ParticipantRow::state, Collectors.summingInt(row -> 1))),
                    sorted(all, ParticipantRow::school),
                    sorted(all, ParticipantRow::qualification));
        });
    }

    public Mono<ParticipantRow> one(Scope scope, String id) {
        return pathways.participant(scope, id).map(this::row);
    }

    private Mono<List<Listed>> listed(Scope scope) {
        return participants
                .of(scope)
                .map(all -> all.stream()
                        .map(one -> new Listed(row(one), one.enrolment().offerId()))
                        .toList());
    }

    private static List<String> sorted(List<Listed> all, Function<ParticipantRow, String> word) {
        return all.stream().map(Listed::row).map(word).distinct().sorted().toList();
    }

    public Mono<Home> home(Scope scope, String id) {
        return Mono.zip(
                        pathways.current(scope, id)
                                .zipWhen(current -> offers.find(
                                        WAYMARK,
                                        current.participant().enrolment().offerId())),
                        catalogue.current())
                .map(found -> home(
                        found.getT1().getT1(),
                        found.getT1().getT2(),
                        found.getT2().content()));
    }

    private Home home(Pathways.Current current, Offer offer, Content content) {
        return new Homes(
                        current,
                        moduleId -> content.find(new ModuleId(moduleId))
                                .map(taught -> taught.checks().size())
                                .orElse(0),
                        offer.teaching().coaching().told(),
                        AttendanceStandings.of(current.participant(), offer, today.time()),
                        today.date())
                .home();
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

    /** What they can take with them. */
    public Mono<LearningRecord> learningRecord(Scope scope, String id) {
        return pathways.participant(scope, id).flatMap(participant -> {
            var enrolment = participant.enrolment();
            return Mono.zip(
                            catalogue.framework(frameworkId(enrolment)),
                            learning.get(participant),
                            offers.find(WAYMARK, enrolment.offerId()))
                    .map(found -> new LearningRecords(found.getT1(), found.getT2())
                            .of(participant, found.getT3().providerName(), today.date()));
        });
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
                ParticipantStates.of(participant.training(), summary, today.date()),
                summary.minutesDone(),
                summary.minutesPlanned(),
                summary.attendance().markedMinutes(),
                summary.attendance().attendedMinutes(),
                participant.training().atRest() ? null : summary.finish(),
                participant.training().isPausedOn(today.date())
                        ? participant.training().until()
                        : null);
    }
}
