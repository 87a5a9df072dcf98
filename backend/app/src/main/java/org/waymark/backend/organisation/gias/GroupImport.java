package org.waymark.backend.organisation.gias;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Mono;

/** Reads trusts, federations and other groups of schools, and which of them have closed. */
@Component
class GroupImport {

    static final List<String> COLUMNS = List.of("Group UID", "Group Name", "Group Type", "Closed Date");

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int BATCH = 500;

    private final TrustRepository trusts;
    private final SchoolRegister register;

    GroupImport(TrustRepository trusts, SchoolRegister register) {
        this.trusts = trusts;
        this.register = register;
    }

    Mono<ImportReport> run(TableFile table, Own own, Progress progress) {
        return Mono.zip(register.refreshed(), trusts.list(WAYMARK).collectList())
                .map(found -> new Run(table, own, new RegisterIds(found.getT1(), found.getT2()), progress))
                .flatMap(run -> table.read()
                        .buffer(BATCH)
                        .concatMap(rows -> apply(rows, run).publishOn(ImportThreads.READING), 1)
                        .then(Mono.fromCallable(() -> run.tally.report(table.kind()))));
    }

    private Mono<Void> apply(List<Row> rows, Run run) {
        List<Trust> read = rows.stream().flatMap(row -> run.read(row).stream()).toList();
        return trusts.findAll(WAYMARK, read.stream().map(Trust::id).toList())
                .collectMap(Trust::id)
                .flatMap(before -> trusts.saveAll(WAYMARK, run.changed(read, before)))
                .then(Mono.fromRunnable(run::tell));
    }

    /** One run through a file. */
    private static final class Run {

        private final TableFile table;
        private final Own own;
        private final RegisterIds ids;
        private final Progress progress;
        private final Tally tally = new Tally();

        Run(TableFile table, Own own, RegisterIds ids, Progress progress) {
            this.table = table;
            this.own = own;
            this.ids = ids;
            this.progress = progress;
        }

        List<Trust> read(Row row) {
            if (!own.isUid(row.find("Group UID"))) {
                tally.count(Tally.Fate.NOT_YOURS);
                return List.of();
            }
            try {
                return List.of(trust(row));
            } catch (RefusedException e) {
                tally.refuse(row, row.find("Group UID") + " " + row.find("Group Name"), e.why());
                return List.of();
            }
        }

        private Trust trust(Row row) {
            String uid = row.get("Group UID");
            if (!uid.matches("\\d{1,9}")) {
                throw new RefusedException("“" + uid + "” is no number of a group.");
            }
            LocalDate closed = row.day("Closed Date");
            boolean open = closed == null && !"Closed".equalsIgnoreCase(row.find("Group Status"));
            return new Trust(ids.trust(uid), uid, row.get("Group Name"), row.get("Group Type"), open, closed);
        }

        List<Trust> changed(List<Trust> read, Map<String, Trust> before) {
            List<Trust> changed = new ArrayList<>();
            for (Trust now : read) {
                Trust old = before.get(now.id());
                if (now.equals(old)) {
                    tally.count(Tally.Fate.UNCHANGED);
                } else {
                    changed.add(now);
                    boolean closes = !now.open() && (old == null || old.open());
                    tally.changed(fate(old == null, closes, now), now.name(), closes ? "Closed" : now.kind());
                }
            }
            return changed;
        }

        private static Tally.Fate fate(boolean isNew, boolean closes, Trust now) {
            if (isNew) {
                return Tally.Fate.ADDED;
            }
            return closes ? Tally.Fate.CLOSED : Tally.Fate.CHANGED;
        }

        void tell() {
            progress.reached(tally.rows(), table.rows(), "Reading groups");
        }
    }
}
