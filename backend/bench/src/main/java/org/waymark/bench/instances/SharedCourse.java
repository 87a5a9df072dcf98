package org.waymark.bench.instances;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.OfferId;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.Session;
import org.waymark.engine.offer.SkipPolicy;

/**
 * A course that many share: 24 topics, half of them with a session, of which a person needs about two thirds; each
 * topic's sessions have 85 to 95 % of the seats that are needed.
 */
final class SharedCourse {
    static final int HUBS = 9;
    private static final int TOPICS = 24;
    private static final int SESSIONS_A_TOPIC = 24;
    private static final int PROFILES = 16;
    private static final int WEEKS = 64;

    private final Random random;
    private final List<Module> modules = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    final List<Requirement> requirements;
    /** What people may know already. */
    final List<List<Credit>> profiles = new ArrayList<>();

    final Catalogue catalogue;
    final Offer offer;

    SharedCourse(int people, Random random) {
        this.random = random;
        for (int topic = 0; topic < TOPICS; topic++) {
            addTopic(topic);
        }
        requirements = statements.stream()
                .map(one -> new Requirement(one.id(), new QualificationCode("NPQSL"), "area", 2, 1, false))
                .toList();
        for (int profile = 0; profile < PROFILES; profile++) {
            profiles.add(profile());
        }
        catalogue = new Catalogue(statements, modules);
        offer = offer(people);
    }

    private void addTopic(int number) {
        var statement = new StatementId("s" + number);
        statements.add(new Statement(statement, "area", "strand" + number % 5, false));
        var activities = new ArrayList<Activity>();
        activities.add(new Activity(ActivityKind.SELF_STUDY, 60 + 15 * random.nextInt(5)));
        if (number % 2 == 0) {
            activities.add(new Activity(number % 4 == 0 ? ActivityKind.IN_PERSON : ActivityKind.LIVE_ONLINE, 60));
        }
        if (random.nextInt(2) == 0) {
            activities.add(new Activity(ActivityKind.WORKPLACE_TASK, 45));
        }
        Set<TopicId> needs = number > 3 && random.nextInt(4) == 0
                ? Set.of(new TopicId("t" + (number - 1 - random.nextInt(3))))
                : Set.of();
        var topic = new TopicId("t" + number);
        modules.add(new Module(
                new ModuleId(topic.value()),
                topic,
                Variant.universal(),
                topic.value(),
                List.of(new Cover(statement, 2)),
                activities,
                needs));
    }

    private List<Credit> profile() {
        var known = new ArrayList<Credit>();
        for (var statement : statements) {
            if (random.nextInt(3) == 0) {
                known.add(new Credit(statement.id(), 2, Credit.Source.APPROVED));
            }
        }
        return List.copyOf(known);
    }

    private Offer offer(int people) {
        var sessions = new ArrayList<Session>();
        for (var module : modules) {
            module.activities().stream()
                    .filter(activity -> activity.kind().isLive())
                    .forEach(live -> addSessions(module, live, people, sessions));
        }
        return new Offer(
                new OfferId("offer"),
                Instances.START,
                Instances.START.plusWeeks(WEEKS),
                sessions,
                BlendRules.none(),
                null,
                SkipPolicy.SKIPS);
    }

    private void addSessions(Module module, Activity live, int people, List<Session> sessions) {
        var statement = module.covers().getFirst().statement();
        long need = profiles.stream()
                .filter(known -> known.stream().noneMatch(one -> one.statement().equals(statement)))
                .count();
        double seats = (double) people * need / PROFILES * (0.85 + 0.1 * random.nextDouble());
        for (int i = 0; i < SESSIONS_A_TOPIC; i++) {
            boolean online = live.kind() == ActivityKind.LIVE_ONLINE;
            sessions.add(new Session(
                    new SessionId(module.topic().value() + "-" + i),
                    module.topic(),
                    live.kind(),
                    openDay().atTime(LocalTime.of(9 + random.nextInt(8), 0)),
                    live.minutes(),
                    online ? null : new HubId("hub" + i % HUBS),
                    (int) Math.max(1, Math.round(seats / SESSIONS_A_TOPIC * (0.6 + 0.8 * random.nextDouble()))),
                    Set.of(),
                    false));
        }
    }

    private LocalDate openDay() {
        while (true) {
            var day = Instances.START.plusWeeks(4 + random.nextInt(WEEKS - 6)).plusDays(random.nextInt(5));
            if (Instances.school().isOpen(day)) {
                return day;
            }
        }
    }
}
