package org.waymark.engine.bulk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * @param people in the order of their registration, which decides nothing
 * @param releasedADay how many leaders a school can spare on one day, for sessions in person or in school hours
 * @param releaseLimits other numbers for some schools
 * @param alreadyOut others whom a school spares on some days, by school
 * @param threads to work with, 1 to 64; the outcome is the same for any number
 * @param seed of the lottery that decides between equals
 */
public record BulkRequest(
        List<Participant> people,
        int releasedADay,
        Map<String, Integer> releaseLimits,
        Map<String, Map<LocalDate, Integer>> alreadyOut,
        BulkPrices prices,
        int threads,
        long seed) {
    private static final int MOST_THREADS = 64;

    public BulkRequest {
        people = List.copyOf(people);
        releaseLimits = Map.copyOf(releaseLimits);
        alreadyOut = Map.copyOf(alreadyOut);
        if (releasedADay < 0 || threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("a release limit is 0 or more, and threads are 1 to " + MOST_THREADS);
        }
        var seen = new HashSet<String>();
        for (var person : people) {
            if (!seen.add(person.id())) {
                throw new IllegalArgumentException("participant " + person.id() + " is listed twice");
            }
        }
    }

    public BulkRequest withThreads(int number) {
        return new BulkRequest(people, releasedADay, releaseLimits, alreadyOut, prices, number, seed);
    }

    public BulkRequest withPeople(List<Participant> others) {
        return new BulkRequest(others, releasedADay, releaseLimits, alreadyOut, prices, threads, seed);
    }

    public BulkRequest withSeed(long other) {
        return new BulkRequest(people, releasedADay, releaseLimits, alreadyOut, prices, threads, other);
    }

    int releaseLimit(String school, LocalDate day) {
        int others = alreadyOut.getOrDefault(school, Map.of()).getOrDefault(day, 0);
        return Math.max(0, releaseLimits.getOrDefault(school, releasedADay) - others);
    }
}
