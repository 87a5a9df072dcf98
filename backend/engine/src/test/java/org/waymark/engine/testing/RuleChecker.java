package org.waymark.engine.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.offer.Session;
import org.waymark.engine.offer.SkipPolicy;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Step;

/** Checks a plan against every hard rule, from the request alone: it shares nothing with the stages. */
public final class RuleChecker {
    private final PlanRequest request;
    private final Planned planned;
    private final Calendar calendar;
    private final Map<TopicId, Module> modules = new HashMap<>();
    private final List<Step> open;
    private final Set<Placement> over;
    private final List<String> broken = new ArrayList<>();

    private RuleChecker(PlanRequest request, Planned planned) {
        this.request = request;
        this.planned = planned;
        calendar = request.calendar().withBlackouts(request.learner().blackouts());
        var done = request.learner().taken().stream()
                .filter(TakenStep::isCompleted)
                .map(TakenStep::module)
                .collect(Collectors.toSet());
        open = planned.pathway().steps().stream()
                .filter(step -> !done.contains(step.module()))
                .toList();
        over = request.learner().taken().stream()
                .flatMap(step -> step.frozen().stream())
                .filter(placement ->
                        placement.from().isBefore(request.timeframe().today()))
                .collect(Collectors.toSet());
    }

    /** What the plan breaks, as sentences; empty if it keeps every rule. */
    public static List<String> broken(PlanRequest request, Planned planned) {
        var checker = new RuleChecker(request, planned);
        checker.oneVariantATopic();
        checker.coverage();
        checker.choices();
        checker.phases();
        checker.prerequisites();
        checker.open.forEach(checker::activities);
        checker.open.forEach(checker::pieces);
        checker.days();
        checker.capacity();
        checker.sessions();
        checker.open.forEach(checker::lags);
        checker.primers();
        checker.blend();
        checker.finish();
        checker.bounds();
        return checker.broken;
    }

    private void require(boolean kept, String sentence) {
        if (!kept) {
            broken.add(sentence);
        }
    }

    private Module module(Step step) {
        return request.catalogue().get(step.module());
    }

    private void oneVariantATopic() {
        for (var step : planned.pathway().steps()) {
            require(modules.put(step.topic(), module(step)) == null, step.topic() + " is in twice");
        }
    }

    private void coverage() {
        for (var asked : request.requirements()) {
            int needed = needed(asked);
            long taught = modules.values().stream()
                    .filter(module -> module.findLevel(asked.statement()).orElse(0) >= asked.level())
                    .count();
            int reported = planned.why().shortfalls().stream()
                    .filter(shortfall -> shortfall.statement().equals(asked.statement()))
                    .filter(shortfall -> shortfall.level() == asked.level())
                    .mapToInt(shortfall -> shortfall.missing())
                    .sum();
            require(taught + reported >= needed, asked.statement() + " is taught " + taught + " of " + needed);
            require(reported == 0 || !asked.mandatory(), asked.statement() + " is mandatory, and short");
        }
    }

    private int needed(Requirement asked) {
        if (request.offer().skipPolicy() == SkipPolicy.ANNOTATES) {
            return asked.exposures();
        }
        var credits = request.credits().stream()
                .filter(credit -> credit.statement().equals(asked.statement()))
                .filter(credit -> credit.level() >= asked.level())
                .toList();
        boolean certain = credits.stream()
                .map(Credit::source)
                .anyMatch(source -> source == Credit.Source.APPROVED || source == Credit.Source.EARLIER_QUALIFICATION);
        boolean guarded = asked.mandatory()
                || request.catalogue().find(asked.statement()).orElseThrow().disadvantage();
        if (certain || !credits.isEmpty() && !guarded) {
            return 0;
        }
        return credits.isEmpty() ? asked.exposures() : 1;
    }

    private void choices() {
        var choices = request.choices();
        var ids = planned.pathway().steps().stream().map(Step::module).collect(Collectors.toSet());
        choices.pinned().forEach(pin -> require(ids.contains(pin), pin + " is pinned, and out"));
        choices.electives().forEach(topic -> require(modules.containsKey(topic), topic + " is chosen, and out"));
        var taken = request.learner().taken().stream().map(TakenStep::module).collect(Collectors.toSet());
        taken.forEach(module -> require(ids.contains(module), module + " was taken, and is out"));
        modules.forEach((topic, module) -> require(
                !choices.excluded().contains(topic) || taken.contains(module.id()), topic + " is excluded, and in"));
    }

    private void phases() {
        for (var step : open) {
            boolean allowed = request.choices().pinned().contains(step.module())
                    || request.choices().swaps().containsValue(step.module())
                    || request.learner().taken().stream()
                            .anyMatch(taken -> taken.module().equals(step.module()));
            if (!allowed && module(step).variant() instanceof Variant.Tailored(var phase)) {
                require(request.learner().setting().weight(phase) > 0, step.module() + " is for another phase");
            }
        }
    }

    private void prerequisites() {
        for (var step : open) {
            boolean started = request.learner().taken().stream()
                    .anyMatch(taken -> taken.module().equals(step.module()) && taken.started() != null);
            for (var topic : started ? Set.<TopicId>of() : module(step).prerequisites()) {
                var before = planned.pathway().find(topic);
                if (before.isEmpty()) {
                    require(isKnown(topic), step.topic() + " needs " + topic + ", which is out and not known");
                } else {
                    require(
                            before.get().ends().isBefore(step.starts()),
                            step.topic() + " begins before " + topic + " has ended");
                }
            }
        }
    }

    private boolean isKnown(TopicId topic) {
        return request.catalogue().variants(topic).stream()
                .flatMap(module -> module.covers().stream())
                .allMatch(cover -> request.credits().stream()
                        .anyMatch(credit -> credit.statement().equals(cover.statement())));
    }

    /** Minutes of every kind add up; sessions and recordings stand for the live activities. */
    private void activities(Step step) {
        var module = module(step);
        var recorded = step.reasons().stream()
                .filter(Reason.RecordedCatchUp.class::isInstance)
                .map(Reason.RecordedCatchUp.class::cast)
                .toList();
        int recordings =
                recorded.stream().mapToInt(Reason.RecordedCatchUp::minutes).sum();
        long live = module.activities().stream()
                .filter(activity -> activity.kind().isLive())
                .count();
        long attended =
                step.placements().stream().filter(p -> p.kind().isLive()).count();
        require(live == attended + recorded.size(), step.topic() + " attends " + attended + " of " + live);
        require(
                recorded.isEmpty()
                        || request.offer().blend().recordedCatchUp()
                        || request.choices().catchUp().contains(step.topic()),
                step.topic() + " uses a recording that is not allowed");
        for (var kind : List.of(ActivityKind.SELF_STUDY, ActivityKind.COACHING, ActivityKind.WORKPLACE_TASK)) {
            int more = kind == ActivityKind.SELF_STUDY ? recordings : 0;
            int placed = step.placements().stream()
                    .filter(placement -> placement.kind() == kind)
                    .mapToInt(Placement::minutes)
                    .sum();
            require(placed == module.minutes(kind) + more, step.topic() + " has " + placed + " of " + kind);
        }
    }

    /** Nobody works on something for less than a quarter of an hour, unless it is the rest of it. */
    private void pieces(Step step) {
        long frozen = request.learner().taken().stream()
                .filter(taken -> taken.module().equals(step.module()))
                .mapToLong(taken -> taken.frozen().size())
                .sum();
        long recorded = step.reasons().stream()
                .filter(Reason.RecordedCatchUp.class::isInstance)
                .count();
        for (var kind : List.of(ActivityKind.SELF_STUDY, ActivityKind.WORKPLACE_TASK)) {
            long rests = step.placements().stream()
                    .filter(placement -> placement.kind() == kind && placement.minutes() < 15)
                    .count();
            require(rests <= 1 + recorded + frozen, step.topic() + " is cut into too small pieces");
        }
    }

    /** What is over is history: its days and sessions may have changed since. */
    private List<Placement> toCome(Step step) {
        return step.placements().stream()
                .filter(placement -> !over.contains(placement))
                .toList();
    }

    private void days() {
        for (var step : open) {
            for (var placement : toCome(step)) {
                require(
                        !placement.from().isBefore(request.timeframe().from()),
                        step.topic() + " is placed in the past, on " + placement.from());
                require(calendar.isOpen(placement.from()), step.topic() + " begins on a closed day");
                require(calendar.isOpen(placement.to()), step.topic() + " ends on a closed day");
                require(placement.to().isBefore(placement.week().plusDays(7)), step.topic() + " leaves its week");
            }
        }
    }

    private void capacity() {
        var minutes = new HashMap<LocalDate, Integer>();
        allPlacements(open).forEach(placement -> minutes.merge(placement.week(), placement.minutes(), Integer::sum));
        int full = Math.min(
                request.learner().minutesPerWeek(), request.offer().blend().maxMinutesPerWeek());
        var planned = open.stream()
                .flatMap(step -> toCome(step).stream())
                .map(Placement::week)
                .collect(Collectors.toSet());
        minutes.forEach((week, used) -> require(
                !planned.contains(week) || used <= full * calendar.openShare(week) + protectedMinutes(week),
                "week " + week + " holds " + used + " minutes"));
        terms(minutes);
        for (var load : this.planned.pathway().weekLoads()) {
            require(
                    load.minutes() == minutes.getOrDefault(load.week(), 0),
                    "week " + load.week() + " is reported with " + load.minutes());
            require(
                    !planned.contains(load.week())
                            || load.minutes()
                                    <= Math.max(0, load.capacity() - load.assessmentMinutes() - load.coachingMinutes()),
                    "week " + load.week() + " has no time beside the assessment and coaching");
        }
    }

    private double protectedMinutes(LocalDate week) {
        double minutes = 0;
        for (var time : request.learner().protectedTime()) {
            var open = time.days()
                    .from()
                    .datesUntil(time.days().to().plusDays(1))
                    .filter(calendar::isOpen)
                    .toList();
            long here = open.stream()
                    .filter(day -> !day.isBefore(week) && day.isBefore(week.plusDays(7)))
                    .count();
            minutes += open.isEmpty() ? 0 : (double) time.minutes() * here / open.size();
        }
        return minutes;
    }

    private void terms(Map<LocalDate, Integer> minutes) {
        var used = new HashMap<LocalDate, Integer>();
        minutes.forEach((week, some) -> week.datesUntil(week.plusDays(7))
                .filter(day -> calendar.isOpen(day)
                        && !day.isBefore(request.timeframe().from()))
                .findFirst()
                .flatMap(calendar::findTerm)
                .ifPresent(term -> used.merge(term, some, Integer::sum)));
        used.forEach((term, some) ->
                require(some <= request.learner().minutesPerTerm(), "the term from " + term + " holds " + some));
    }

    private void sessions() {
        var attended = new ArrayList<Session>();
        for (var step : open) {
            for (var placement : toCome(step)) {
                require(
                        placement.kind().isLive() == (placement.session() != null),
                        step.topic() + " has a live activity without a session, or the reverse");
                if (placement.session() != null) {
                    attended.add(session(step, placement));
                }
            }
        }
        for (var primer : planned.pathway().primers()) {
            var id = primer.placements().getLast().session();
            request.offer().sessions().stream()
                    .filter(session -> session.id().equals(id))
                    .forEach(attended::add);
        }
        for (var one : attended) {
            for (var other : attended) {
                require(one == other || !one.overlaps(other), one.id() + " and " + other.id() + " overlap");
            }
        }
    }

    private Session session(Step step, Placement placement) {
        var session = request.offer().sessions().stream()
                .filter(one -> one.id().equals(placement.session()))
                .findFirst()
                .orElseThrow();
        var travel = request.learner().travel();
        require(session.topic().equals(step.topic()), session.id() + " is of another topic");
        require(session.kind() == placement.kind(), session.id() + " is of another kind");
        require(session.date().equals(placement.from()), session.id() + " is on another day");
        require(session.minutes() == placement.minutes(), session.id() + " takes other minutes");
        require(session.seatsLeft() > 0, session.id() + " is full");
        require(
                session.features().containsAll(request.learner().accessNeeds()),
                session.id() + " does not meet the person's needs");
        if (session.kind() == ActivityKind.IN_PERSON) {
            require(travel.allowed(), session.id() + " is in person");
            require(
                    travel.minutesTo().getOrDefault(session.hub(), Integer.MAX_VALUE) <= travel.maxMinutes(),
                    session.id() + " is too far");
        }
        return session;
    }

    private void lags(Step step) {
        var study = weeks(step.placements(), Set.of(ActivityKind.SELF_STUDY));
        var live = weeks(step.placements(), Set.of(ActivityKind.LIVE_ONLINE, ActivityKind.IN_PERSON));
        var task = weeks(step.placements(), Set.of(ActivityKind.WORKPLACE_TASK));
        boolean recorded = step.reasons().stream().anyMatch(Reason.RecordedCatchUp.class::isInstance);
        require(recorded || isBefore(study, live), step.topic() + " is prepared too late");
        require(isBefore(study, task), step.topic() + " is tried before it is studied");
        require(isBefore(live, task), step.topic() + " is tried before its session");
        for (var week : weeks(toCome(step), Set.of(ActivityKind.COACHING))) {
            require(
                    study.stream().noneMatch(week::isBefore) && live.stream().noneMatch(week::isBefore),
                    step.topic() + " is coached before it is learnt");
            require(task.stream().noneMatch(week::isAfter), step.topic() + " is coached after its task");
        }
    }

    private static List<LocalDate> weeks(List<Placement> placements, Set<ActivityKind> kinds) {
        return placements.stream()
                .filter(placement -> kinds.contains(placement.kind()))
                .map(Placement::week)
                .toList();
    }

    private static boolean isBefore(List<LocalDate> some, List<LocalDate> others) {
        return some.stream().allMatch(week -> others.stream().allMatch(week::isBefore));
    }

    /** Only for anchors of topics that are left out, with the offer's minutes in earlier weeks than the session. */
    private void primers() {
        for (var primer : planned.pathway().primers()) {
            require(planned.pathway().find(primer.topic()).isEmpty(), primer.topic() + " is in, and has a primer");
            var live = primer.placements().getLast();
            var study = primer.placements().subList(0, primer.placements().size() - 1);
            require(
                    study.stream().allMatch(one -> one.week().isBefore(live.week())),
                    primer.topic() + " is primed late");
            require(
                    study.stream().mapToInt(Placement::minutes).sum()
                            == request.offer().blend().primerMinutes(),
                    primer.topic() + " has a primer of other minutes");
            require(
                    request.offer().sessions().stream()
                            .anyMatch(session -> session.id().equals(live.session())
                                    && session.topic().equals(primer.topic())
                                    && session.anchor()),
                    primer.topic() + " has a primer for no anchor");
            require(
                    !study.getFirst().from().isBefore(request.timeframe().from()),
                    primer.topic() + " is primed in the past");
        }
    }

    private List<Placement> allPlacements(List<Step> steps) {
        return Stream.concat(
                        steps.stream().flatMap(step -> step.placements().stream()),
                        planned.pathway().primers().stream().flatMap(primer -> primer.placements().stream()))
                .toList();
    }

    /** Shares of all planned minutes, those that are done or booked included. */
    private void blend() {
        double all = 0;
        double selfStudy = 0;
        double inPerson = 0;
        double live = 0;
        for (var placement : allPlacements(planned.pathway().steps())) {
            all += placement.minutes();
            selfStudy += placement.kind() == ActivityKind.SELF_STUDY ? placement.minutes() : 0;
            inPerson += placement.kind() == ActivityKind.IN_PERSON ? placement.minutes() : 0;
            live += placement.session() == null ? 0 : placement.minutes();
        }
        var rules = request.offer().blend();
        require(selfStudy <= rules.maxSelfStudyShare() * all + 1e-6, "too large a share is self-study");
        require(inPerson >= rules.minInPersonShare() * all - 1e-6, "too small a share is in person");
        require(live >= rules.minLiveShare() * all - 1e-6, "too small a share is live");
        require(planned.why().blend().withinRules(), "the blend is reported as broken");
    }

    private void finish() {
        var finishBy = request.timeframe().finishBy();
        for (var step : open) {
            require(finishBy == null || !step.ends().isAfter(finishBy), step.topic() + " ends after " + finishBy);
            require(!step.ends().isAfter(planned.pathway().finish()), step.topic() + " ends after the finish");
        }
    }

    private void bounds() {
        var certificate = planned.certificate();
        require(certificate.selection().bound() <= certificate.selection().cost(), "selection's bound is too high");
        require(!certificate.finish().bound().isAfter(certificate.finish().week()), "the finish's bound is too late");
    }
}
