package org.waymark.engine.bulk;

import java.util.Arrays;

/** Who sits in each session, in no order that means anything. Mutable. */
final class Occupants {
    private final int[][] people;
    private final int[] count;

    Occupants(int sessions) {
        people = new int[sessions][4];
        count = new int[sessions];
    }

    int count(int session) {
        return count[session];
    }

    int at(int session, int place) {
        return people[session][place];
    }

    void add(int session, int person) {
        if (count[session] == people[session].length) {
            people[session] = Arrays.copyOf(people[session], 2 * count[session]);
        }
        people[session][count[session]++] = person;
    }

    void remove(int session, int person) {
        var here = people[session];
        int place = 0;
        while (here[place] != person) {
            place++;
        }
        here[place] = here[--count[session]];
    }
}
