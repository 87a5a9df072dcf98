package org.waymark.engine.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Timeframe;
import org.waymark.engine.Tuning;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.OfferId;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Choices;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.ProtectedTime;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.learner.Travel;
import org.waymark.engine.offer.AssessmentWindow;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.Session;
import org.waymark.engine.offer.SkipPolicy;

/** Requests of every shape from a seed; many have a plan, some do not. */
public final class RandomRequests {
    private static final LocalDate START = LocalDate.of(2026, 9, 9);
    private static final AccessFeature CAPTIONS = new AccessFeature("captions");

    private final Random random;
    private final int topics;
    private final int statements;
    private final List<Module> modules = new ArrayList<>();

    private RandomRequests(long seed, int topics) {
        random = new Random(seed);
        this.topics = topics;
        statements = topics + random.nextInt(topics);
    }

    /** A request with this many topics, and all that a request may hold. */
    public static PlanRequest of(long seed, int topics) {
        return new RandomRequests(seed, topics).request();
    }

    private PlanRequest request() {
        for (int topic = 0; topic < topics; topic++) {
            addTopic(topic);
        }
        var catalogue = new Catalogue(statements(), modules);
        var today = chance(0.2) ? START.plusWeeks(3) : START;
        return new PlanRequest(
                new Timeframe(today, START, chance(0.3) ? today.plusWeeks(20 + random.nextInt(60)) : null),
                learner(),
                requirements(),
                credits(),
                catalogue,
                calendar(),
                offer(),
                choices(),
                Tuning.standard());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void addTopic(int number) {
        var topic = new TopicId("t" + number);
        var covers = covers();
        var activities = activities();
        Set<TopicId> needs = number > 0 && chance(0.35) ? Set.of(new TopicId("t" + random.nextInt(number))) : Set.of();
        if (chance(0.5)) {
            add(topic, "all", Variant.universal(), covers, activities, needs);
        } else {
            for (var phase : Phase.values()) {
                add(topic, phase.name(), Variant.of(phase), covers, activities, needs);
            }
        }
    }

    private void add(
            TopicId topic,
            String name,
            Variant variant,
            List<Cover> covers,
            List<Activity> activities,
            Set<TopicId> needs) {
        var id = new ModuleId(topic + "/" + name);
        modules.add(new Module(id, topic, variant, id.value(), covers, activities, needs));
    }

    private List<Cover> covers() {
        var levels = new HashMap<StatementId, Cover>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var statement = statement();
            levels.put(statement, new Cover(statement, 2 + random.nextInt(3)));
        }
        return List.copyOf(levels.values());
    }

    private StatementId statement() {
        return new StatementId("s" + random.nextInt(statements));
    }

    private List<Activity> activities() {
        var activities = new ArrayList<Activity>();
        activities.add(new Activity(ActivityKind.SELF_STUDY, 30 + 15 * random.nextInt(8)));
        if (chance(0.6)) {
            activities.add(new Activity(chance(0.5) ? ActivityKind.LIVE_ONLINE : ActivityKind.IN_PERSON, 60));
        }
        if (chance(0.2)) {
            activities.add(new Activity(ActivityKind.COACHING, 45));
        }
        if (chance(0.6)) {
            activities.add(new Activity(ActivityKind.WORKPLACE_TASK, 30 + 15 * random.nextInt(4)));
        }
        return activities;
    }

    private List<Statement> statements() {
        var all = new ArrayList<Statement>();
        for (int i = 0; i < statements; i++) {
            all.add(new Statement(new StatementId("s" + i), "area", "strand" + i % 5, i % 7 == 0));
        }
        return all;
    }

    private List<Requirement> requirements() {
        var all = new ArrayList<Requirement>();
        for (var module : modules) {
            for (var cover : module.covers()) {
                if (chance(0.5)) {
                    all.add(new Requirement(
                            cover.statement(),
                            new QualificationCode(chance(0.7) ? "NPQSL" : "NPQH"),
                            "area",
                            Math.max(1, cover.level() - random.nextInt(2)),
                            1,
                            chance(0.2)));
                }
            }
        }
        return all;
    }

    private List<Credit> credits() {
        var all = new ArrayList<Credit>();
        for (int i = 0; i < statements / 4; i++) {
            var source = Credit.Source.values()[random.nextInt(4)];
            all.add(new Credit(statement(), 2 + random.nextInt(3), source));
        }
        return all;
    }

    private Learner learner() {
        var away = START.plusWeeks(random.nextInt(10));
        return new Learner(
                chance(0.7)
                        ? Setting.of(Phase.values()[random.nextInt(3)])
                        : new Setting(
                                Map.of(Phase.PRIMARY, 0.6, Phase.SECONDARY, 0.4),
                                Setting.of(Phase.PRIMARY).kind()),
                90 + 15 * random.nextInt(10),
                chance(0.4) ? List.of(new Period(away, away.plusDays(random.nextInt(20)))) : List.of(),
                chance(0.1) ? Set.of(CAPTIONS) : Set.of(),
                new Travel(chance(0.8), Map.of(new HubId("near"), 20, new HubId("far"), 80), chance(0.5) ? 60 : 90),
                taken(),
                chance(0.15) ? List.of(new ProtectedTime(new Period(away, away.plusDays(12)), 300)) : List.of(),
                chance(0.15) ? 600 : Learner.ANY_MINUTES_PER_TERM);
    }

    private List<TakenStep> taken() {
        var taken = new ArrayList<TakenStep>();
        var seen = new HashSet<TopicId>();
        for (var module : modules) {
            if (chance(0.05) && seen.add(module.topic())) {
                var begun = START.minusWeeks(6);
                taken.add(
                        chance(0.5)
                                ? TakenStep.completed(module.id(), begun, START.minusWeeks(2))
                                : TakenStep.started(module.id(), begun));
            }
        }
        return taken;
    }

    private Calendar calendar() {
        if (chance(0.2)) {
            return Calendar.alwaysOpen();
        }
        return new Calendar(
                List.of(
                        period("2026-09-01", "2026-10-23"),
                        period("2026-11-02", "2026-12-18"),
                        period("2027-01-04", "2027-02-12"),
                        period("2027-02-22", "2027-03-25"),
                        period("2027-04-12", "2027-05-28"),
                        period("2027-06-07", "2027-07-20")),
                Set.of(LocalDate.of(2026, 10, 12)),
                Set.of(LocalDate.of(2027, 5, 3)),
                List.of(period("2027-05-10", "2027-05-14")),
                List.of());
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private Offer offer() {
        var sessions = new ArrayList<Session>();
        for (int topic = 0; topic < topics; topic++) {
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                sessions.add(session("t" + topic, i, chance(0.03)));
            }
        }
        return new Offer(
                new OfferId("offer"),
                START.minusWeeks(2),
                START.plusYears(2),
                sessions,
                new BlendRules(
                        chance(0.15) ? 0.65 : 1,
                        chance(0.15) ? 0.1 : 0,
                        chance(0.2) ? 150 : Learner.MOST_MINUTES_PER_WEEK,
                        chance(0.5)),
                chance(0.3) ? new AssessmentWindow(START.plusWeeks(30), START.plusWeeks(31), 600) : null,
                chance(0.9) ? SkipPolicy.SKIPS : SkipPolicy.ANNOTATES);
    }

    private Session session(String topic, int number, boolean anchor) {
        boolean online = chance(0.6);
        return new Session(
                new SessionId(topic + "-" + number),
                new TopicId(topic),
                online ? ActivityKind.LIVE_ONLINE : ActivityKind.IN_PERSON,
                START.plusDays(7 + random.nextInt(400)).atTime(LocalTime.of(9 + random.nextInt(8), 0)),
                45 + 15 * random.nextInt(3),
                online ? null : new HubId(chance(0.7) ? "near" : "far"),
                random.nextInt(6),
                chance(0.8) ? Set.of(CAPTIONS) : Set.of(),
                anchor);
    }

    private Choices choices() {
        var pinned = new HashSet<ModuleId>();
        var electives = new HashSet<TopicId>();
        var excluded = new HashSet<TopicId>();
        var swaps = new HashMap<TopicId, ModuleId>();
        for (var module : modules) {
            if (chance(0.02)) {
                pinned.add(module.id());
            } else if (chance(0.02)) {
                electives.add(module.topic());
            } else if (chance(0.03)) {
                excluded.add(module.topic());
            } else if (chance(0.02)) {
                swaps.put(module.topic(), module.id());
            }
        }
        return new Choices(pinned, electives, excluded, swaps, Set.of());
    }
}
