package org.waymark.bench.instances;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.OfferId;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.learner.Travel;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.Session;
import org.waymark.engine.offer.SkipPolicy;

/** Modules, what is asked of them, and the sessions that teach them. */
final class Course {
    private static final int SEATS = 20;
    private static final double TAILORED = 0.4;
    private static final double LIVE = 0.6;
    private static final double COACHED = 0.15;
    private static final double TASKED = 0.6;
    private static final double NEEDS_ANOTHER = 0.3;

    private final Random random;
    private final List<Module> modules = new ArrayList<>();
    private final Map<StatementId, Statement> statements = new LinkedHashMap<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final int weeks;

    private Course(int weeks, long seed) {
        this.weeks = weeks;
        random = new Random(seed);
    }

    /** Topics overlap: each statement is taught by several, at different levels. */
    static Course toChooseFrom(int modules, long seed) {
        var course = new Course(120, seed);
        int statements = Math.max(10, modules * 2 / 5);
        for (int topic = 0; course.modules.size() < modules; topic++) {
            course.addTopic(topic, course.overlapping(statements), course.chance(TAILORED));
        }
        course.requireWhatCanBeMet();
        return course;
    }

    /** One universal module a topic, each with a statement of its own that is asked. */
    static Course allNeeded(int modules, int weeks, long seed) {
        var course = new Course(weeks, seed);
        for (int topic = 0; topic < modules; topic++) {
            var own = new Cover(course.statement(topic), 2);
            course.addTopic(topic, List.of(own), false);
            course.requirements.add(require(own.statement(), 2, 1));
        }
        return course;
    }

    Catalogue catalogue() {
        return new Catalogue(List.copyOf(statements.values()), modules);
    }

    List<Requirement> requirements() {
        return List.copyOf(requirements);
    }

    int minutes() {
        return modules.stream().mapToInt(Module::minutes).sum();
    }

    Learner learner(int minutesPerWeek) {
        var travel = new Travel(true, Map.of(new HubId("near"), 20, new HubId("far"), 80), 90);
        return new Learner(Setting.of(Phase.PRIMARY), minutesPerWeek, List.of(), Set.of(), travel, List.of());
    }

    Offer offer() {
        return new Offer(
                new OfferId("offer"),
                Instances.START,
                Instances.START.plusWeeks(weeks),
                sessions,
                BlendRules.none(),
                null,
                SkipPolicy.SKIPS);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private StatementId statement(int number) {
        var id = new StatementId("s" + number);
        statements.computeIfAbsent(id, s -> new Statement(s, "area", "strand" + number % 8, number % 7 == 0));
        return id;
    }

    /** Two to six statements, mostly neighbours. */
    private List<Cover> overlapping(int all) {
        var covers = new TreeMap<Integer, Cover>();
        int around = random.nextInt(all);
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            int number = chance(0.7) ? (around + random.nextInt(12)) % all : random.nextInt(all);
            covers.put(number, new Cover(statement(number), 1 + random.nextInt(4)));
        }
        return List.copyOf(covers.values());
    }

    private void addTopic(int number, List<Cover> covers, boolean tailored) {
        var topic = new TopicId("t" + number);
        var activities = activities();
        Set<TopicId> needs = number > 0 && chance(NEEDS_ANOTHER)
                ? Set.of(new TopicId("t" + Math.max(0, number - 1 - random.nextInt(10))))
                : Set.of();
        if (tailored) {
            for (var phase : Phase.values()) {
                add(topic, phase.name().toLowerCase(), Variant.of(phase), covers, activities, needs);
            }
        } else {
            add(topic, "universal", Variant.universal(), covers, activities, needs);
        }
        activities.stream().filter(activity -> activity.kind().isLive()).forEach(live -> addSessions(topic, live));
    }

    private void add(
            TopicId topic,
            String name,
            Variant variant,
            List<Cover> covers,
            List<Activity> activities,
            Set<TopicId> needs) {
        var id = new ModuleId(topic.value() + "." + name);
        modules.add(new Module(id, topic, variant, id.value(), covers, activities, needs));
    }

    private List<Activity> activities() {
        var activities = new ArrayList<Activity>();
        activities.add(new Activity(ActivityKind.SELF_STUDY, 30 + 15 * random.nextInt(8)));
        if (chance(LIVE)) {
            activities.add(new Activity(chance(0.6) ? ActivityKind.LIVE_ONLINE : ActivityKind.IN_PERSON, 60));
        }
        if (chance(COACHED)) {
            activities.add(new Activity(ActivityKind.COACHING, 45));
        }
        if (chance(TASKED)) {
            activities.add(new Activity(ActivityKind.WORKPLACE_TASK, 30 + 15 * random.nextInt(4)));
        }
        return activities;
    }

    /** Three to six dates, on days when the school is open. */
    private void addSessions(TopicId topic, Activity live) {
        int wanted = 3 + random.nextInt(4);
        for (int i = 0; i < wanted; ) {
            var day = Instances.START.plusWeeks(random.nextInt(weeks)).plusDays(random.nextInt(5));
            if (Instances.school().isOpen(day)) {
                boolean online = live.kind() == ActivityKind.LIVE_ONLINE;
                sessions.add(new Session(
                        new SessionId(topic.value() + "-" + i++),
                        topic,
                        live.kind(),
                        day.atTime(LocalTime.of(9 + random.nextInt(7), 0)),
                        live.minutes(),
                        online ? null : new HubId(chance(0.7) ? "near" : "far"),
                        SEATS,
                        Set.of(),
                        false));
            }
        }
    }

    /** Asks for three statements of four, at a level that topics enough reach, every fifth of those twice. */
    private void requireWhatCanBeMet() {
        for (var statement : statements.keySet()) {
            var levels = levelsTaught(statement);
            if (!levels.isEmpty() && chance(0.75)) {
                int exposures = levels.size() > 2 && chance(0.2) ? 2 : 1;
                int level = levels.get(Math.min(levels.size() - 1, exposures - 1 + random.nextInt(2)));
                requirements.add(require(statement, level, exposures));
            }
        }
    }

    /** The level at which each topic teaches it, highest first. */
    private List<Integer> levelsTaught(StatementId statement) {
        var seen = new TreeSet<TopicId>();
        return modules.stream()
                .filter(module -> module.findLevel(statement).isPresent() && seen.add(module.topic()))
                .map(module -> module.findLevel(statement).orElseThrow())
                .sorted((one, other) -> other - one)
                .toList();
    }

    private static Requirement require(StatementId statement, int level, int exposures) {
        return new Requirement(statement, new QualificationCode("NPQSL"), "area", level, exposures, false);
    }
}
