package org.waymark.backend.assignment.many;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.many.Gathered.One;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.pathway.PlanningRun.Ask;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.contract.assignment.AssignmentPlan.Fairness;
import org.waymark.contract.assignment.AssignmentPlan.Fix;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings.SchoolLimit;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.bulk.BulkOutcome;
import org.waymark.engine.bulk.BulkOutcome.Assigned;
import org.waymark.engine.bulk.BulkOutcome.LeftOut;
import org.waymark.engine.bulk.BulkOutcome.Seated;
import org.waymark.engine.bulk.BulkPlanner;
import org.waymark.engine.bulk.BulkPrices;
import org.waymark.engine.bulk.BulkRequest;
import org.waymark.engine.bulk.Participant;
import org.waymark.engine.bulk.Progress;
import org.waymark.engine.id.SessionId;

/** Shares out seats and days of release among everybody, and tells what each would get. Takes all cores for a while. */
final class Forecast {

    private static final int THREADS = Math.min(64, Runtime.getRuntime().availableProcessors());

    /** Without a pathway, people for whom it is searched what would help: that takes some seconds each. */
    private static final int MOST_HELPED = 5;

    private static final List<String> LOOK_ALONE = List.of("Look at this person alone, under Assign.");

    private final ManyAssignment plan;
    private final Gathered gathered;
    private final RunningJob job;
    private int helped;

    Forecast(ManyAssignment plan, Gathered gathered, RunningJob job) {
        this.plan = plan;
        this.gathered = gathered;
        this.job = job;
    }

    /**
     * @param reasons why those whom the planner left out are left out, by person
     * @param lacking ids of schools that could not spare enough
     */
    record Made(List<ManyRow> rows, Result result, Set<String> lacking, String sentence) {

        Made {
            rows = List.copyOf(rows);
            lacking = Set.copyOf(lacking);
        }

        Made with(List<Fix> fixes) {
            var r = result;
            return new Made(
                    rows,
                    new Result(
                            r.planned(),
                            r.leftOut(),
                            r.unchanged(),
                            r.minutes(),
                            r.daysOut(),
                            r.sessions(),
                            r.firstFinish(),
                            r.lastFinish(),
                            r.placesPounds(),
                            r.fundedPounds(),
                            r.trustPounds(),
                            r.coverPounds(),
                            r.firstComeLeftOut(),
                            fixes,
                            r.fairness(),
                            r.funding(),
                            r.groups()),
                    lacking,
                    sentence);
        }
    }

    /** How many would be left out, without telling more. */
    int leftOut() {
        int without = (int) gathered.all().stream()
                .filter(one -> one.row() != null && one.row().status() == Status.LEFT_OUT)
                .count();
        return switch (share(Map.of())) {
            case Assigned assigned -> without + assigned.leftOut().size();
            case BulkOutcome.Cancelled cancelled -> Integer.MAX_VALUE;
        };
    }

    /** Empty where the job was stopped meanwhile. */
    Made make() {
        Together.Kept kept = Together.plan(gathered.groups(plan), this::share);
        return switch (kept.outcome()) {
            case Assigned assigned -> made(assigned, kept);
            case BulkOutcome.Cancelled cancelled ->
                new Made(List.of(), Totals.of(List.of(), plan.settings(), 0, List.of()), Set.of(), "Stopped.");
        };
    }

    /** @param held by person, sessions of their group that they are held to */
    private BulkOutcome share(Map<String, Set<SessionId>> held) {
        List<Participant> people = gathered.askers().stream()
                .map(one -> Objects.requireNonNull(one.ask()))
                .map(ask -> participant(
                        Together.held(ask, held.getOrDefault(ask.person().id(), Set.of()))))
                .toList();
        Map<String, Integer> limits = gathered.settings().schoolLimits().stream()
                .collect(Collectors.toMap(SchoolLimit::schoolId, SchoolLimit::releasedADay, (one, other) -> other));
        var request = new BulkRequest(
                people,
                gathered.settings().releasedADay(),
                limits,
                gathered.crowd().out(),
                BulkPrices.standard(),
                THREADS,
                plan.id().hashCode());
        return new BulkPlanner().plan(request, progress(people.size()));
    }

    private static Participant participant(Ask ask) {
        Map<String, String> groups = Map.of(
                "Phase", ask.person().phase().name(), "Place", ask.school().rural() ? "Rural" : "Urban");
        return new Participant(ask.person().id(), ask.school().id(), groups, ask.request());
    }

    private Progress progress(int people) {
        return new Progress() {
            @Override
            public void reached(Stage stage, double done) {
                job.reached(Math.round(people * share(stage, done)), people, Forecast.sentence(stage));
            }

            @Override
            public boolean isCancelled() {
                return job.isStopped();
            }
        };
    }

    /** About how far, as a share of the whole. */
    private static double share(Progress.Stage stage, double done) {
        return switch (stage) {
            case READING -> 0.1 * done;
            case PRICING -> 0.1 + 0.4 * done;
            case SEATING -> 0.5 + 0.2 * done;
            case PLACING -> 0.7 + 0.2 * done;
        };
    }

    private static String sentence(Progress.Stage stage) {
        return switch (stage) {
            case READING -> "Finding what each person needs";
            case PRICING -> "Weighing who needs which session";
            case SEATING -> "Sharing out seats and days of release";
            case PLACING -> "Placing study around the sessions";
        };
    }

    private Made made(Assigned assigned, Together.Kept kept) {
        Map<String, One> byId = gathered.askers().stream()
                .collect(Collectors.toMap(one -> one.candidate().person().id(), Function.identity()));
        List<ManyRow> rows = new ArrayList<>();
        gathered.all().stream().flatMap(one -> Stream.ofNullable(one.row())).forEach(rows::add);
        rows.addAll(assigned.seated().stream()
                .map(seated -> row(Objects.requireNonNull(byId.get(seated.id())), seated, kept.of(seated.id())))
                .toList());
        if (assigned.leftOut().stream().anyMatch(left -> left.why() == LeftOut.Why.NO_PATHWAY)) {
            job.reached(byId.size(), byId.size(), "Finding why some have no pathway");
        }
        Set<String> lacking = new HashSet<>();
        for (LeftOut left : assigned.leftOut()) {
            One one = Objects.requireNonNull(byId.get(left.id()));
            rows.add(row(one, left));
            if (left.why() == LeftOut.Why.NO_SEATS) {
                lacking.add(one.candidate().person().schoolId());
            }
        }
        List<ManyRow> affordable = new Budget(plan).keep(rows);
        List<Fairness> fairness = assigned.fairness().stream()
                .map(f -> new Fairness(f.group(), words(f.value()), f.people(), f.leftOut(), f.travelMinutes()))
                .toList();
        var result = Totals.of(affordable, plan.settings(), assigned.firstCome().leftOut(), fairness);
        return new Made(affordable, result, lacking, Totals.sentence(result));
    }

    private static String words(String value) {
        return switch (value) {
            case "PRIMARY" -> "Primary";
            case "SECONDARY" -> "Secondary";
            case "AP_SEND" -> "AP and SEND";
            default -> value;
        };
    }

    /** The pathway itself is made when it is proposed. */
    private ManyRow row(One one, Seated seated, AssignmentRow.@Nullable Together together) {
        Ask ask = Objects.requireNonNull(one.ask());
        Offer offer = ask.offer();
        List<String> sessions = seated.sessions().stream().map(Object::toString).toList();
        ManyRow bare = One.bare(one.candidate(), one.present(), Status.PLANNED);
        return new ManyRow(
                bare.personId(),
                bare.name(),
                bare.school(),
                bare.offerId(),
                bare.qualification(),
                bare.present(),
                Status.PLANNED,
                seated.minutes(),
                offer.daysOut(sessions),
                seated.finish(),
                offer.pricePounds(),
                gathered.funding(ask),
                together,
                null,
                List.of(),
                sessions);
    }

    private ManyRow row(One one, LeftOut left) {
        ManyRow bare = One.bare(one.candidate(), one.present(), Status.LEFT_OUT);
        return switch (left.why()) {
            case NO_SEATS ->
                bare.with(
                        Status.LEFT_OUT,
                        "Others have the seats, or " + bare.school() + " cannot spare one more on those days.",
                        List.of("Let the school spare more people a day, or choose a later finish."));
            case NO_TIME ->
                bare.with(
                        Status.LEFT_OUT,
                        "There are seats, but the study does not fit between them in the hours given.",
                        List.of("Give more hours a week, or choose a later finish."));
            case NO_PATHWAY -> noPathway(bare, Objects.requireNonNull(one.ask()));
        };
    }

    private ManyRow noPathway(ManyRow bare, Ask ask) {
        boolean isHelped = helped++ < MOST_HELPED;
        Preview.NotPossible problem =
                (isHelped ? gathered.run().plan(ask) : gathered.run().planOrFail(ask)).problem();
        List<String> ways = ways(problem);
        return bare.with(Status.LEFT_OUT, why(problem), ways.isEmpty() && !isHelped ? LOOK_ALONE : ways);
    }

    private static String why(Preview.@Nullable NotPossible problem) {
        return problem == null ? "No pathway was found." : String.join(" ", problem.conflict());
    }

    private static List<String> ways(Preview.@Nullable NotPossible problem) {
        return problem == null
                ? LOOK_ALONE
                : problem.suggestions().stream()
                        .map(Preview.Suggestion::sentence)
                        .toList();
    }
}
