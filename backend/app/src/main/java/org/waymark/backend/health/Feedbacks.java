package org.waymark.backend.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.attendance.Registers.Opened;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.health.Programme.SessionKey;
import org.waymark.backend.health.store.FeedbackRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.SessionFeedback;
import reactor.core.publisher.Mono;

/** Asks people about the sessions that they attended. */
@Service
public class Feedbacks {

    /** From the day on which somebody was marked. */
    static final int DAYS_TO_ANSWER = 14;

    private final FeedbackRepository feedbacks;
    private final Registers registers;
    private final Catalogue catalogue;
    private final Today today;

    Feedbacks(FeedbackRepository feedbacks, Registers registers, Catalogue catalogue, Today today) {
        this.feedbacks = feedbacks;
        this.registers = registers;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Newest first, while they can be answered. */
    public Mono<List<AskedFeedback>> asked(Scope.Self scope) {
        return Mono.zip(registers.own(scope), said(scope), catalogue.current())
                .map(found -> found.getT1().stream()
                        .filter(opened -> attended(opened, scope.personId()).isPresent())
                        .filter(opened -> isOpen(opened, scope.personId()))
                        .map(opened -> asked(
                                opened,
                                scope.personId(),
                                found.getT2().get(key(opened)),
                                found.getT3().content()))
                        .toList());
    }

    private Mono<Map<SessionKey, SessionFeedback>> said(Scope.Self scope) {
        return feedbacks.list(scope).collectMap(one -> new SessionKey(one.offerId(), one.sessionId()), Feedback::said);
    }

    /** The same again changes nothing. */
    public Mono<AskedFeedback> say(Scope.Self scope, String offerId, String sessionId, SessionFeedback said) {
        SessionKey wanted = new SessionKey(offerId, sessionId);
        return Mono.zip(registers.own(scope), catalogue.current())
                .flatMap(found -> found.getT1().stream()
                        .filter(opened -> key(opened).equals(wanted))
                        .filter(opened -> attended(opened, scope.personId()).isPresent())
                        .findFirst()
                        .map(opened ->
                                say(scope, opened, stripped(said), found.getT2().content()))
                        .orElseGet(() -> Mono.error(
                                ProblemException.notFound("You have no mark of having attended such a session."))));
    }

    private Mono<AskedFeedback> say(Scope.Self scope, Opened opened, SessionFeedback said, Content content) {
        if (!isOpen(opened, scope.personId())) {
            return Mono.error(ProblemException.conflict("The time to say something about this session is over."));
        }
        return feedbacks
                .put(
                        scope,
                        new Feedback(
                                opened.offer().id(),
                                opened.session().id(),
                                opened.offer().providerId(),
                                scope.personId(),
                                said,
                                today.instant()))
                .map(stored -> asked(opened, scope.personId(), stored.said(), content));
    }

    private static SessionFeedback stripped(SessionFeedback said) {
        String words = said.words();
        return words == null || words.isBlank()
                ? new SessionFeedback(said.useful(), said.fit(), null)
                : new SessionFeedback(said.useful(), said.fit(), words.strip());
    }

    private static SessionKey key(Opened opened) {
        return new SessionKey(opened.offer().id(), opened.session().id());
    }

    private static Optional<Entry> attended(Opened opened, String personId) {
        return opened.register().find(personId).filter(entry -> Marks.counts(opened.offer(), entry.mark()));
    }

    private boolean isOpen(Opened opened, String personId) {
        return !until(opened.register().find(personId).orElseThrow()).isBefore(today.date());
    }

    static LocalDate until(Entry entry) {
        return LocalDate.ofInstant(entry.at(), Today.ENGLAND).plusDays(DAYS_TO_ANSWER);
    }

    private static AskedFeedback asked(
            Opened opened, String personId, @Nullable SessionFeedback given, Content content) {
        return new AskedFeedback(
                opened.offer().id(),
                opened.session().id(),
                TopicTitles.of(content).apply(opened.session().topicId()),
                opened.session().start(),
                opened.offer().place(opened.session()),
                until(opened.register().find(personId).orElseThrow()),
                given);
    }
}
