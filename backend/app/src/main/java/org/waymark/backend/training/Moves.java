package org.waymark.backend.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.employment.Destination;
import org.waymark.backend.employment.Employment;
import org.waymark.backend.employment.EmploymentHistory;
import org.waymark.backend.employment.Employments;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Workplace;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Pathways.Restart;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.employment.Move;
import org.waymark.contract.employment.MoveEffect;
import org.waymark.contract.employment.OwnEmployment;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Preview;
import reactor.core.publisher.Mono;

/** People move themselves: they see who will see them, and what planning for the new place would change. */
@Service
public class Moves {

    private static final int DAYS_TO_UNDO = 14;
    private static final Scope.System WAYMARK = new Scope.System();

    private final Employments employments;
    private final Pathways pathways;
    private final OfferRepository offers;
    private final Today today;

    Moves(Employments employments, Pathways pathways, OfferRepository offers, Today today) {
        this.employments = employments;
        this.pathways = pathways;
        this.offers = offers;
        this.today = today;
    }

    public Mono<OwnEmployment> employment(Scope.Self scope, String personId) {
        return Mono.zip(employments.person(scope, personId), employments.history(scope, personId), this::view);
    }

    public Mono<OwnEmployment> move(Scope.Self scope, String personId, Move move) {
        return employments.move(scope, personId, destination(move), move.on()).then(employment(scope, personId));
    }

    public Mono<OwnEmployment> role(Scope.Self scope, String personId, String jobTitle) {
        return employments.called(scope, personId, jobTitle).then(employment(scope, personId));
    }

    public Mono<OwnEmployment> takeBack(Scope.Self scope, String personId, String employmentId) {
        return employments.takeBack(scope, personId, employmentId).then(employment(scope, personId));
    }

    public Mono<MoveEffect> preview(Scope.Self scope, String personId, Move move) {
        return Mono.zip(
                        pathways.participant(scope, personId),
                        employments.preview(scope, personId, destination(move), move.on()))
                .flatMap(found -> effect(found.getT1(), found.getT2()));
    }

    private Mono<MoveEffect> effect(Participant participant, org.waymark.backend.employment.MoveEffect effect) {
        Mono<String> provider = offers.find(WAYMARK, participant.enrolment().offerId())
                .map(offer -> offer.providerName())
                .defaultIfEmpty("Your provider");
        return participant.training().isOver()
                ? provider.map(name -> effect(effect, name, null))
                : Mono.zip(provider, pathways.restart(there(participant, effect.to())))
                        .map(found -> effect(effect, found.getT1(), preview(found.getT2())));
    }

    private static MoveEffect effect(
            org.waymark.backend.employment.MoveEffect effect, String provider, @Nullable Preview replanned) {
        return new MoveEffect(
                view(effect.from()), view(effect.to()), effect.on(), effect.now(), told(effect, provider), replanned);
    }

    /** As if they worked there today, in the phase of the place. */
    private static Participant there(Participant participant, Workplace to) {
        var person = participant.person();
        return participant
                .withPerson(person.at(to, person.otherTrusts(), person.employment()))
                .withTraining(participant.training(), participant.enrolment(), inPhase(participant.choices(), to));
    }

    private static @Nullable Preview preview(Restart restart) {
        if (restart.planned() == null) {
            return new Preview(null, null, restart.problem());
        }
        return restart.difference()
                .filter(Moves::saysSomething)
                .map(difference -> new Preview(null, difference, null))
                .orElse(null);
    }

    private static boolean saysSomething(Preview.Difference d) {
        return !d.added().isEmpty()
                || !d.removed().isEmpty()
                || !d.moved().isEmpty()
                || !d.finishBefore().equals(d.finishAfter());
    }

    private static Choices inPhase(Choices c, Workplace to) {
        return new Choices(
                c.minutesPerWeek(),
                c.finishBy(),
                to.phase() == null ? c.phase() : to.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                to.phase() == null || to.phase() == c.phase() ? c.preferredModules() : List.of(),
                c.away());
    }

    private static List<String> told(org.waymark.backend.employment.MoveEffect effect, String provider) {
        List<String> told = new ArrayList<>();
        String leaves = effect.from().trustName();
        String joins = effect.to().trustName();
        told.add(provider + " stays your provider, and sees where you work.");
        if (effect.changesTrust() && leaves != null) {
            told.add(leaves + " does not see you any more from that day.");
        }
        if (effect.changesTrust() && joins != null) {
            told.add(joins + " sees your dates, hours and completion, never your answers, notes or reasons.");
        }
        if (joins == null) {
            told.add("No trust sees you.");
        } else if (!effect.changesTrust()) {
            told.add(joins + " goes on seeing your dates, hours and completion.");
        }
        told.add("Nobody is written to: those named see it in their lists.");
        return told;
    }

    private static Destination destination(Move move) {
        return move.schoolId() == null ? new Destination.Nowhere() : new Destination.ToSchool(move.schoolId());
    }

    private OwnEmployment view(Person person, EmploymentHistory history) {
        Employment main = history.main();
        Employment next = history.planned().orElse(null);
        return new OwnEmployment(
                person.jobTitle(),
                view(main.place()),
                main.from(),
                next == null ? null : view(next.place()),
                next == null ? null : next.from(),
                undoId(history));
    }

    /** The last move, for as long as somebody may find out that it was a mistake. */
    private @Nullable String undoId(EmploymentHistory history) {
        LocalDate earliest = today.date().minusDays(DAYS_TO_UNDO);
        return history.all().stream()
                .filter(e -> e.main()
                        && e.from() != null
                        && e.until() == null
                        && e.from().isAfter(earliest))
                .map(Employment::id)
                .findFirst()
                .orElse(null);
    }

    private static org.waymark.contract.employment.Workplace view(Workplace place) {
        return new org.waymark.contract.employment.Workplace(
                place.isSchool() ? place.schoolId() : null,
                place.name(),
                Objects.requireNonNullElse(place.trustName(), "").isEmpty() ? null : place.trustName(),
                place.phase());
    }
}
