package org.waymark.bench.group;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.group.Group;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Member;
import org.waymark.engine.id.GroupId;

/**
 * CP-SAT on the same request, written from the rules and not from the engine: one variable for each person and group they
 * could join, one for each group, and one for each group and phase that has too few peers.
 */
final class CpSatGroups {
    static final double LIMIT_SECONDS = 60;
    private static final double ROUNDING = 1e-3;

    private final GroupRequest request;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<GroupId, List<Member>> today = new HashMap<>();
    private final Set<GroupId> always = new HashSet<>();
    private final Map<GroupId, List<BoolVar>> joining = new HashMap<>();
    private final Map<GroupId, Map<Phase, List<BoolVar>>> ofPhase = new HashMap<>();
    private final long cheapest;

    /** Pence. */
    record Reached(long cost, long bound) {}

    private CpSatGroups(GroupRequest request) {
        this.request = request;
        cheapest =
                request.groups().stream().mapToLong(Group::costPerPerson).min().orElse(0);
        for (var member : request.members()) {
            if (member.present() != null) {
                today.computeIfAbsent(member.present(), id -> new ArrayList<>()).add(member);
            }
        }
        for (var group : request.groups()) {
            var members = today.getOrDefault(group.id(), List.of());
            if (group.runsToday()
                    && (members.size() >= group.leastSize() || !members.stream().allMatch(Member::mayMove))) {
                always.add(group.id());
            }
        }
        request.members().stream().filter(this::isInQuestion).forEach(this::add);
        request.groups().forEach(this::add);
        model.minimize(cost);
    }

    /** Empty if it found nothing in time. */
    static Optional<Reached> solve(GroupRequest request) {
        Loader.loadNativeLibraries();
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(request.threads())
                .setLinearizationLevel(2)
                .setMaxTimeInSeconds(LIMIT_SECONDS);
        var status = solver.solve(new CpSatGroups(request).model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Optional.of(new Reached(
                        Math.round(solver.objectiveValue()), (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING)))
                : Optional.empty();
    }

    private boolean isInQuestion(Member member) {
        return member.present() == null || member.mayMove() && !pays(member.present());
    }

    private boolean pays(GroupId id) {
        var group = group(id);
        return today.getOrDefault(id, List.of()).size() >= group.leastSize();
    }

    private Group group(@Nullable GroupId id) {
        return request.groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void add(Member member) {
        var places = new ArrayList<BoolVar>();
        for (var group : request.groups()) {
            if (canJoin(member, group)) {
                var place = model.newBoolVar("");
                places.add(place);
                joining.computeIfAbsent(group.id(), id -> new ArrayList<>()).add(place);
                ofPhase.computeIfAbsent(group.id(), id -> new HashMap<>())
                        .computeIfAbsent(member.phase(), phase -> new ArrayList<>())
                        .add(place);
                cost.addTerm(place, costOf(member, group));
            }
        }
        if (!places.isEmpty()) {
            var nowhere = model.newBoolVar("");
            cost.addTerm(nowhere, request.prices().withoutPlace());
            places.add(nowhere);
            model.addExactlyOne(places.toArray(BoolVar[]::new));
        }
    }

    private static boolean canJoin(Member member, Group group) {
        if (group.id().equals(member.present())) {
            return true;
        }
        boolean near = group.online()
                ? member.online()
                : member.minutesTo().getOrDefault(group.id(), Integer.MAX_VALUE) <= member.mostMinutes();
        return near && group.provides().containsAll(member.needs());
    }

    private long costOf(Member member, Group to) {
        long price = to.costPerPerson() - cheapest;
        if (to.id().equals(member.present())) {
            return price;
        }
        if (!to.online()) {
            int before = member.present() == null ? 0 : member.minutesTo().getOrDefault(member.present(), 0);
            int after = Objects.requireNonNull(member.minutesTo().get(to.id()));
            price += request.prices().travelMinute() * Math.max(0, after - before);
        }
        if (member.present() != null) {
            price += request.prices().moved();
            price += to.online() && !group(member.present()).online()
                    ? request.prices().online()
                    : 0;
        }
        return price;
    }

    private void add(Group group) {
        var places = joining.getOrDefault(group.id(), List.of()).toArray(BoolVar[]::new);
        var stays = today.getOrDefault(group.id(), List.of()).stream()
                .filter(member -> !isInQuestion(member))
                .toList();
        int free = Math.max(0, group.capacity() - stays.size());
        var joined = LinearExpr.sum(places);
        if (always.contains(group.id())) {
            model.addLessOrEqual(joined, free);
        } else {
            var runs = model.newBoolVar("");
            cost.addTerm(runs, group.fixedCost());
            model.addLessOrEqual(joined, LinearExpr.term(runs, free));
            model.addGreaterOrEqual(joined, LinearExpr.term(runs, Math.max(1, group.leastSize())));
            for (var place : places) {
                model.addImplication(place, runs);
            }
        }
        for (var phase : Phase.values()) {
            int number =
                    (int) stays.stream().filter(one -> one.phase() == phase).count();
            peers(ofPhase.getOrDefault(group.id(), Map.of()).getOrDefault(phase, List.of()), number);
        }
    }

    /** Either enough of one phase, or each of them pays. */
    private void peers(List<BoolVar> places, int stays) {
        int peers = request.peers();
        if (stays > peers || peers == 0 || places.isEmpty()) {
            return;
        }
        var number =
                LinearExpr.newBuilder().addSum(places.toArray(BoolVar[]::new)).add(stays);
        var enough = model.newBoolVar("");
        model.addGreaterThan(number, peers).onlyEnforceIf(enough);
        model.addLessOrEqual(number, peers).onlyEnforceIf(enough.not());
        var alone = model.newIntVar(0, peers, "");
        model.addGreaterOrEqual(alone, number).onlyEnforceIf(enough.not());
        cost.addTerm(alone, request.prices().alone());
        cost.add(-stays * request.prices().alone());
    }
}
