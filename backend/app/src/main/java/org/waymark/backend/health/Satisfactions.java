package org.waymark.backend.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.progress.SharingSettings;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.health.Programme.SessionKey;
import org.waymark.backend.health.store.FeedbackRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.health.Satisfaction;
import org.waymark.contract.health.Satisfaction.Answers;
import org.waymark.contract.health.Satisfaction.OfTopic;
import org.waymark.contract.health.SessionFeedback;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What people say about sessions, as figures. Only whole sessions are counted, each with enough answers that can no longer
 * change: whatever is subtracted from whatever, on whatever day, at least as many answers are left together.
 */
@Service
public class Satisfactions {

    private final Programmes programmes;
    private final FeedbackRepository feedbacks;
    private final Catalogue catalogue;
    private final SharingSettings sharing;
    private final Today today;

    Satisfactions(
            Programmes programmes,
            FeedbackRepository feedbacks,
            Catalogue catalogue,
            SharingSettings sharing,
            Today today) {
        this.programmes = programmes;
        this.feedbacks = feedbacks;
        this.catalogue = catalogue;
        this.sharing = sharing;
        this.today = today;
    }

    /** A session that somebody was marked in, with what is said about it. */
    private record Heard(Offer.Session session, boolean open, List<SessionFeedback> answers) {}

    public Mono<Satisfaction> of(Scope scope, Part part) {
        return programmes
                .of(scope)
                .flatMap(programme -> Mono.zip(answers(programme), catalogue.current())
                        .map(found -> figures(
                                heard(programme, part, found.getT1()),
                                TopicTitles.of(found.getT2().content()))));
    }

    private Mono<Map<SessionKey, List<SessionFeedback>>> answers(Programme programme) {
        return Flux.fromStream(
                        programme.offers().stream().map(Offer::providerId).distinct())
                .concatMap(providerId -> feedbacks.list(new Scope.Provider(providerId)))
                .filter(Feedback::isAnswer)
                .collect(Collectors.groupingBy(
                        one -> new SessionKey(one.offerId(), one.sessionId()),
                        Collectors.mapping(Feedback::said, Collectors.toList())));
    }

    private List<Heard> heard(Programme programme, Part part, Map<SessionKey, List<SessionFeedback>> answers) {
        List<Heard> found = new ArrayList<>();
        for (Offer offer : programme.offers().stream().filter(part::holds).toList()) {
            for (Offer.Session session :
                    offer.held().stream().filter(part::holds).toList()) {
                List<Entry> attended = programme.marks(offer, session).stream()
                        .filter(entry -> Marks.counts(offer, entry.mark()))
                        .toList();
                if (!attended.isEmpty()) {
                    found.add(new Heard(
                            session,
                            attended.stream()
                                    .anyMatch(entry -> !Feedbacks.until(entry).isBefore(today.date())),
                            answers.getOrDefault(new SessionKey(offer.id(), session.id()), List.of())));
                }
            }
        }
        return found;
    }

    private Satisfaction figures(List<Heard> all, Function<String, String> title) {
        List<Heard> closed = all.stream().filter(one -> !one.open()).toList();
        List<Heard> shown = closed.stream()
                .filter(one -> one.answers().size() >= sharing.smallestNumber())
                .toList();
        Map<String, List<Heard>> byTopic = shown.stream()
                .collect(Collectors.groupingBy(
                        one -> title.apply(one.session().topicId()), TreeMap::new, Collectors.toList()));
        return new Satisfaction(
                sharing.smallestNumber(),
                all.size() - closed.size(),
                closed.size() - shown.size(),
                byTopic.entrySet().stream()
                        .map(entry -> new OfTopic(
                                entry.getKey(),
                                entry.getValue().size(),
                                answers(entry.getValue(), SessionFeedback::useful),
                                answers(entry.getValue(), SessionFeedback::fit)))
                        .toList(),
                shown.stream()
                        .flatMap(one -> one.answers().stream())
                        .map(SessionFeedback::words)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }

    /** A session in which too few answered this question is left out of it. */
    private Answers answers(List<Heard> sessions, Function<SessionFeedback, @Nullable Integer> question) {
        List<Integer> given = sessions.stream()
                .map(one -> one.answers().stream()
                        .map(question)
                        .filter(Objects::nonNull)
                        .toList())
                .filter(one -> one.size() >= sharing.smallestNumber())
                .flatMap(List::stream)
                .toList();
        return new Answers(
                given.size(),
                given.isEmpty()
                        ? null
                        : Math.round(given.stream()
                                                .mapToInt(Integer::intValue)
                                                .average()
                                                .orElseThrow()
                                        * 10)
                                / 10.0);
    }
}
