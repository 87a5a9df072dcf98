package org.waymark.backend.organisation.gias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Succession;
import org.waymark.backend.organisation.Succession.Successor;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.SuccessionRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads who took over from whom. A link stands in the file twice, once from either side, and either is enough. Both its
 * schools must be a trust's own for the trust to import it.
 */
@Component
class LinkImport {

    static final List<String> COLUMNS = List.of("URN", "LinkURN", "LinkType");

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int BATCH = 500;
    private static final Comparator<Successor> BY_URN = Comparator.comparing(Successor::urn);

    private final SuccessionRepository successions;
    private final SchoolRepository schools;
    private final TrustRepository trusts;
    private final SchoolRegister register;

    LinkImport(
            SuccessionRepository successions,
            SchoolRepository schools,
            TrustRepository trusts,
            SchoolRegister register) {
        this.successions = successions;
        this.schools = schools;
        this.trusts = trusts;
        this.register = register;
    }

    Mono<ImportReport> run(TableFile table, Own own, Progress progress) {
        return ids().flatMap(ids -> {
            Run run = new Run(table, own, ids, progress);
            return table.read()
                    .buffer(BATCH)
                    .concatMap(rows -> read(rows, run).publishOn(ImportThreads.READING), 1)
                    .thenMany(Flux.defer(() -> Flux.fromIterable(run.found()).buffer(BATCH)))
                    .concatMap(found -> save(found, run), 1)
                    .then(Mono.fromCallable(() -> run.tally.report(table.kind())));
        });
    }

    private Mono<RegisterIds> ids() {
        return Mono.zip(register.refreshed(), trusts.list(WAYMARK).collectList())
                .map(both -> new RegisterIds(both.getT1(), both.getT2()));
    }

    private Mono<Void> read(List<Row> rows, Run run) {
        List<String> ids = rows.stream()
                .flatMap(row -> Stream.of("URN", "LinkURN").map(row::find).flatMap(Stream::ofNullable))
                .map(run.ids::school)
                .distinct()
                .toList();
        return schools.findAll(WAYMARK, ids)
                .collectMap(School::id)
                .doOnNext(known -> rows.forEach(row -> run.take(row, known)))
                .then();
    }

    private Mono<Void> save(List<Succession> found, Run run) {
        return successions
                .findAll(WAYMARK, found.stream().map(Succession::urn).toList())
                .collectMap(Succession::urn)
                .flatMap(before -> successions.saveAll(WAYMARK, run.changed(found, before)));
    }

    /** One run through a file. All links of the country are some tens of thousands, so they are held. */
    private static final class Run {

        private final TableFile table;
        private final Own own;
        private final RegisterIds ids;
        private final Progress progress;
        private final Tally tally = new Tally();
        private final Map<String, TreeSet<Successor>> successors = new TreeMap<>();
        private final Map<String, String> names = new HashMap<>();
        private long read;

        Run(TableFile table, Own own, RegisterIds ids, Progress progress) {
            this.table = table;
            this.own = own;
            this.ids = ids;
            this.progress = progress;
        }

        void take(Row row, Map<String, School> known) {
            progress.reached(++read, table.rows(), "Reading links between schools");
            try {
                link(row, known);
            } catch (RefusedException e) {
                tally.refuse(row, String.valueOf(row.find("URN")), e.why());
            }
        }

        private void link(Row row, Map<String, School> known) {
            String kind = row.get("LinkType");
            boolean forwards = kind.startsWith("Successor");
            if (!forwards && !kind.startsWith("Predecessor")) {
                tally.unknown("LinkType", kind);
                tally.count(Tally.Fate.UNCHANGED);
                return;
            }
            String from = urn(row, forwards ? "URN" : "LinkURN");
            String to = urn(row, forwards ? "LinkURN" : "URN");
            if (from.equals(to)) {
                throw new RefusedException("A school cannot take over from itself.");
            }
            School before = known.get(ids.school(from));
            if (!own.hasHere(before) || !own.hasHere(known.get(ids.school(to)))) {
                tally.count(Tally.Fate.NOT_YOURS);
                return;
            }
            names.put(from, before == null ? "URN " + from : before.name());
            Successor successor =
                    new Successor(to, kind.replace("Predecessor", "Successor"), row.day("LinkEstablishedDate"));
            boolean isNew = successors
                    .computeIfAbsent(from, urn -> new TreeSet<>(BY_URN))
                    .add(successor);
            if (!isNew) {
                tally.count(Tally.Fate.UNCHANGED);
            }
        }

        private static String urn(Row row, String column) {
            row.number(column);
            return row.get(column);
        }

        List<Succession> found() {
            return successors.entrySet().stream()
                    .map(entry -> new Succession(entry.getKey(), List.copyOf(entry.getValue())))
                    .toList();
        }

        List<Succession> changed(List<Succession> found, Map<String, Succession> before) {
            List<Succession> changed = new ArrayList<>();
            for (Succession now : found) {
                Succession old = before.get(now.urn());
                if (now.equals(old)) {
                    now.successors().forEach(same -> tally.count(Tally.Fate.UNCHANGED));
                } else {
                    changed.add(now);
                    now.successors()
                            .forEach(to -> tally.changed(
                                    old == null ? Tally.Fate.ADDED : Tally.Fate.CHANGED,
                                    names.getOrDefault(now.urn(), now.urn()),
                                    "Taken over by URN " + to.urn() + " (" + to.kind() + ")"));
                }
            }
            return changed;
        }
    }
}
