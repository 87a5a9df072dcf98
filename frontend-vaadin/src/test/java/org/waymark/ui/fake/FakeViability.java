package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.job.Job;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.CohortCosts;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.GroupMoveAnswer;
import org.waymark.contract.viability.MergeChoice;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.MergePlan.Into;
import org.waymark.contract.viability.MergePlan.Merge;
import org.waymark.contract.viability.MergePlan.Proposal;
import org.waymark.contract.viability.MergePlan.State;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.contract.viability.NewMergePlan;
import org.waymark.contract.viability.ViabilityApi;
import reactor.core.publisher.Mono;

/** Three cohorts, one of unknown costs; a merge that waits for a choice and one that was applied; nobody is asked at first. */
public class FakeViability implements ViabilityApi {

    private static final Instant BEGUN = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate SOON = FakeYear.TODAY.plusWeeks(3);

    private final FakeJobs jobs;
    private final Map<String, Cohort> cohorts = new LinkedHashMap<>();
    private final Map<String, MergePlan> plans = new LinkedHashMap<>();
    private final Map<String, GroupMove> own = new LinkedHashMap<>();

    FakeViability(FakeJobs jobs) {
        this.jobs = jobs;
        forget();
    }

    /** As at first. */
    public final synchronized void forget() {
        cohorts.clear();
        plans.clear();
        own.clear();
        put(cohort("offer-north", "Northern hubs, autumn 2026", 9, new CohortCosts(9_000, 400, 950, 30), 17));
        put(cohort("offer-south", "Southern hubs, autumn 2026", 24, new CohortCosts(9_000, 400, 950, 40), 17));
        put(cohort("offer-coast", "Coastal hubs, spring 2027", 6, null, null));
        keep(plan("merge-planned", State.PLANNED, ways(), null));
        keep(plan("merge-applied", State.APPLIED, ways(), Way.IN_PERSON));
    }

    /** From now on somebody is asked to go to another cohort. */
    public synchronized void ask(String participantId) {
        own.put(participantId, move(participantId, "Amira Khan", GroupMove.State.ASKED));
    }

    private void put(Cohort cohort) {
        cohorts.put(cohort.offerId(), cohort);
    }

    private void keep(MergePlan plan) {
        plans.put(plan.id(), plan);
    }

    private static Cohort cohort(
            String id, String name, int people, @Nullable CohortCosts costs, @Nullable Integer least) {
        Integer margin = costs == null ? null : people * (costs.price() - costs.perPerson()) - costs.fixed();
        Integer each = margin == null ? null : margin >= 0 ? 0 : Math.ceilDiv(-margin, people);
        return new Cohort(
                id,
                "Senior leadership",
                "NPQSL",
                name,
                LocalDate.of(2026, 9, 14),
                LocalDate.of(2028, 2, 25),
                false,
                people,
                costs,
                least,
                margin,
                each);
    }

    private static List<Proposal> ways() {
        Merge merge = new Merge(
                "offer-north",
                "Northern hubs, autumn 2026",
                9,
                List.of(new Into("offer-south", "Southern hubs, autumn 2026", 8)),
                1,
                0,
                2,
                8,
                6);
        return List.of(
                new Proposal(Way.IN_PERSON, 3, 0, 8, 2, 55, 1, 0, 3, List.of(merge)),
                new Proposal(Way.WITH_ONLINE, 3, 0, 8, 2, 55, 1, 0.4, 3, List.of(merge)));
    }

    private static MergePlan plan(String id, State state, List<Proposal> ways, @Nullable Way chosen) {
        return new MergePlan(
                id, "NPQSL", 60, state, "Grace Liu", BEGUN, "job-of-" + id, ways, chosen, chosen == null ? null : SOON);
    }

    private static GroupMove move(String id, String name, GroupMove.State state) {
        return new GroupMove(
                id,
                name,
                "Fernhill Primary School",
                Phase.PRIMARY,
                "Northern hubs, autumn 2026",
                "Southern hubs, autumn 2026",
                25,
                45,
                List.of(Worse.FURTHER, Worse.AT_SHORT_NOTICE),
                LocalDate.of(2028, 1, 14),
                LocalDate.of(2028, 2, 4),
                3,
                state,
                SOON,
                "");
    }

    @Override
    public synchronized Mono<Page<Cohort>> cohorts() {
        return Mono.just(Page.whole(new ArrayList<>(cohorts.values())));
    }

    @Override
    public synchronized Mono<ResponseEntity<Cohort>> cohort(String offerId) {
        return Mono.just(ResponseEntity.ok().eTag("\"1\"").body(cohorts.get(offerId)));
    }

    @Override
    public synchronized Mono<ResponseEntity<Cohort>> setCosts(String offerId, String ifMatch, CohortCosts costs) {
        Cohort before = cohorts.get(offerId);
        int each = costs.price() - costs.perPerson();
        put(cohort(
                offerId,
                before.cohort(),
                before.people(),
                costs,
                each <= 0 ? null : Math.ceilDiv(costs.fixed(), each)));
        return cohort(offerId);
    }

    @Override
    public synchronized Mono<Page<MergePlan>> plans() {
        return Mono.just(Page.whole(new ArrayList<>(plans.values())));
    }

    @Override
    public synchronized Mono<ResponseEntity<MergePlan>> plan(String idempotencyKey, NewMergePlan wanted) {
        String id = "merge-" + idempotencyKey;
        Job job = jobs.begin(
                "merge-planning",
                100,
                "2 ways are there to choose from.",
                () -> keep(plan(id, State.PLANNED, ways(), null)),
                () -> keep(plan(id, State.PLANNED, List.of(), null)));
        keep(new MergePlan(
                id,
                wanted.qualification(),
                wanted.mostMinutes(),
                State.PLANNING,
                "Grace Liu",
                BEGUN,
                job.id(),
                List.of(),
                null,
                null));
        return plan(id);
    }

    @Override
    public synchronized Mono<ResponseEntity<MergePlan>> plan(String planId) {
        MergePlan plan = plans.get(planId);
        return plan == null
                ? FakeProblems.refuse(404, "There is no such merge here.")
                : Mono.just(ResponseEntity.ok().eTag("\"1\"").body(plan));
    }

    @Override
    public synchronized Mono<Page<GroupMove>> moves(String planId, Way way, @Nullable String cursor) {
        MergePlan plan = plans.get(planId);
        boolean chosen = plan.chosen() == way;
        boolean applied = plan.state() == State.APPLIED;
        return Mono.just(Page.whole(List.of(
                move(
                        "amira.khan",
                        "Amira Khan",
                        applied ? GroupMove.State.MOVED : chosen ? GroupMove.State.ASKED : GroupMove.State.PROPOSED),
                move(
                        "tom.okafor",
                        "Tom Okafor",
                        applied
                                ? GroupMove.State.DECLINED
                                : chosen ? GroupMove.State.ASKED : GroupMove.State.PROPOSED))));
    }

    @Override
    public synchronized Mono<ResponseEntity<MergePlan>> choose(String planId, String ifMatch, MergeChoice choice) {
        return change(planId, plan -> plan(planId, State.ASKING, plan.proposals(), choice.way()));
    }

    @Override
    public Mono<ResponseEntity<Job>> apply(String planId, String ifMatch) {
        return work(planId, State.APPLYING, State.APPLIED);
    }

    @Override
    public Mono<ResponseEntity<Job>> undo(String planId, String ifMatch) {
        return work(planId, State.UNDOING, State.UNDONE);
    }

    private synchronized Mono<ResponseEntity<Job>> work(String planId, State running, State ended) {
        MergePlan p = plans.get(planId);
        Job job = jobs.begin(
                "merge",
                2,
                "1 in their new cohort.",
                () -> keep(plan(planId, ended, p.proposals(), p.chosen())),
                () -> keep(p));
        keep(new MergePlan(
                p.id(),
                p.qualification(),
                p.mostMinutes(),
                running,
                p.createdBy(),
                p.created(),
                job.id(),
                p.proposals(),
                p.chosen(),
                p.answerBy()));
        return Mono.just(ResponseEntity.accepted().body(job));
    }

    private Mono<ResponseEntity<MergePlan>> change(String id, UnaryOperator<MergePlan> change) {
        keep(change.apply(plans.get(id)));
        return plan(id);
    }

    @Override
    public synchronized Mono<GroupMove> move(String participantId) {
        GroupMove asked = own.get(participantId);
        return asked == null ? FakeProblems.refuse(404, "Nobody asks you to change cohorts.") : Mono.just(asked);
    }

    @Override
    public synchronized Mono<GroupMove> answer(String participantId, GroupMoveAnswer answer) {
        own.put(
                participantId,
                move(participantId, "Amira Khan", answer.agrees() ? GroupMove.State.AGREED : GroupMove.State.DECLINED));
        return move(participantId);
    }
}
