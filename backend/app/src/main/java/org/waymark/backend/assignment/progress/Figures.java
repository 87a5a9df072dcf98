package org.waymark.backend.assignment.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgress.Counts;
import org.waymark.contract.assignment.TrustProgress.OfQualification;
import org.waymark.contract.assignment.TrustProgress.OfSchool;
import org.waymark.contract.assignment.TrustProgress.Week;

/** Sums over people on one day. Those who have no place yet count as proposed only. */
final class Figures {

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
                today, all.counts(), people.size() - enrolled.size(), atRisk, qualifications, weeks(enrolled));
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

    private static List<Participant> enrolled(List<Participant> people) {
        return people.stream()
                .filter(participant -> participant.standing() == Standing.ENROLLED)
                .toList();
    }

    private static List<Week> weeks(List<Participant> people) {
        TreeMap<LocalDate, int[]> dueAndDone = new TreeMap<>();
        for (Participant participant : people) {
            for (Participant.Milestone milestone : participant.summary().milestones()) {
                week(dueAndDone, milestone.ends())[0] += milestone.minutes();
                LocalDate done = milestone.done();
                if (done != null) {
                    week(dueAndDone, done)[1] += milestone.minutes();
                }
            }
        }
        List<Week> weeks = new ArrayList<>();
        if (!dueAndDone.isEmpty()) {
            for (LocalDate monday = dueAndDone.firstKey();
                    !monday.isAfter(dueAndDone.lastKey());
                    monday = monday.plusWeeks(1)) {
                int[] minutes = dueAndDone.getOrDefault(monday, new int[2]);
                weeks.add(new Week(monday, minutes[0], minutes[1]));
            }
        }
        return weeks;
    }

    private static int[] week(Map<LocalDate, int[]> weeks, LocalDate day) {
        return weeks.computeIfAbsent(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday -> new int[2]);
    }
}
