package org.waymark.backend.organisation.gias;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Brings the register of schools up to date with a file of all establishments. What is the same is not written, so the
 * same file again changes nothing, and a run that was cut short is finished by running it again.
 */
@Service
public class SchoolImport {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int BATCH = 500;

    private final SchoolRepository schools;
    private final TrustRepository trusts;
    private final SchoolRegister register;
    private final Scheduler reading = Schedulers.newBoundedElastic(2, 100, "imports");

    SchoolImport(SchoolRepository schools, TrustRepository trusts, SchoolRegister register) {
        this.schools = schools;
        this.trusts = trusts;
        this.register = register;
    }

    /**
     * Applies the whole file, or only the rows of one trust where the scope is a trust's: then a school that is another's
     * in the register here is not taken from it, whatever the file says. Fails with a sentence where the file is none.
     */
    public Mono<ImportReport> run(Path file, Scope scope, Progress progress) {
        return Mono.fromCallable(() -> TableFile.open(file, SchoolRows.NAME, SchoolRows.COLUMNS))
                .subscribeOn(reading)
                .zipWhen(table -> ids())
                .flatMap(both -> own(scope)
                        .flatMap(own -> apply(both.getT1(), new Run(both.getT1(), both.getT2(), own, progress))));
    }

    private Mono<RegisterIds> ids() {
        return Mono.zip(register.refreshed(), trusts.list(WAYMARK).collectList())
                .map(both -> new RegisterIds(both.getT1(), both.getT2()));
    }

    /** @param trust whose rows alone are applied, or null for everybody's */
    private record Own(@Nullable Trust trust) {}

    private Mono<Own> own(Scope scope) {
        return switch (scope) {
            case Scope.System() -> Mono.just(new Own(null));
            case Scope.Trust(String trustId) ->
                trusts.find(WAYMARK, trustId)
                        .map(Own::new)
                        .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                                "Waymark does not know your trust’s number (UID) in the register. Ask your administrator"
                                        + " to import the register’s groups first.")));
            case Scope.Self self -> Mono.error(ProblemException::forbidden);
            case Scope.Provider provider -> Mono.error(ProblemException::forbidden);
            case Scope.Nobody nobody -> Mono.error(ProblemException::forbidden);
        };
    }

    private Mono<ImportReport> apply(TableFile table, Run run) {
        return table.read()
                .publishOn(reading)
                .buffer(BATCH)
                .concatMap(rows -> apply(rows, run).publishOn(reading), 1)
                .then(Mono.defer(register::changed))
                .then(Mono.fromCallable(() -> run.tally.report()));
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
        private final Own own;
        private final Progress progress;
        private final Tally tally = new Tally();
        private final SchoolRows reader;
        private final Map<String, Trust> met = new HashMap<>();

        Run(TableFile table, RegisterIds ids, Own own, Progress progress) {
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
            return own.trust() != null && row.isWhole() && !own.trust().uid().equals(row.find("Trusts (code)"));
        }

        List<School> compare(List<SchoolRows.Read> read, Map<String, School> before) {
            List<School> changed = new ArrayList<>();
            for (SchoolRows.Read one : read) {
                School old = before.get(one.school().id());
                School now = old == null ? one.school() : withCalendar(one.school(), old.calendar());
                if (old != null && isAnothers(old)) {
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

        private boolean isAnothers(School old) {
            return own.trust() != null && !own.trust().id().equals(old.trustId());
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

        private static School withCalendar(School s, String calendar) {
            return new School(
                    s.id(),
                    s.name(),
                    s.phase(),
                    s.kind(),
                    s.rural(),
                    s.pupils(),
                    s.trustId(),
                    s.trustName(),
                    calendar,
                    s.easting(),
                    s.northing(),
                    s.register());
        }

        void tell() {
            progress.reached(tally.rows(), table.rows(), "Reading schools");
        }
    }
}
