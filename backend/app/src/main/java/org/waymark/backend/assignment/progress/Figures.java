package org.waymark.backend.assignment.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgress.Counts;
import org.waymark.contract.assignment.TrustProgress.OfQualification;
import org.waymark.contract.assignment.TrustProgress.OfSchool;
import org.waymark.contract.assignment.TrustProgress.Week;

/** Sums over people on one day. Those who have no place yet count as proposed only; those who paused as paused only. */
final class Figures {

    /** The first day of the epoch was a Thursday. */
    private static final int DAYS_SINCE_MONDAY = 3;

    private final LocalDate today;

    Figures(LocalDate today) {
        this.today = today;
    }

    TrustProgress of(List<Participant> people, int atRisk) {
        List<Participant> enrolled = enrolled(people);
        Tally all = new Tally(today);
        enrolled.forEach(all::add);
        List<OfQualification> qualifications =
                tallies(enrolled, participant -> participant.enrolment().qualification()).entrySet().stream()
                        .map(entry -> new OfQualification(
                                entry.getKey(), entry.getValue().counts()))
                        .sorted(Comparator.comparing(OfQualification::qualification))
                        .toList();
        return new TrustProgress(
                today,
                all.counts(),
                count(people, participant -> participant.standing() != Standing.ENROLLED),
                count(people, participant -> participant.training().isPausedOn(today)),
                atRisk,
                qualifications,
                weeks(enrolled));
    }

    private static int count(List<Participant> people, Predicate<Participant> which) {
        return (int) people.stream().filter(which).count();
    }

    private record SchoolAndQualification(String schoolId, String school, String qualification) {}

    List<OfSchool> schools(List<Participant> people) {
        return tallies(
                        enrolled(people),
                        participant -> new SchoolAndQualification(
                                participant.person().schoolId(),
                                participant.person().schoolName(),
                                participant.enrolment().qualification()))
                .entrySet()
                .stream()
                .map(entry -> new OfSchool(
                        entry.getKey().schoolId(),
                        entry.getKey().school(),
                        entry.getKey().qualification(),
                        entry.getValue().counts()))
                .sorted(Comparator.comparingDouble((OfSchool row) -> -shareBehind(row.counts()))
                        .thenComparing(OfSchool::school)
                        .thenComparing(OfSchool::qualification)
                        .thenComparing(OfSchool::schoolId))
                .toList();
    }

    private static double shareBehind(Counts counts) {
        return (double) counts.behind() / counts.people();
    }

    private <K> Map<K, Tally> tallies(List<Participant> people, Function<Participant, K> key) {
        Map<K, Tally> tallies = new HashMap<>();
        people.forEach(participant -> tallies.computeIfAbsent(key.apply(participant), k -> new Tally(today))
                .add(participant));
        return tallies;
    }

    private List<Participant> enrolled(List<Participant> people) {
        return people.stream()
                .filter(participant -> participant.standing() == Standing.ENROLLED)
                .filter(participant -> isInTraining(participant, today))
                .toList();
    }

    static boolean isInTraining(Participant participant, LocalDate day) {
        Training training = participant.training();
        return !training.isPausedOn(day) && !training.isOver();
    }

    private static List<Week> weeks(List<Participant> people) {
        NavigableMap<Integer, int[]> dueAndDone = new TreeMap<>();
        Map<Integer, int[]> found = new HashMap<>();
        for (Participant participant : people) {
            for (Participant.Milestone milestone : participant.summary().milestones()) {
                found.computeIfAbsent(week(milestone.ends()), week -> new int[2])[0] += milestone.minutes();
                LocalDate done = milestone.done();
                if (done != null) {
                    found.computeIfAbsent(week(done), week -> new int[2])[1] += milestone.minutes();
                }
            }
        }
        dueAndDone.putAll(found);
        return dueAndDone.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(dueAndDone.firstKey(), dueAndDone.lastKey())
                        .mapToObj(week -> week(week, dueAndDone.getOrDefault(week, new int[2])))
                        .toList();
    }

    /** Weeks counted from that of 29 December 1969: much cheaper than a date for each of many thousand steps. */
    private static int week(LocalDate day) {
        return (int) Math.floorDiv(day.toEpochDay() + DAYS_SINCE_MONDAY, 7L);
    }

    private static Week week(int week, int[] dueAndDone) {
        return new Week(LocalDate.ofEpochDay(week * 7L - DAYS_SINCE_MONDAY), dueAndDone[0], dueAndDone[1]);
    }
}
