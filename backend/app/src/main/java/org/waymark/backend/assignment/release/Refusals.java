package org.waymark.backend.assignment.release;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.assignment.store.SchoolAnswerRepository;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.Proposal.Standing;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells the person and their provider of days on which a school cannot spare somebody. The reason is for the person and
 * their employers, so the provider hears of the day alone.
 */
@Component
class Refusals {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Duration LOOKED_BACK = Duration.ofDays(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Notices notices;
    private final SchoolAnswerRepository answers;
    private final ParticipantRepository participants;
    private final Today today;

    Refusals(Notices notices, SchoolAnswerRepository answers, ParticipantRepository participants, Today today) {
        this.notices = notices;
        this.answers = answers;
        this.participants = participants;
        this.today = today;
    }

    /** Each refusal once, however often it is asked for. */
    Mono<Void> tell(Participant participant, SchoolAnswers said) {
        return Flux.fromIterable(said.asOf(participant).days())
                .filter(day -> !day.agreed() && isNew(day))
                .concatMap(day -> tell(participant, day))
                .then();
    }

    private boolean isNew(SchoolAnswers.OfDay day) {
        return !day.on().isBefore(today.date()) && day.at().isAfter(since());
    }

    private Instant since() {
        return today.instant().minus(LOOKED_BACK);
    }

    private Mono<Void> tell(Participant participant, SchoolAnswers.OfDay day) {
        String key = "day-refused-" + participant.id() + "-" + day.on() + "-"
                + day.at().toEpochMilli();
        String on = DAY.format(day.on());
        String toThem = "Your school cannot spare you on " + on + ".\n\nWhy: " + day.words()
                + "\n\nYour session stays as it is until it is moved. Talk to your school, or ask whoever leads"
                + " development in your trust, or your provider, for another date.";
        Mono<Void> them = notices.tellPerson(
                participant.id(), News.ordinary(key, "A day out that your school refused", toThem, "days-out"));
        return participant.standing() == Standing.ENROLLED ? them.then(tellProvider(participant, key, on)) : them;
    }

    private Mono<Void> tellProvider(Participant participant, String key, String on) {
        String name = participant.person().name();
        String text = name + "’s school cannot spare them on " + on
                + ". Their session stays as it is until it is moved: agree with them on another date.";
        return notices.tellOffice(
                new Scope.Provider(participant.providerId()),
                News.ordinary(key, "A school refused a day", text, "provider/people/" + participant.id()));
    }

    /** What a node that died left between an answer and telling of it. */
    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT3M")
    void sweepNow() {
        sweep().block(Duration.ofMinutes(5));
    }

    Mono<Void> sweep() {
        Flux<SchoolAnswers> lately =
                answers.listSaidSince(WAYMARK, since()).collectList().flatMapIterable(all -> all);
        return Sweeps.each(
                        "Refused days of",
                        lately,
                        SchoolAnswers::participantId,
                        said -> participants
                                .find(WAYMARK, said.participantId())
                                .filter(Participant::stands)
                                .flatMap(one -> tell(one, said)))
                .then();
    }
}
