package org.waymark.backend.pathway;

import java.util.Map;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;

/**
 * All that a plan is made from, besides the person's choices.
 *
 * @param takenSeats by session id, those that other people's pathways count on
 */
record PlanningInputs(
        Person person,
        Enrolment enrolment,
        Learning learning,
        CatalogueSnapshot catalogue,
        Offer offer,
        School school,
        SchoolCalendar calendar,
        Map<String, Integer> takenSeats) {

    PlanningInputs {
        takenSeats = Map.copyOf(takenSeats);
    }
}
