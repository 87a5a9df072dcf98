package org.waymark.engine.bulk;

/**
 * A person as bulk planning sees them: one row for each session they need, one column for each that would do, by date.
 *
 * @param session number of the session
 * @param cost minutes of travel, and the price of delay
 * @param slot the school's day it falls on, numbered; -1 if the school need not spare them
 * @param day number of the day; nobody attends two sessions on one day
 * @param week number of the week
 * @param gaps three numbers each: the second need comes at least so many weeks after the first
 * @param forest the gaps once more, as trees
 */
public record Seeker(
        int[][] session, int[][] cost, int[][] slot, int[][] day, int[][] week, int[][] gaps, Forest forest) {
    Seeker(int[][] session, int[][] cost, int[][] slot, int[][] day, int[][] week, int[][] gaps) {
        this(session, cost, slot, day, week, gaps, Forest.of(week, gaps));
    }

    /** Of one need that nothing meets. */
    static Seeker impossible() {
        return new Seeker(new int[1][0], new int[1][0], new int[1][0], new int[1][0], new int[1][0], new int[0][]);
    }

    public int needs() {
        return session.length;
    }

    public boolean isPossible() {
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

    public int costOf(int[] choice) {
        int sum = 0;
        for (int need = 0; need < choice.length; need++) {
            sum += cost[need][choice[need]];
        }
        return sum;
    }

    public boolean isAllowed(int[] choice) {
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
