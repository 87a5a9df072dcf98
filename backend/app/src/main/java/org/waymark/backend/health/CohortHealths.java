package org.waymark.backend.health;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.progress.TrustProgresses;
import org.waymark.backend.assignment.progress.TrustProgresses.Looked;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Choice;
import org.waymark.contract.health.CohortHealth.Choices;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.contract.health.CohortHealthApi.Table;
import org.waymark.contract.health.SessionHealth;
import org.waymark.contract.health.SessionHealth.Which;
import reactor.core.publisher.Mono;

/** Answers how the cohorts that a scope reaches are doing. */
@Service
public class CohortHealths {

    private static final String ONLINE = "Online";
    private static final String OWN = "Your own";

    private final Programmes programmes;
    private final ParticipantLists participants;
    private final TrustProgresses progresses;
    private final Catalogue catalogue;
    private final Today today;

    CohortHealths(
            Programmes programmes,
            ParticipantLists participants,
            TrustProgresses progresses,
            Catalogue catalogue,
            Today today) {
        this.programmes = programmes;
        this.participants = participants;
        this.progresses = progresses;
        this.catalogue = catalogue;
        this.today = today;
    }

    public Mono<CohortHealth> health(Scope scope, Part part) {
        return Mono.zip(programmes.of(scope), participants.of(scope), looked(scope), catalogue.current())
                .map(found -> health(
                        part,
                        found.getT1(),
                        found.getT2(),
                        found.getT3(),
                        found.getT4().content()));
    }

    private Mono<List<Looked>> looked(Scope scope) {
        return progresses.atRisk(scope, one -> true, null);
    }

    private CohortHealth health(
            Part part, Programme programme, List<Participant> people, List<Looked> looked, Content content) {
        Map<Which, List<SessionHealth>> sessions = byWhich(sessions(programme, content), part);
        List<SessionHealth> held = sessions.getOrDefault(Which.HELD, List.of());
        List<SessionHealth> toCome = sessions.getOrDefault(Which.TO_COME, List.of());
        Set<String> behind = looked.stream().map(one -> one.participant().id()).collect(Collectors.toSet());
        CohortFigures figures = new CohortFigures(programme, part, ModuleMinutes.of(content), behind, today.date());
        List<Cohort> cohorts = cohorts(figures, people, byOffer(held), byOffer(toCome));
        return new CohortHealth(
                today.date(),
                choices(programme),
                cohorts,
                Sums.seats(toCome),
                Sums.attendance(held, session -> new Choice(session.placeId(), session.place())),
                Sums.attendance(held, session -> partner(programme, session)),
                Sums.hours(cohorts),
                Sums.cancellations(
                        programme.cancellations(), sessions.getOrDefault(Which.CANCELLED, List.of()), today.date()));
    }

    private static List<Cohort> cohorts(
            CohortFigures figures,
            List<Participant> people,
            Map<String, List<SessionHealth>> held,
            Map<String, List<SessionHealth>> toCome) {
        Map<String, List<Participant>> byOffer = people.stream()
                .collect(Collectors.groupingBy(one -> one.enrolment().offerId()));
        return figures.programme().offers().stream()
                .filter(figures.part()::holds)
                .sorted(Comparator.comparing(Offer::qualification)
                        .thenComparing(Offer::starts)
                        .thenComparing(Offer::id))
                .map(offer -> figures.of(
                        offer,
                        byOffer.getOrDefault(offer.id(), List.of()).stream()
                                .filter(one -> figures.part().holds(offer, one))
                                .toList(),
                        held.getOrDefault(offer.id(), List.of()),
                        toCome.getOrDefault(offer.id(), List.of())))
                .toList();
    }

    private SessionFigures sessions(Programme programme, Content content) {
        return new SessionFigures(programme, TopicTitles.of(content), today.time());
    }

    private static Map<Which, List<SessionHealth>> byWhich(SessionFigures sessions, Part part) {
        return sessions.of(part).collect(Collectors.groupingBy(sessions::which));
    }

    private static Map<String, List<SessionHealth>> byOffer(List<SessionHealth> sessions) {
        return sessions.stream().collect(Collectors.groupingBy(SessionHealth::offerId));
    }

    private static Choice partner(Programme programme, SessionHealth session) {
        return programme.offers().stream()
                .filter(offer -> offer.id().equals(session.offerId()))
                .findFirst()
                .map(offer -> partner(programme, offer))
                .orElseThrow();
    }

    private static Choice partner(Programme programme, Offer offer) {
        String id = offer.course().partnerId();
        return id == null
                ? new Choice(CohortHealthApi.OWN, OWN)
                : new Choice(id, Objects.requireNonNull(programme.runBy(offer)));
    }

    private static Choices choices(Programme programme) {
        return new Choices(
                programme.offers().stream()
                        .map(offer -> new Choice(offer.id(), offer.qualification() + ", " + offer.cohort()))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList(),
                distinct(
                        programme,
                        offer -> offer.sessions().stream()
                                .map(session -> new Choice(
                                        Part.place(session), session.hubId() == null ? ONLINE : offer.place(session)))),
                distinct(programme, offer -> Stream.of(partner(programme, offer))));
    }

    /** Each id once, by name. */
    private static List<Choice> distinct(Programme programme, Function<Offer, Stream<Choice>> of) {
        return programme.offers().stream()
                .flatMap(of)
                .collect(Collectors.toMap(Choice::id, choice -> choice, (one, other) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** Those with the gravest reasons first. */
    public Mono<List<PersonAtRisk>> fallingBehind(Scope scope, Part part) {
        return Mono.zip(programmes.of(scope), looked(scope)).map(found -> {
            Map<String, Offer> offers = found.getT1().byId();
            return found.getT2().stream()
                    .filter(one -> isIn(offers.get(one.participant().enrolment().offerId()), part, one.participant()))
                    .map(Looked::told)
                    .toList();
        });
    }

    private static boolean isIn(@Nullable Offer offer, Part part, Participant participant) {
        return offer != null && part.holds(offer) && part.holds(offer, participant);
    }

    /** Those to come by date, the others newest first. */
    public Mono<List<SessionHealth>> sessions(Scope scope, Part part, Which which) {
        Comparator<SessionHealth> byStart =
                Comparator.comparing(SessionHealth::start).thenComparing(SessionHealth::sessionId);
        return Mono.zip(programmes.of(scope), catalogue.current())
                .map(found ->
                        byWhich(sessions(found.getT1(), found.getT2().content()), part)
                                .getOrDefault(which, List.of())
                                .stream()
                                .sorted(which == Which.TO_COME ? byStart : byStart.reversed())
                                .toList());
    }

    public Mono<byte[]> file(Scope scope, Part part, Table table, FileFormat format) {
        return switch (table) {
            case COHORTS -> health(scope, part).map(health -> HealthFile.cohorts(format, health));
            case SESSIONS -> allSessions(scope, part).map(all -> HealthFile.sessions(format, all));
            case PEOPLE -> fallingBehind(scope, part).map(people -> HealthFile.people(format, people));
        };
    }

    /** By start. */
    Mono<List<SessionHealth>> allSessions(Scope scope, Part part) {
        return Mono.zip(programmes.of(scope), catalogue.current())
                .map(found -> sessions(found.getT1(), found.getT2().content())
                        .of(part)
                        .sorted(Comparator.comparing(SessionHealth::start).thenComparing(SessionHealth::sessionId))
                        .toList());
    }
}
