package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** @param days in order, by school within a day; only those on which somebody is out */
public record ReleaseCalendar(LocalDate from, LocalDate to, List<Day> days) {

    public ReleaseCalendar {
        days = List.copyOf(days);
    }

    /** @param limit how many the school can spare that day; more people than that is a clash */
    public record Day(LocalDate on, String schoolId, String school, int limit, List<Out> people) {

        public Day {
            people = List.copyOf(people);
        }

        public boolean overLimit() {
            return people.stream().map(Out::participantId).distinct().count() > limit;
        }
    }

    /** @param certain false while it is only proposed */
    public record Out(
            String participantId,
            String name,
            String qualification,
            String sessionId,
            String topic,
            String place,
            LocalTime start,
            int minutes,
            boolean certain) {}
}
