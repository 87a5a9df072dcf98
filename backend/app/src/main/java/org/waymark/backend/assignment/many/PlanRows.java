package org.waymark.backend.assignment.many;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.AssignmentRow.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of an assignment, as those applied stand now. */
@Service
public class PlanRows {

    private final AssignmentPlans plans;
    private final ManyRowRepository rows;
    private final ParticipantRepository participants;

    PlanRows(AssignmentPlans plans, ManyRowRepository rows, ParticipantRepository participants) {
        this.plans = plans;
        this.rows = rows;
        this.participants = participants;
    }

    /** @param page from 0; empty beyond the last. Those applied stand as they do now. */
    public Mono<List<ManyRow>> rows(Scope scope, String id, int page) {
        return plans.get(scope, id)
                .flatMap(plan -> rows.page(scope, plan, page).flatMap(found -> standing(scope, plan, found)));
    }

    /** All that stand so now, by name. */
    public Mono<List<ManyRow>> rows(Scope scope, String id, Status status) {
        return standing(scope, id).filter(row -> row.status() == status).collectList();
    }

    /** How many stand how now. */
    public Mono<Map<Status, Integer>> count(Scope scope, String id) {
        return standing(scope, id)
                .collect(
                        () -> new EnumMap<>(Status.class),
                        (counts, row) -> counts.merge(row.status(), 1, Integer::sum));
    }

    private Flux<ManyRow> standing(Scope scope, String id) {
        return plans.get(scope, id)
                .flatMapMany(plan -> rows.pages(scope, plan).concatMap(page -> standing(scope, plan, page)))
                .flatMapIterable(page -> page);
    }

    private Mono<List<ManyRow>> standing(Scope scope, ManyAssignment plan, List<ManyRow> page) {
        return Flux.fromIterable(page)
                .flatMapSequential(row -> row.status() == Status.PROPOSED
                        ? participants
                                .find(scope, row.personId())
                                .filter(participant -> AssignmentPlans.isOf(participant, plan))
                                .map(participant -> row.with(status(participant)))
                                .defaultIfEmpty(row.with(Status.UNDONE))
                        : Mono.just(row))
                .collectList();
    }

    private static Status status(Participant participant) {
        return switch (participant.standing()) {
            case PROPOSED -> Status.PROPOSED;
            case ACCEPTED -> Status.ACCEPTED;
            case ENROLLED -> Status.ENROLLED;
            case DECLINED, REFUSED -> Status.DECLINED;
        };
    }

    public Mono<byte[]> export(Scope scope, String id, FileFormat format) {
        return plans.get(scope, id)
                .flatMapMany(plan -> rows.pages(scope, plan).concatMap(page -> standing(scope, plan, page)))
                .collectList()
                .map(pages -> TableFile.of(format, ExportedRow.COLUMNS, exported(pages)));
    }

    private static List<List<String>> exported(List<List<ManyRow>> pages) {
        List<List<String>> lines = new ArrayList<>();
        pages.forEach(page -> page.forEach(row -> lines.add(ExportedRow.of(row))));
        return lines;
    }
}
