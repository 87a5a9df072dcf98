package org.waymark.backend.organisation.gias;

import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Mono;

/** Imports a file of the register, whichever it is. The same file again changes nothing. */
@Service
public class RegisterImport {

    private static final Scope.System WAYMARK = new Scope.System();

    private final TrustRepository trusts;
    private final SchoolImport schools;
    private final LinkImport links;
    private final GroupImport groups;
    private final MemberImport members;
    private final EligibilityImport lists;

    RegisterImport(
            TrustRepository trusts,
            SchoolImport schools,
            LinkImport links,
            GroupImport groups,
            MemberImport members,
            EligibilityImport lists) {
        this.lists = lists;
        this.trusts = trusts;
        this.schools = schools;
        this.links = links;
        this.groups = groups;
        this.members = members;
    }

    /**
     * Applies the whole file, or only what is of one trust where the scope is a trust's: then a school that is another's
     * in the register here is not taken from it, whatever the file says. Fails with a sentence where the file is none.
     */
    public Mono<ImportReport> run(Path file, Scope scope, ListOrigin origin, Progress progress) {
        return Mono.fromCallable(() -> TableFile.open(file))
                .subscribeOn(ImportThreads.READING)
                .zipWhen(table -> own(scope))
                .publishOn(ImportThreads.READING)
                .flatMap(both -> run(both.getT1(), both.getT2(), origin, progress));
    }

    private Mono<ImportReport> run(TableFile table, Own own, ListOrigin origin, Progress progress) {
        return switch (table.kind()) {
            case SCHOOLS -> schools.run(table, own, progress);
            case LINKS -> links.run(table, own, progress);
            case GROUPS -> groups.run(table, own, progress);
            case MEMBERS -> members.run(table, own, progress);
            case LISTS -> lists.run(table, own, origin, progress);
        };
    }

    private Mono<Own> own(Scope scope) {
        return switch (scope) {
            case Scope.System() -> Mono.just(Own.EVERYBODYS);
            case Scope.Trust(String trustId) ->
                trusts.find(WAYMARK, trustId)
                        .map(Own::new)
                        .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                                "Waymark does not know your trust’s number (UID) in the register. Ask your administrator"
                                        + " to import the register’s groups first.")));
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> Mono.error(ProblemException::forbidden);
        };
    }
}
