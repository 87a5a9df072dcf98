package org.waymark.engine.testing;

import static org.waymark.engine.testing.CatalogueTable.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.Timeframe;
import org.waymark.engine.Tuning;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Phase;
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
import org.waymark.engine.offer.Coaching;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.Session;
import org.waymark.engine.offer.SkipPolicy;

/**
 * A request in few words. Without more: a primary leader with two hours a week from Monday 7 September 2026, every
 * weekday open, no sessions, no choices.
 */
public final class Scenario {
    public static final LocalDate START = LocalDate.of(2026, 9, 7);

    private final String table;
    private final Set<String> disadvantage = new HashSet<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<TakenStep> taken = new ArrayList<>();
    private final List<Period> blackouts = new ArrayList<>();
    private Timeframe timeframe = new Timeframe(START, START, null);
    private Setting setting = Setting.of(Phase.PRIMARY);
    private Travel travel = new Travel(true, Map.of(new HubId("near"), 20, new HubId("far"), 90), 60);
    private Set<AccessFeature> needs = Set.of();
    private Calendar calendar = Calendar.alwaysOpen();
    private Choices choices = Choices.none();
    private BlendRules blend = BlendRules.none();
    private AssessmentWindow assessment;
    private Coaching coaching;
    private SkipPolicy skipPolicy = SkipPolicy.SKIPS;
    private Tuning tuning = Tuning.standard();
    private int minutes = 120;
    private List<ProtectedTime> protectedTime = List.of();
    private int minutesPerTerm = Learner.ANY_MINUTES_PER_TERM;

    private Scenario(String table) {
        this.table = table;
    }

    /** @see CatalogueTable */
    public static Scenario of(String table) {
        return new Scenario(table);
    }

    /** Words such as {@code s1:3}, {@code s1:3!} for mandatory, {@code s1:3x2} for two exposures. */
    public Scenario asks(String words) {
        words(words).map(Scenario::requirement).forEach(requirements::add);
        return this;
    }

    public Scenario knows(String words, Credit.Source source) {
        words(words)
                .map(word -> word.split(":"))
                .map(pair -> new Credit(new StatementId(pair[0]), Integer.parseInt(pair[1]), source))
                .forEach(credits::add);
        return this;
    }

    public Scenario disadvantage(String statements) {
        words(statements).forEach(disadvantage::add);
        return this;
    }

    public Scenario worksIn(Phase phase) {
        setting = Setting.of(phase);
        return this;
    }

    public Scenario worksIn(Setting other) {
        setting = other;
        return this;
    }

    public Scenario minutesPerWeek(int other) {
        minutes = other;
        return this;
    }

    public Scenario minutesPerTerm(int other) {
        minutesPerTerm = other;
        return this;
    }

    public Scenario protectedTime(String from, String to, int more) {
        protectedTime = List.of(new ProtectedTime(new Period(LocalDate.parse(from), LocalDate.parse(to)), more));
        return this;
    }

    public Scenario today(String date) {
        timeframe = new Timeframe(LocalDate.parse(date), timeframe.start(), timeframe.finishBy());
        return this;
    }

    public Scenario finishBy(String date) {
        timeframe = timeframe.withFinishBy(LocalDate.parse(date));
        return this;
    }

    public Scenario calendar(Calendar other) {
        calendar = other;
        return this;
    }

    public Scenario away(String from, String to) {
        blackouts.add(new Period(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    /** For example {@code session("a1", "topic online 2026-09-16T16:00 60")}; in person, a hub follows. */
    public Scenario session(String id, String words, String... features) {
        return session(id, words, false, features);
    }

    public Scenario anchor(String id, String words) {
        return session(id, words, true);
    }

    public Scenario needs(String feature) {
        needs = Set.of(new AccessFeature(feature));
        return this;
    }

    public Scenario onlineOnly() {
        travel = travel.withAllowed(false);
        return this;
    }

    /** At most this share as self-study, at least that in person. */
    public Scenario blend(double mostSelfStudy, double leastInPerson) {
        blend = blend.withMaxSelfStudyShare(mostSelfStudy).withMinInPersonShare(leastInPerson);
        return this;
    }

    /** At least this share in sessions, in person or online. */
    public Scenario live(double least) {
        blend = blend.withMinLiveShare(least);
        return this;
    }

    public Scenario primerMinutes(int other) {
        blend = blend.withPrimerMinutes(other);
        return this;
    }

    public Scenario recordings() {
        blend = blend.withRecordedCatchUp(true);
        return this;
    }

    public Scenario assessment(String opens, String closes, int length) {
        assessment = new AssessmentWindow(LocalDate.parse(opens), LocalDate.parse(closes), length);
        return this;
    }

    /** Of the offer, beside that of its modules. */
    public Scenario coaching(String from, String to, int length) {
        coaching = new Coaching(LocalDate.parse(from), LocalDate.parse(to), length);
        return this;
    }

    public Scenario annotatesWhatIsKnown() {
        skipPolicy = SkipPolicy.ANNOTATES;
        return this;
    }

    public Scenario completed(String module, String from, String to) {
        taken.add(TakenStep.completed(new ModuleId(module), LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    public Scenario started(String module, String from) {
        taken.add(TakenStep.started(new ModuleId(module), LocalDate.parse(from)));
        return this;
    }

    public Scenario excludes(String topics) {
        return choices(c -> c.withExcluded(topics(topics)));
    }

    public Scenario electives(String topics) {
        return choices(c -> c.withElectives(topics(topics)));
    }

    public Scenario pins(String modules) {
        return choices(c -> c.withPinned(words(modules).map(ModuleId::new).collect(Collectors.toSet())));
    }

    public Scenario swaps(String topic, String module) {
        return choices(c -> c.withSwaps(Map.of(new TopicId(topic), new ModuleId(module))));
    }

    public Scenario tuning(Tuning other) {
        tuning = other;
        return this;
    }

    public PlanRequest request() {
        var statements = new TreeSet<String>();
        requirements.forEach(asked -> statements.add(asked.statement().value()));
        var offer = new Offer(
                new OfferId("offer"),
                START.minusMonths(1),
                START.plusYears(3),
                sessions,
                blend,
                assessment,
                coaching,
                skipPolicy);
        return new PlanRequest(
                timeframe,
                new Learner(setting, minutes, blackouts, needs, travel, taken, protectedTime, minutesPerTerm),
                requirements,
                credits,
                CatalogueTable.read(table, statements, disadvantage),
                calendar,
                offer,
                choices,
                tuning);
    }

    public PlanOutcome plan() {
        return new Planner().plan(request());
    }

    /** The outcome as one line. */
    public String line() {
        return OneLine.of(plan());
    }

    private Scenario choices(UnaryOperator<Choices> change) {
        choices = change.apply(choices);
        return this;
    }

    private Scenario session(String id, String line, boolean anchor, String... features) {
        var word = words(line).toList();
        sessions.add(new Session(
                new SessionId(id),
                new TopicId(word.get(0)),
                CatalogueTable.kind(word.get(1)),
                LocalDateTime.parse(word.get(2)),
                Integer.parseInt(word.get(3)),
                word.size() > 4 ? new HubId(word.get(4)) : null,
                10,
                Arrays.stream(features).map(AccessFeature::new).collect(Collectors.toSet()),
                anchor));
        return this;
    }

    private static Set<TopicId> topics(String words) {
        return words(words).map(TopicId::new).collect(Collectors.toSet());
    }

    private static Requirement requirement(String word) {
        boolean mandatory = word.endsWith("!");
        var parts = word.replace("!", "").split("[:x]");
        return new Requirement(
                new StatementId(parts[0]),
                new QualificationCode("NPQ"),
                "area",
                Integer.parseInt(parts[1]),
                parts.length > 2 ? Integer.parseInt(parts[2]) : 1,
                mandatory);
    }
}
