package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.many.ManyAssignment.FromFile;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.pathway.Choices;

/** The people an assignment is about, as they stand, and the offers they are meant for. */
record Crowd(
        Map<String, Person> people,
        Map<String, Participant> participants,
        Map<String, School> schools,
        Map<String, Offer> offers) {

    private static final int MOST_MINUTES_PER_WEEK = 1200;

    static Crowd of(List<Person> people, List<Participant> participants, List<School> schools, List<Offer> offers) {
        return new Crowd(
                people.stream().collect(Collectors.toMap(Person::id, Function.identity())),
                participants.stream().collect(Collectors.toMap(Participant::id, Function.identity())),
                schools.stream().collect(Collectors.toMap(School::id, Function.identity())),
                offers.stream().collect(Collectors.toMap(Offer::id, Function.identity())));
    }

    List<Offer> openOffers() {
        return offers.values().stream().filter(Offer::isOpen).toList();
    }

    private @Nullable Offer findOpen(String offerId) {
        Offer offer = offers.get(offerId);
        return offer != null && offer.isOpen() ? offer : null;
    }

    /** @param offer null where none is chosen, or nobody can be put on it any more */
    record Candidate(Person person, @Nullable Offer offer, boolean isNew) {}

    /** Those chosen who are still there, each once. */
    List<Candidate> candidates(ManyAssignment plan) {
        Map<String, FromFile> fromFile =
                plan.fromFile().stream().collect(Collectors.toMap(FromFile::personId, Function.identity()));
        List<Candidate> candidates = new ArrayList<>();
        for (String id : plan.people()) {
            Optional<FromFile> row = Optional.ofNullable(fromFile.get(id));
            String offerId = row.map(FromFile::offerId).orElse(plan.settings().offerId());
            Offer offer = offerId == null ? null : findOpen(offerId);
            Optional.ofNullable(people.get(id))
                    .or(() -> row.flatMap(this::newPerson))
                    .ifPresent(person -> candidates.add(new Candidate(person, offer, !people.containsKey(id))));
        }
        return candidates;
    }

    /** By school and day, how many are out of school for what they are on already. */
    Map<String, Map<LocalDate, Integer>> out() {
        Map<String, Map<LocalDate, Integer>> out = new HashMap<>();
        for (Participant participant : participants.values()) {
            Offer offer = offers.get(participant.enrolment().offerId());
            if (offer != null) {
                offer.daysOutOn(participant.summary().sessionIds())
                        .forEach(day -> out.computeIfAbsent(participant.person().schoolId(), school -> new HashMap<>())
                                .merge(day, 1, Integer::sum));
            }
        }
        return out;
    }

    private Optional<Person> newPerson(FromFile row) {
        School school = schools.get(row.schoolId());
        if (school == null || school.phase() == null || school.kind() == null) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                row.personId(),
                row.name(),
                row.jobTitle(),
                school.id(),
                school.name(),
                school.trustId(),
                school.trustName(),
                school.phase(),
                school.kind(),
                List.of(),
                List.of(),
                0,
                row.email()));
    }

    /** What people give of their own time, and what their schools protect: nothing is planned outside of term. */
    private static int minutesPerWeek(AssignmentSettings settings) {
        Integer kept = settings.protectedMinutesPerWeek();
        return Math.min(MOST_MINUTES_PER_WEEK, settings.minutesPerWeek() + (kept == null ? 0 : kept));
    }

    static Choices choices(Person person, AssignmentSettings settings) {
        return new Choices(
                minutesPerWeek(settings),
                settings.finishBy(),
                person.phase(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Nobody starts before today, the offer, or the day that was asked for. */
    static Participant.Enrolment enrolment(Offer offer, AssignmentSettings settings, LocalDate today) {
        LocalDate start = offer.starts().isBefore(today) ? today : offer.starts();
        LocalDate wanted = settings.startFrom();
        return new Participant.Enrolment(
                offer.qualification(),
                offer.frameworkVersion(),
                offer.id(),
                offer.cohort(),
                wanted != null && wanted.isAfter(start) ? wanted : start);
    }
}
