package org.waymark.backend.organisation.gias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Mono;

/**
 * Reads which school belongs to which trust. It says more than the file of schools only while that is older; so schools
 * that are not here yet are refused, and a trust, whose schools are its own already, changes nothing by it.
 */
@Component
class MemberImport {

    static final List<String> COLUMNS = List.of("Group UID", "Group Name", "Group Type (code)", "URN");

    /** Trusts of several schools and of one; a school may be in a federation or a local group besides. */
    private static final Set<String> TRUSTS = Set.of("6", "10");

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int BATCH = 500;

    private final SchoolRepository schools;
    private final TrustRepository trusts;
    private final SchoolRegister register;

    MemberImport(SchoolRepository schools, TrustRepository trusts, SchoolRegister register) {
        this.schools = schools;
        this.trusts = trusts;
        this.register = register;
    }

    Mono<ImportReport> run(TableFile table, Own own, Progress progress) {
        return Mono.zip(register.refreshed(), trusts.list(WAYMARK).collectList())
                .map(found -> new Run(table, own, new RegisterIds(found.getT1(), found.getT2()), progress))
                .flatMap(run -> table.read()
                        .buffer(BATCH)
                        .concatMap(rows -> apply(rows, run).publishOn(ImportThreads.READING), 1)
                        .then(Mono.defer(register::changed))
                        .then(Mono.fromCallable(() -> run.tally.report(table.kind()))));
    }

    private Mono<Void> apply(List<Row> rows, Run run) {
        List<Member> members =
                rows.stream().flatMap(row -> run.read(row).stream()).toList();
        return schools.findAll(WAYMARK, members.stream().map(Member::schoolId).toList())
                .collectMap(School::id)
                .flatMap(before -> {
                    List<School> changed = run.changed(members, before);
                    return trusts.saveAll(WAYMARK, run.newTrusts()).then(schools.saveAll(WAYMARK, changed));
                })
                .then(Mono.fromRunnable(run::tell));
    }

    private record Member(Row row, String schoolId, Trust trust) {}

    /** One run through a file. */
    private static final class Run {

        private final TableFile table;
        private final Own own;
        private final RegisterIds ids;
        private final Progress progress;
        private final Tally tally = new Tally();
        private final Map<String, Trust> met = new HashMap<>();

        Run(TableFile table, Own own, RegisterIds ids, Progress progress) {
            this.table = table;
            this.own = own;
            this.ids = ids;
            this.progress = progress;
        }

        List<Member> read(Row row) {
            if (!own.isEverybodys()) {
                tally.count(Tally.Fate.NOT_YOURS);
                return List.of();
            }
            try {
                String kind = row.get("Group Type (code)");
                if (!TRUSTS.contains(kind) || row.find("Closed Date") != null) {
                    tally.count(Tally.Fate.UNCHANGED);
                    return List.of();
                }
                String uid = row.get("Group UID");
                row.number("URN");
                return List.of(new Member(
                        row,
                        ids.school(row.get("URN")),
                        new Trust(ids.trust(uid), uid, row.get("Group Name"), "Trust", true, null)));
            } catch (RefusedException e) {
                tally.refuse(row, String.valueOf(row.find("URN")), e.why());
                return List.of();
            }
        }

        List<School> changed(List<Member> members, Map<String, School> before) {
            List<School> changed = new ArrayList<>();
            for (Member member : members) {
                School old = before.get(member.schoolId());
                if (old == null) {
                    tally.refuse(
                            member.row(),
                            String.valueOf(member.row().find("URN")),
                            "This school is not here yet. Import the file of all establishments first.");
                } else if (old.isClosed() || member.trust().id().equals(old.trustId())) {
                    tally.count(Tally.Fate.UNCHANGED);
                } else {
                    met.putIfAbsent(member.trust().id(), member.trust());
                    changed.add(old.inTrust(member.trust().id(), member.trust().name()));
                    tally.changed(
                            Tally.Fate.CHANGED,
                            old.name(),
                            "Trust: " + member.trust().name());
                }
            }
            return changed;
        }

        List<Trust> newTrusts() {
            return met.values().stream()
                    .filter(trust -> !ids.isKnownTrust(trust.id()))
                    .toList();
        }

        void tell() {
            progress.reached(tally.rows(), table.rows(), "Reading schools of groups");
        }
    }
}
