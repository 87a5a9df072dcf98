package org.waymark.engine.bulk;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;

/**
 * A person as bulk planning sees them: one row for each session they need, one column for each that would do.
 *
 * @param session number of the session
 * @param cost minutes of travel, and the price of delay
 * @param slot the school's day it falls on, numbered; -1 if the school need not spare them
 * @param day number of the day; nobody attends two sessions on one day
 * @param week number of the week
 * @param gaps three numbers each: the second need comes at least so many weeks after the first
 * @param order to choose in: those that depend on each other together, and first
 */
record Seeker(int[][] session, int[][] cost, int[][] slot, int[][] day, int[][] week, int[][] gaps, int[] order) {
    Seeker(int[][] session, int[][] cost, int[][] slot, int[][] day, int[][] week, int[][] gaps) {
        this(session, cost, slot, day, week, gaps, order(session.length, gaps));
    }

    private static int[] order(int needs, int[][] gaps) {
        var order = new LinkedHashSet<Integer>();
        for (int start = 0; start < needs; start++) {
            var group = new ArrayDeque<Integer>();
            for (var gap : gaps) {
                if ((gap[0] == start || gap[1] == start) && !order.contains(start)) {
                    group.add(start);
                }
            }
            while (!group.isEmpty()) {
                int need = group.remove();
                if (order.add(need)) {
                    for (var gap : gaps) {
                        if (gap[0] == need || gap[1] == need) {
                            group.add(gap[0] + gap[1] - need);
                        }
                    }
                }
            }
        }
        for (int need = 0; need < needs; need++) {
            order.add(need);
        }
        return order.stream().mapToInt(need -> need).toArray();
    }

    int needs() {
        return session.length;
    }

    boolean isPossible() {
        for (var row : session) {
            if (row.length == 0) {
                return false;
            }
        }
        return true;
    }

    /** The same with so many more weeks between sessions of which one needs the other. */
    Seeker withMoreTime(int weeks) {
        var wider = new int[gaps.length][];
        for (int i = 0; i < gaps.length; i++) {
            wider[i] = new int[] {gaps[i][0], gaps[i][1], gaps[i][2] + weeks};
        }
        return new Seeker(session, cost, slot, day, week, wider);
    }

    int costOf(int[] choice) {
        int sum = 0;
        for (int need = 0; need < choice.length; need++) {
            sum += cost[need][choice[need]];
        }
        return sum;
    }

    /** Whether these choices, of the needs before this one, allow that choice. */
    boolean allows(int[] choice, int need, int option, boolean[] chosen) {
        for (int other = 0; other < choice.length; other++) {
            if (chosen[other] && day[other][choice[other]] == day[need][option]) {
                return false;
            }
        }
        for (var gap : gaps) {
            if (gap[0] == need && chosen[gap[1]]) {
                if (week[gap[1]][choice[gap[1]]] < week[need][option] + gap[2]) {
                    return false;
                }
            } else if (gap[1] == need && chosen[gap[0]] && week[need][option] < week[gap[0]][choice[gap[0]]] + gap[2]) {
                return false;
            }
        }
        return true;
    }

    boolean isAllowed(int[] choice) {
        for (int one = 0; one < choice.length; one++) {
            for (int other = 0; other < one; other++) {
                if (day[one][choice[one]] == day[other][choice[other]]) {
                    return false;
                }
            }
        }
        for (var gap : gaps) {
            if (week[gap[1]][choice[gap[1]]] < week[gap[0]][choice[gap[0]]] + gap[2]) {
                return false;
            }
        }
        return true;
    }
}
