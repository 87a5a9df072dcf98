package org.waymark.backend.assignment.release;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.SchoolAnswerRepository;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreement.DayOut;
import org.waymark.contract.assignment.ReleaseAgreement.OutFor;
import org.waymark.contract.assignment.ReleaseAnswers;
import reactor.core.publisher.Mono;

/**
 * What schools say to the days on which pathways take their people out. It moves nobody: a day that a school cannot spare
 * is for the person and the trust to move, and a new day after a change is new to answer.
 */
@Service
public class ReleaseAgreements {

    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantLists lists;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final SchoolAnswerRepository answers;
    private final Refusals refusals;
    private final Catalogue catalogue;
    private final Today today;

    ReleaseAgreements(
            ParticipantLists lists,
            ParticipantRepository participants,
            OfferRepository offers,
            SchoolAnswerRepository answers,
            Refusals refusals,
            Catalogue catalogue,
            Today today) {
        this.lists = lists;
        this.participants = participants;
        this.offers = offers;
        this.answers = answers;
        this.refusals = refusals;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** @param version of what the school said, 0 before it said anything */
    public record Agreed(long version, ReleaseAgreement view) {}

    /** By name; without those who have no day out to come. */
    public Mono<List<ReleaseAgreement>> list(Scope scope) {
        return lists.of(scope)
                .flatMap(people -> Mono.zip(offers.list(scope), answers.of(scope, people), catalogue.current())
                        .map(found -> views(people, Absence.in(found.getT1()), found.getT2(), found.getT3())));
    }

    private List<ReleaseAgreement> views(
            List<Participant> people,
            Function<Participant, Stream<Absence>> absences,
            Map<String, SchoolAnswers> said,
            CatalogueSnapshot now) {
        return people.stream()
                .map(one -> view(one, absences.apply(one), answersTo(one, said), now.content()))
                .filter(agreement -> !agreement.days().isEmpty())
                .sorted(Comparator.comparing(ReleaseAgreement::name))
                .toList();
    }

    /** Fails as not found for who is not the caller's. */
    public Mono<Agreed> get(Scope scope, String participantId) {
        return find(scope, participantId).flatMap(this::agreed);
    }

    /** A participant with their days out, and what their school has said. */
    private record Asked(Participant participant, List<Absence> absences, SchoolAnswers answers) {

        Set<LocalDate> days() {
            return absences.stream().map(Absence::on).collect(Collectors.toSet());
        }

        Asked with(SchoolAnswers saved) {
            return new Asked(participant, absences, saved);
        }
    }

    private Mono<Asked> find(Scope scope, String participantId) {
        return participants
                .find(scope, participantId)
                .filter(Participant::stands)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")))
                .flatMap(one -> Mono.zip(
                                offers.find(WAYMARK, one.enrolment().offerId()), answers.of(scope, List.of(one)))
                        .map(found -> new Asked(
                                one, Absence.of(one, found.getT1()).toList(), answersTo(one, found.getT2()))));
    }

    private static SchoolAnswers answersTo(Participant one, Map<String, SchoolAnswers> said) {
        return said.getOrDefault(one.id(), SchoolAnswers.none(one)).asOf(one);
    }

    private Mono<Agreed> agreed(Asked asked) {
        return catalogue
                .current()
                .map(now -> new Agreed(
                        asked.answers().version(),
                        view(asked.participant(), asked.absences().stream(), asked.answers(), now.content())));
    }

    /** Fails as stale where somebody answered meanwhile, as a conflict where a day is none of the pathway any more. */
    public Mono<Agreed> answer(
            Scope.School scope, String by, String participantId, long version, ReleaseAnswers given) {
        return find(scope, participantId)
                .filter(asked -> asked.answers().version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .flatMap(asked -> {
                    SchoolAnswers said = asked.answers();
                    for (ReleaseAnswers.OfDay day : given.days()) {
                        said = with(said, day, asked.days(), by);
                    }
                    return answers.save(scope, said).map(asked::with);
                })
                .delayUntil(saved -> refusals.tell(saved.participant(), saved.answers()))
                .flatMap(this::agreed);
    }

    private SchoolAnswers with(SchoolAnswers said, ReleaseAnswers.OfDay day, Set<LocalDate> out, String by) {
        if (!out.contains(day.on()) || day.on().isBefore(today.date())) {
            throw ProblemException.conflict("The person is not out on that day any more. Look at their days again.");
        }
        String words = day.words().strip();
        return switch (day.answer()) {
            case OPEN -> said.without(day.on());
            case AGREED -> said.with(new SchoolAnswers.OfDay(day.on(), true, "", by, today.instant()));
            case REFUSED -> {
                if (words.isEmpty()) {
                    throw ProblemException.invalid("Say why this day cannot be: the person and the trust go by it.");
                }
                yield said.with(new SchoolAnswers.OfDay(day.on(), false, words, by, today.instant()));
            }
        };
    }

    private ReleaseAgreement view(Participant one, Stream<Absence> absences, SchoolAnswers said, Content content) {
        Map<LocalDate, List<Absence>> byDay = absences.filter(
                        absence -> !absence.on().isBefore(today.date()))
                .collect(Collectors.groupingBy(Absence::on, TreeMap::new, Collectors.toList()));
        return new ReleaseAgreement(
                one.id(),
                one.person().name(),
                one.person().schoolName(),
                one.enrolment().qualification(),
                one.standing() == Standing.ENROLLED,
                byDay.entrySet().stream()
                        .map(day -> day(day.getKey(), day.getValue(), said, content))
                        .toList());
    }

    private static DayOut day(LocalDate on, List<Absence> absences, SchoolAnswers said, Content content) {
        List<OutFor> sessions = absences.stream()
                .map(absence -> new OutFor(
                        absence.session().id(),
                        absence.topic(content),
                        absence.place(),
                        absence.session().start().toLocalTime(),
                        absence.session().minutes()))
                .sorted(Comparator.comparing(OutFor::start))
                .toList();
        return said.find(on)
                .map(answer -> new DayOut(
                        on, answer.agreed() ? Answer.AGREED : Answer.REFUSED, answer.words(), answer.by(), sessions))
                .orElseGet(() -> new DayOut(on, Answer.OPEN, "", null, sessions));
    }
}
