package org.waymark.backend.health;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.health.store.FeedbackRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.SessionFeedback;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks people about the sessions that they attended. Everything is looked up by its id: first pages ask each time. */
@Service
public class Feedbacks {

    private static final Scope.System WAYMARK = new Scope.System();

    /** From the day on which somebody was marked. */
    private static final int DAYS_TO_ANSWER = 14;

    /** Of an older session nobody remembers enough; a register that is taken later asks nobody. */
    private static final int DAYS_ASKED_ABOUT = 60;

    private final FeedbackRepository feedbacks;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final Registers registers;
    private final Catalogue catalogue;
    private final Today today;

    Feedbacks(
            FeedbackRepository feedbacks,
            ParticipantRepository participants,
            OfferRepository offers,
            Registers registers,
            Catalogue catalogue,
            Today today) {
        this.feedbacks = feedbacks;
        this.participants = participants;
        this.offers = offers;
        this.registers = registers;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** A session that somebody has a mark in that counts. */
    private record Attended(Offer offer, Offer.Session session, Entry mark) {}

    /** Newest first, while they can be answered. */
    public Mono<List<AskedFeedback>> asked(Scope.Self scope) {
        return catalogue
                .current()
                .flatMap(now -> participants
                        .find(scope, scope.personId())
                        .flatMap(participant -> offers.find(
                                        WAYMARK, participant.enrolment().offerId())
                                .map(offer -> begun(offer, participant)))
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(one -> marked(scope, one.offer(), one.session()))
                        .filter(this::isOpen)
                        .concatMap(one -> said(scope, one, now.content()))
                        .collectList());
    }

    private record Begun(Offer offer, Offer.Session session) {}

    private List<Begun> begun(Offer offer, Participant participant) {
        return participant.summary().sessionIds().stream()
                .flatMap(id -> offer.findSession(id).stream())
                .filter(session -> session.start().isBefore(today.time())
                        && session.start().isAfter(today.time().minusDays(DAYS_ASKED_ABOUT)))
                .sorted(Comparator.comparing(Offer.Session::start).reversed())
                .map(session -> new Begun(offer, session))
                .toList();
    }

    /** Empty where they have no mark that counts. */
    private Mono<Attended> marked(Scope.Self scope, Offer offer, Offer.Session session) {
        return registers
                .find(scope, offer.id(), session.id())
                .map(register -> new Attended(
                        offer, session, register.find(scope.personId()).orElseThrow()))
                .filter(one -> Marks.counts(offer, one.mark().mark()));
    }

    private Mono<AskedFeedback> said(Scope.Self scope, Attended one, Content content) {
        return feedbacks
                .find(scope, one.offer().id(), one.session().id())
                .map(given -> view(one, given.said(), content))
                .defaultIfEmpty(view(one, null, content));
    }

    /** The same again changes nothing. */
    public Mono<AskedFeedback> say(Scope.Self scope, String offerId, String sessionId, SessionFeedback said) {
        return offers.find(WAYMARK, offerId)
                .flatMap(offer -> Mono.justOrEmpty(offer.findSession(sessionId))
                        .flatMap(session -> marked(scope, offer, session)))
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.notFound("You have no mark of having attended such a session.")))
                .filter(this::isOpen)
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict("The time to say something about this session is over.")))
                .flatMap(one -> Mono.zip(feedbacks.put(scope, feedback(scope, one, said)), catalogue.current())
                        .map(done -> view(one, done.getT1().said(), done.getT2().content())));
    }

    private Feedback feedback(Scope.Self scope, Attended one, SessionFeedback said) {
        return new Feedback(
                one.offer().id(),
                one.session().id(),
                one.offer().providerId(),
                scope.personId(),
                stripped(said),
                today.instant());
    }

    private static SessionFeedback stripped(SessionFeedback said) {
        String words = said.words();
        return new SessionFeedback(said.useful(), said.fit(), words == null || words.isBlank() ? null : words.strip());
    }

    private boolean isOpen(Attended one) {
        return !until(one.mark()).isBefore(today.date());
    }

    static LocalDate until(Entry mark) {
        return LocalDate.ofInstant(mark.at(), Today.ENGLAND).plusDays(DAYS_TO_ANSWER);
    }

    private static AskedFeedback view(Attended one, @Nullable SessionFeedback given, Content content) {
        return new AskedFeedback(
                one.offer().id(),
                one.session().id(),
                TopicTitles.of(content).apply(one.session().topicId()),
                one.session().start(),
                one.offer().place(one.session()),
                until(one.mark()),
                given);
    }
}
