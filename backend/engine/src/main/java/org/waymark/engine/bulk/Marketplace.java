package org.waymark.engine.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.offer.Release;
import org.waymark.engine.offer.Session;

/** Numbers sessions and those schools' days on which more people could be out than may be. */
final class Marketplace {

    private final BulkRequest request;
    private final List<Participant> lots;
    private final List<Prospect> prospects;
    private final Map<SessionId, Integer> sessions = new HashMap<>();
    private final List<Integer> seats = new ArrayList<>();
    private final Map<String, List<Integer>> schools = new TreeMap<>();
    /** Of each school, its scarce days and their numbers. */
    private final Map<String, Map<Long, Integer>> slots = new HashMap<>();

    private final List<Integer> spared = new ArrayList<>();

    private Marketplace(BulkRequest request, List<Participant> lots, List<Prospect> prospects) {
        this.request = request;
        this.lots = lots;
        this.prospects = prospects;
        for (int person = 0; person < lots.size(); person++) {
            schools.computeIfAbsent(lots.get(person).school(), school -> new ArrayList<>())
                    .add(person);
        }
    }

    /** Seekers are made school by school, so that those who are priced together lie together in memory. */
    static Market of(BulkRequest request, List<Participant> lots, List<Prospect> prospects) {
        var place = new Marketplace(request, lots, prospects);
        place.numberSessions();
        place.schools.forEach(place::numberScarceDays);
        var seekers = new Seeker[lots.size()];
        for (var people : place.schools.values()) {
            people.forEach(person -> seekers[person] = place.seeker(person));
        }
        return new Market(
                List.of(seekers),
                place.schools.values().stream().map(Marketplace::array).toArray(int[][]::new),
                array(place.seats),
                array(place.spared),
                request.prices().leftOut());
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).toArray();
    }

    /** Requests that disagree about a session's seats are taken at the least. */
    private void numberSessions() {
        var least = new TreeMap<SessionId, Integer>();
        Set<Session> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var prospect : prospects) {
            for (var row : prospect.sessions()) {
                for (var session : row) {
                    if (seen.add(session)) {
                        least.merge(session.id(), session.seatsLeft(), Math::min);
                    }
                }
            }
        }
        least.forEach((session, number) -> {
            sessions.put(session, seats.size());
            seats.add(number);
        });
    }

    private void numberScarceDays(String school, List<Integer> people) {
        var wishes = new TreeMap<Long, Integer>();
        for (int person : people) {
            var days = new HashSet<Long>();
            for (var row : prospects.get(person).sessions()) {
                row.stream()
                        .filter(Marketplace::takesOneOut)
                        .forEach(session -> days.add(session.date().toEpochDay()));
            }
            days.forEach(day -> wishes.merge(day, 1, Integer::sum));
        }
        var scarce = new HashMap<Long, Integer>();
        wishes.forEach((day, wanted) -> {
            int limit = request.releaseLimit(school, LocalDate.ofEpochDay(day));
            if (wanted > limit) {
                scarce.put(day, spared.size());
                spared.add(limit);
            }
        });
        slots.put(school, scarce);
    }

    private static boolean takesOneOut(Session session) {
        return Release.isNeeded(session.kind() == ActivityKind.IN_PERSON, session.start(), session.minutes());
    }

    private Seeker seeker(int person) {
        var prospect = prospects.get(person);
        var scarce = slots.getOrDefault(lots.get(person).school(), Map.of());
        int needs = prospect.sessions().size();
        var session = new int[needs][];
        var cost = new int[needs][];
        var slot = new int[needs][];
        var day = new int[needs][];
        for (int need = 0; need < needs; need++) {
            var row = prospect.sessions().get(need);
            int options = row.size();
            session[need] = new int[options];
            cost[need] = new int[options];
            slot[need] = new int[options];
            day[need] = new int[options];
            for (int option = 0; option < options; option++) {
                var one = row.get(option);
                long date = one.date().toEpochDay();
                session[need][option] = sessions.getOrDefault(one.id(), -1);
                cost[need][option] = prospect.travel()[need][option]
                                * request.prices().travelMinute()
                        + prospect.delay()[need][option] * request.prices().delayWeek();
                slot[need][option] = takesOneOut(one) ? scarce.getOrDefault(date, -1) : -1;
                day[need][option] = (int) date;
            }
        }
        return prospect.hasPathway()
                ? new Seeker(session, cost, slot, day, prospect.week(), prospect.gaps())
                : Seeker.impossible();
    }
}
