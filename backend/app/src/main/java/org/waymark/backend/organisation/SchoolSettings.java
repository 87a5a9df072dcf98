package org.waymark.backend.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.Correction.Said;
import org.waymark.backend.organisation.store.CorrectionRepository;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import reactor.core.publisher.Mono;

/**
 * Settings of schools where somebody has said that the register is wrong. The correction is stored first, and the school
 * after it; an import that wrote the school meanwhile is followed by another look.
 */
@Service
public class SchoolSettings implements RegisterFollower {

    private static final Scope.System WAYMARK = new Scope.System();

    private final CorrectionRepository corrections;
    private final SchoolRepository schools;
    private final SchoolRegister register;

    SchoolSettings(CorrectionRepository corrections, SchoolRepository schools, SchoolRegister register) {
        this.corrections = corrections;
        this.schools = schools;
        this.register = register;
    }

    /** @param school as it is planned with */
    public record Corrected(School school, Correction correction) {

        /** What follows from the register, or null where it does not say. */
        public Setting.@Nullable Known registerSetting() {
            RegisterEntry entry = school.register();
            return entry != null && entry.setting() instanceof Setting.Known known ? known : null;
        }
    }

    /** Fails as not found where the scope does not reach the school. */
    public Mono<Corrected> get(Scope scope, String schoolId) {
        return schools.find(scope, schoolId)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such school here.")))
                .zipWith(corrections.get(WAYMARK, schoolId), Corrected::new);
    }

    /**
     * @param said null to follow the register again
     * @return the school as it is planned with from now on; fails as stale where overtaken
     */
    public Mono<Corrected> correct(Scope scope, String schoolId, long version, @Nullable Said said) {
        return get(scope, schoolId)
                .filter(found -> found.correction().version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .flatMap(found -> corrections
                        .save(WAYMARK, new Correction(schoolId, version, said))
                        .onErrorMap(SchoolSettings::isOvertaken, e -> ProblemException.stale())
                        .flatMap(saved -> show(found, saved)))
                .delayUntil(shown -> register.changed());
    }

    private Mono<Corrected> show(Corrected before, Correction now) {
        School school = now.over(asInRegister(before));
        return schools.save(WAYMARK, school).thenReturn(new Corrected(school, now));
    }

    private static School asInRegister(Corrected found) {
        School school = found.school();
        RegisterEntry entry = school.register();
        Setting.Known known = found.registerSetting();
        if (entry == null) {
            return school;
        }
        Phase phase = known == null ? null : known.main();
        SchoolKind kind = known == null ? null : known.kind();
        return school.withSetting(
                phase, kind, entry.rurality() != null && entry.rurality().isRural());
    }

    @Override
    public Mono<Void> registerChanged() {
        return corrections
                .list(WAYMARK)
                .concatMap(correction -> schools.find(WAYMARK, correction.schoolId())
                        .filter(school -> !correction.over(school).equals(school))
                        .flatMap(school -> schools.save(WAYMARK, correction.over(school))))
                .then();
    }

    private static boolean isOvertaken(Throwable e) {
        return e instanceof StaleVersionException || e instanceof DuplicateKeyException;
    }
}
