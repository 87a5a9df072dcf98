package org.waymark.backend.organisation.gias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.Correction;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.CorrectionRepository;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Mono;

/**
 * Brings the register of schools up to date with a file of all establishments. What is the same is not written, so the
 * same file again changes nothing, and a run that was cut short is finished by running it again.
 */
@Component
class SchoolImport {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int BATCH = 500;

    private final SchoolRepository schools;
    private final TrustRepository trusts;
    private final CorrectionRepository corrections;
    private final SchoolRegister register;

    SchoolImport(
            SchoolRepository schools,
            TrustRepository trusts,
            CorrectionRepository corrections,
            SchoolRegister register) {
        this.corrections = corrections;
        this.schools = schools;
        this.trusts = trusts;
        this.register = register;
    }

    /** Rows of one trust alone where {@code own} is a trust's; a school that is another's here is not taken from it. */
    Mono<ImportReport> run(TableFile table, Own own, Progress progress) {
        return Mono.zip(ids(), corrections.list(WAYMARK).collectMap(Correction::schoolId))
                .flatMap(found -> apply(table, new Run(table, found.getT1(), found.getT2(), own, progress)));
    }

    private Mono<RegisterIds> ids() {
        return Mono.zip(register.refreshed(), trusts.list(WAYMARK).collectList())
                .map(both -> new RegisterIds(both.getT1(), both.getT2()));
    }

    private Mono<ImportReport> apply(TableFile table, Run run) {
        return table.read()
                .buffer(BATCH)
                .concatMap(rows -> apply(rows, run).publishOn(ImportThreads.READING), 1)
                .then(Mono.defer(register::changed))
                .then(Mono.fromCallable(() -> run.tally.report(table.kind())));
    }

    private Mono<Void> apply(List<Row> rows, Run run) {
        List<SchoolRows.Read> read = run.read(rows);
        List<String> ids = read.stream().map(one -> one.school().id()).toList();
        return schools.findAll(WAYMARK, ids)
                .collectMap(School::id)
                .flatMap(before -> {
                    List<School> changed = run.compare(read, before);
                    return trusts.saveAll(WAYMARK, run.newTrusts(read)).then(schools.saveAll(WAYMARK, changed));
                })
                .then(Mono.fromRunnable(run::tell));
    }

    /** One run through a file. */
    private static final class Run {

        private final TableFile table;
        private final RegisterIds ids;
        private final Map<String, Correction> corrections;
        private final Own own;
        private final Progress progress;
        private final Tally tally = new Tally();
        private final SchoolRows reader;
        private final Map<String, Trust> met = new HashMap<>();

        Run(TableFile table, RegisterIds ids, Map<String, Correction> corrections, Own own, Progress progress) {
            this.corrections = corrections;
            this.table = table;
            this.ids = ids;
            this.own = own;
            this.progress = progress;
            this.reader = new SchoolRows(tally, ids);
        }

        List<SchoolRows.Read> read(List<Row> rows) {
            List<SchoolRows.Read> read = new ArrayList<>(rows.size());
            for (Row row : rows) {
                if (isNotTheirs(row)) {
                    tally.count(Tally.Fate.NOT_YOURS);
                } else {
                    try {
                        read.add(reader.read(row));
                    } catch (RefusedException e) {
                        tally.refuse(row, SchoolRows.what(row), e.why());
                    }
                }
            }
            return read;
        }

        private boolean isNotTheirs(Row row) {
            return row.isWhole() && !own.isUid(row.find("Trusts (code)"));
        }

        List<School> compare(List<SchoolRows.Read> read, Map<String, School> before) {
            List<School> changed = new ArrayList<>();
            for (SchoolRows.Read one : read) {
                School old = before.get(one.school().id());
                School now = old == null ? one.school() : over(old, one.school());
                if (old != null && !own.hasHere(old)) {
                    tally.refuse(
                            one.row(),
                            SchoolRows.what(one.row()),
                            "Here the school is not in your trust. Ask your administrator to import the register.");
                } else if (count(old, now)) {
                    changed.add(now);
                }
            }
            return changed;
        }

        private boolean count(@Nullable School old, School now) {
            if (old == null) {
                tally.changed(Tally.Fate.ADDED, now.name(), "Added");
                return true;
            }
            if (old.equals(now)) {
                tally.count(Tally.Fate.UNCHANGED);
                return false;
            }
            Tally.Fate fate = old.isClosed() == now.isClosed()
                    ? Tally.Fate.CHANGED
                    : now.isClosed() ? Tally.Fate.CLOSED : Tally.Fate.REOPENED;
            tally.changed(fate, now.name(), SchoolChanges.words(old, now));
            return true;
        }

        /** Trusts that only the schools name so far; the register's file of groups says more of them. */
        List<Trust> newTrusts(List<SchoolRows.Read> read) {
            Map<String, Trust> found = new HashMap<>();
            for (SchoolRows.Read one : read) {
                String id = one.school().trustId();
                String uid = one.trustUid();
                if (id != null && uid != null && !ids.isKnownTrust(id) && !met.containsKey(id)) {
                    found.put(id, new Trust(id, uid, String.valueOf(one.school().trustName()), "Trust", true, null));
                }
            }
            met.putAll(found);
            return List.copyOf(found.values());
        }

        /**
         * Its calendar is ours, and so is what somebody has corrected; and a school that closes leaves the register's trust,
         * but is found by it here.
         */
        private School over(School old, School now) {
            School kept = corrections
                    .getOrDefault(now.id(), Correction.none(now.id()))
                    .over(now.withCalendar(old.calendar()));
            return now.isClosed() && now.trustId() == null ? kept.inTrust(old.trustId(), old.trustName()) : kept;
        }

        void tell() {
            progress.reached(tally.rows(), table.rows(), "Reading schools");
        }
    }
}
