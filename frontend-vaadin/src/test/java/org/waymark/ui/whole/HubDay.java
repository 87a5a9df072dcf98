package org.waymark.ui.whole;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cohort of 24 people, all with a seat in one session on a day on which nothing else is at its hub; another session of
 * the topic, online and soon after, has seats for two thirds of them.
 */
record HubDay(NewCohort cohort, LocalDate day) {

    static final int PEOPLE = 24;
    static final String HUB = "hub-larkfield";

    private static final String HUB_NAME = "Larkfield Hub, Tallow Bridge";
    private static final int SEATS_SOON = 16;
    private static final int DAYS_AHEAD = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> FIRST =
            List.of("Ottoline", "Percival", "Quilla", "Rufus", "Selma", "Tobias", "Ursula", "Verity");
    private static final List<String> LAST = List.of("Ashdown", "Bello", "Dempsey");
    private static final List<String> SCHOOLS =
            List.of("hazel-lane", "tallow-bridge", "quarry-hill", "wendlebrook", "lantern-centre", "marsh-end");

    static HubDay make(WholeSystem waymark) {
        NewCohort cohort = NewCohort.open(waymark, "By the hub, winter");
        List<LocalDate> days = free(cohort, waymark.today().plusDays(DAYS_AHEAD));
        HubDay made = new HubDay(cohort, days.getFirst());
        cohort.bringIn(people(), Map.of("SESSIONS", sessions(made.day, days.get(1)), "ATTENDANCE", booked()));
        return made;
    }

    static Stream<String> names() {
        return IntStream.range(0, PEOPLE).mapToObj(HubDay::name);
    }

    static String email(String name) {
        return name.toLowerCase().replace(' ', '.') + "@waymark.example";
    }

    private static String name(int i) {
        return FIRST.get(i % FIRST.size()) + " " + LAST.get(i / FIRST.size());
    }

    /** Days with sessions, so that schools are open, but none at the hub in any offer. */
    private static List<LocalDate> free(NewCohort cohort, LocalDate from) {
        Set<LocalDate> atHub = cohort.allOffers().stream()
                .flatMap(cohort::sessions)
                .filter(session -> HUB_NAME.equals(session.get("hub").asString("")))
                .map(NewCohort::day)
                .collect(Collectors.toSet());
        return cohort
                .sessions(cohort.id())
                .map(NewCohort::day)
                .filter(day -> !day.isBefore(from) && !atHub.contains(day))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static String people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> "%s,%s,%s\n".formatted(name(i), email(name(i)), SCHOOLS.get(i % SCHOOLS.size())))
                .collect(Collectors.joining("", "Name,Email,School URN\n", ""));
    }

    private static String sessions(LocalDate day, LocalDate soon) {
        return """
                Session id,Topic,Date,Start,End,Place,Seats
                HERE,school-culture,%s,10:00,13:00,"%s",%d
                SOON,school-culture,%s,10:00,13:00,online,%d
                """.formatted(DAY.format(day), HUB_NAME, PEOPLE, DAY.format(soon), SEATS_SOON);
    }

    private static String booked() {
        return names().map(name -> email(name) + ",HERE,booked\n")
                .collect(Collectors.joining("", "Person,Session id,Mark\n", ""));
    }
}
