package org.waymark.backend.pathway;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolCalendars;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.NeedsRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Mono;

/** Brings together what a plan is made from. Reads as Waymark itself: the caller's scope found the person. */
@Component
class PlanningInputsFinder {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Catalogue catalogue;
    private final OfferRepository offers;
    private final SchoolRepository schools;
    private final SchoolCalendars calendars;
    private final NeedsRepository needs;

    PlanningInputsFinder(
            Catalogue catalogue,
            OfferRepository offers,
            SchoolRepository schools,
            SchoolCalendars calendars,
            NeedsRepository needs) {
        this.catalogue = catalogue;
        this.offers = offers;
        this.schools = schools;
        this.calendars = calendars;
        this.needs = needs;
    }

    Mono<PlanningInputs> find(Person person, Participant.Enrolment enrolment, Learning learning) {
        Mono<Offer> offer = offers.find(WAYMARK, enrolment.offerId())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("That offer is not known.")));
        return Mono.zip(framework(enrolment), offer, school(person), needs(person.id()))
                .flatMap(found -> calendars
                        .of(found.getT3())
                        .map(calendar -> new PlanningInputs(
                                person,
                                found.getT4(),
                                enrolment,
                                learning,
                                found.getT1(),
                                found.getT2(),
                                found.getT3(),
                                calendar)));
    }

    Mono<Needs> needs(String personId) {
        return needs.get(new Scope.Self(personId));
    }

    /** By person, of all who have said any. */
    Mono<Map<String, Needs>> needs() {
        return needs.list(WAYMARK).collectMap(Needs::personId);
    }

    private Mono<School> school(Person person) {
        return person.worksInSchool()
                ? schools.find(WAYMARK, person.schoolId())
                        .switchIfEmpty(Mono.error(() -> ProblemException.notFound("That school is not known.")))
                : Mono.just(School.none(person.schoolName()));
    }

    private Mono<PinnedFramework> framework(Participant.Enrolment enrolment) {
        FrameworkId id =
                new FrameworkId(new QualificationCode(enrolment.qualification()), enrolment.frameworkVersion());
        return catalogue
                .framework(id)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "There is no framework " + id + " in the catalogue, so no pathway can be planned for it.")));
    }
}
