package org.waymark.bench.instances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Timeframe;
import org.waymark.engine.Tuning;
import org.waymark.engine.bulk.BulkPrices;
import org.waymark.engine.bulk.BulkRequest;
import org.waymark.engine.bulk.Participant;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.HubId;
import org.waymark.engine.learner.Choices;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.learner.Travel;

/** Many people of schools that lie about nine hubs, in a region a hundred minutes across. */
public final class Cohorts {
    private static final int ACROSS = 100;
    private static final int FURTHEST = 75;
    private static final int A_SCHOOL = 8;
    private static final int SPARED_A_DAY = 2;

    private final Random random;
    private final SharedCourse course;
    private final Calendar calendar = Instances.school();
    private final double[][] hubs = new double[SharedCourse.HUBS][];

    private Cohorts(int people, long seed) {
        random = new Random(seed);
        course = new SharedCourse(people, random);
        for (int hub = 0; hub < hubs.length; hub++) {
            hubs[hub] = place();
        }
    }

    /** So many people, eight a school, of whom two may be out on one day. */
    public static BulkRequest of(int people, long seed, int threads) {
        var cohort = new Cohorts(people, seed);
        var all = new ArrayList<Participant>();
        for (int school = 0; all.size() < people; school++) {
            cohort.addSchool(school, Math.min(A_SCHOOL, people - all.size()), all);
        }
        return new BulkRequest(all, SPARED_A_DAY, Map.of(), Map.of(), BulkPrices.standard(), threads, seed);
    }

    private double[] place() {
        return new double[] {random.nextDouble() * ACROSS, random.nextDouble() * ACROSS};
    }

    private void addSchool(int school, int leaders, List<Participant> all) {
        var place = place();
        var minutes = new HashMap<HubId, Integer>();
        int nearest = Integer.MAX_VALUE;
        for (int hub = 0; hub < hubs.length; hub++) {
            int way = (int) Math.hypot(place[0] - hubs[hub][0], place[1] - hubs[hub][1]) + 5;
            minutes.put(new HubId("hub" + hub), way);
            nearest = Math.min(nearest, way);
        }
        var travel = new Travel(true, minutes, FURTHEST);
        var phase = Phase.values()[random.nextInt(10) / 5 + (random.nextInt(10) == 0 ? 1 : 0)];
        var groups = Map.of(
                "phase",
                phase.name(),
                "rurality",
                nearest > ACROSS / 4 ? "rural" : "urban",
                "disadvantage",
                random.nextInt(4) == 0 ? "high" : "other");
        for (int leader = 0; leader < leaders; leader++) {
            all.add(new Participant("p" + all.size(), "school" + school, groups, request(phase, travel)));
        }
    }

    private PlanRequest request(Phase phase, Travel travel) {
        var learner =
                new Learner(Setting.of(phase), 180 + 30 * random.nextInt(3), List.of(), Set.of(), travel, List.of());
        return new PlanRequest(
                new Timeframe(Instances.START, Instances.START, null),
                learner,
                course.requirements,
                course.profiles.get(random.nextInt(course.profiles.size())),
                course.catalogue,
                calendar,
                course.offer,
                Choices.none(),
                Tuning.standard());
    }
}
