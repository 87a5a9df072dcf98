package org.waymark.backend.pathway;

import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;

/**
 * All that a plan is made from, besides the person's choices.
 *
 * @param pinned the framework that the enrolment keeps
 */
record PlanningInputs(
        Person person,
        Enrolment enrolment,
        Learning learning,
        PinnedFramework pinned,
        Offer offer,
        School school,
        SchoolCalendar calendar) {

    Content content() {
        return pinned.content();
    }
}
