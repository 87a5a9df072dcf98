package org.waymark.backend.pathway;

import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.contract.pathway.Choices;

/**
 * All that a plan is made from, besides the person's choices.
 *
 * @param pinned the framework that the enrolment keeps
 * @param leave days of a pause, on which nothing is planned, or null
 */
record PlanningInputs(
        Person person,
        Enrolment enrolment,
        Learning learning,
        PinnedFramework pinned,
        Offer offer,
        School school,
        SchoolCalendar calendar,
        Choices.@Nullable Away leave) {

    PlanningInputs(
            Person person,
            Enrolment enrolment,
            Learning learning,
            PinnedFramework pinned,
            Offer offer,
            School school,
            SchoolCalendar calendar) {
        this(person, enrolment, learning, pinned, offer, school, calendar, null);
    }

    PlanningInputs with(Choices.@Nullable Away pause) {
        return new PlanningInputs(person, enrolment, learning, pinned, offer, school, calendar, pause);
    }

    Content content() {
        return pinned.content();
    }
}
