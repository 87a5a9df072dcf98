package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.SchoolCalendar;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlooker;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Person;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Choices;
import org.waymark.engine.id.TopicId;

/**
 * All that a plan is made from, besides the person's choices.
 *
 * @param pinned the framework that the enrolment keeps
 * @param present the pathway they have, or null for whoever has none
 * @param attends whether they have a place, so that sessions of it that are over have been theirs
 * @param leave days of a pause, on which nothing is planned, or null
 * @param bookings what they have booked and given up themselves
 */
record PlanningInputs(
        Person person,
        Needs needs,
        Enrolment enrolment,
        Learning learning,
        PinnedFramework pinned,
        Offer offer,
        School school,
        SchoolCalendar calendar,
        @Nullable PlannedPathway present,
        boolean attends,
        Choices.@Nullable Away leave,
        Bookings bookings) {

    PlanningInputs(
            Person person,
            Needs needs,
            Enrolment enrolment,
            Learning learning,
            PinnedFramework pinned,
            Offer offer,
            School school,
            SchoolCalendar calendar) {
        this(
                person,
                needs,
                enrolment,
                learning,
                pinned,
                offer,
                school,
                calendar,
                null,
                false,
                null,
                Bookings.none(person.id()));
    }

    PlanningInputs with(Choices.@Nullable Away pause) {
        return new PlanningInputs(
                person, needs, enrolment, learning, pinned, offer, school, calendar, present, attends, pause, bookings);
    }

    PlanningInputs after(PlannedPathway pathway, boolean hasPlace) {
        return new PlanningInputs(
                person, needs, enrolment, learning, pinned, offer, school, calendar, pathway, hasPlace, leave,
                bookings);
    }

    /** The same framework, offer and school, for somebody else. */
    PlanningInputs of(Participant participant, Needs theirs, Bookings booked, Learning done, PlannedPathway pathway) {
        return new PlanningInputs(
                participant.person(),
                theirs,
                participant.enrolment(),
                done,
                pinned,
                offer,
                school,
                calendar,
                pathway,
                participant.standing() == Standing.ENROLLED,
                participant.training().away(),
                booked);
    }

    PlanningInputs with(Learning done) {
        return new PlanningInputs(
                person, needs, enrolment, done, pinned, offer, school, calendar, present, attends, leave, bookings);
    }

    PlanningInputs with(Offer changed) {
        return new PlanningInputs(
                person, needs, enrolment, learning, pinned, changed, school, calendar, present, attends, leave,
                bookings);
    }

    PlanningInputs with(Bookings others) {
        return new PlanningInputs(
                person, needs, enrolment, learning, pinned, offer, school, calendar, present, attends, leave, others);
    }

    /** The offer with the sessions that they may be planned with on a day. */
    Offer offered(LocalDate day) {
        return booked(day).offered(present == null ? List.of() : present.sessionIds());
    }

    BookedSessions booked(LocalDate day) {
        return new BookedSessions(offerSeen(), bookings, day, this::sessionsOf);
    }

    private int sessionsOf(String topicId) {
        return content().find(new TopicId(topicId)).map(Topic::sessions).orElse(1);
    }

    PlannedPathway presentPathway() {
        return Objects.requireNonNull(present);
    }

    /** With the sessions that are open to them alone, or theirs already: what they are planned with. */
    Offer offerSeen() {
        return offer.seenBy(Onlooker.of(
                person,
                school,
                Stream.concat(
                                present == null ? Stream.empty() : present.sessionIds().stream(),
                                bookings.on(offer.id()).booked().stream().map(Bookings.Booked::sessionId))
                        .toList()));
    }

    Content content() {
        return pinned.content();
    }
}
