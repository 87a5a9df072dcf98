package org.waymark.engine.replan;

import java.util.List;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Primer;
import org.waymark.engine.place.Weeks;

/**
 * The question that replanning asks again and again: which steps can stay where they are?
 *
 * @param steps in an order of learning, so that what is needed first has the lower index
 * @param primers of topics that stay out; they stay where they are
 * @param primed sessions to come that the primers are for
 * @param room minutes left in each week for open steps
 * @param blend what the offer's shares of self-study and of time in person leave open
 * @param certain whether each step whose home no longer stands would count as moved wherever it went
 */
record Retiming(
        List<OpenStep> steps,
        Weeks weeks,
        List<Primer> primers,
        List<Session> primed,
        int[] room,
        BlendLimits blend,
        boolean certain) {
    Retiming {
        steps = List.copyOf(steps);
        primers = List.copyOf(primers);
        primed = List.copyOf(primed);
    }

    static int[] room(Weeks weeks, List<Primer> primers) {
        var room = weeks.room();
        for (var primer : primers) {
            for (var placement : primer.placements()) {
                int week = weeks.indexOf(placement.week());
                if (week >= 0 && week < room.length) {
                    room[week] = Math.max(0, room[week] - placement.minutes());
                }
            }
        }
        return room;
    }

    Retiming withBlend(BlendLimits other) {
        return new Retiming(steps, weeks, primers, primed, room, other, certain);
    }

    /** The last week of what is there at present; -1 if nothing is. */
    int finish() {
        return steps.stream()
                .filter(step -> step.home() != null)
                .mapToInt(step -> step.home().end())
                .max()
                .orElse(-1);
    }

    List<Module> modules() {
        return steps.stream().map(OpenStep::module).toList();
    }

    /** How free each step must be at least. */
    int[] least() {
        return steps.stream().mapToInt(OpenStep::least).toArray();
    }

    /** How free each step can be at most. */
    int[] freest() {
        return steps.stream().mapToInt(OpenStep::freest).toArray();
    }

    long cost(int[] freedom) {
        long cost = 0;
        for (var step : steps) {
            cost += step.cost(freedom[step.index()]);
        }
        return cost;
    }
}
