package org.waymark.backend.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.organisation.Correction.Said;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolSettings;
import org.waymark.backend.organisation.SchoolSettings.Corrected;
import org.waymark.backend.organisation.Setting;
import org.waymark.backend.organisation.gias.Importers;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.organisation.SchoolSetting;
import org.waymark.contract.organisation.SchoolSettingApi;
import org.waymark.contract.organisation.SettingCorrection;
import reactor.core.publisher.Mono;

@RestController
class SchoolSettingController implements SchoolSettingApi {

    private static final String CORRECTORS = "hasAnyRole('TRUST_LEAD', 'ADMINISTRATOR')";

    private final SchoolSettings settings;
    private final Today today;

    SchoolSettingController(SchoolSettings settings, Today today) {
        this.settings = settings;
        this.today = today;
    }

    @Override
    @PreAuthorize(CORRECTORS)
    public Mono<ResponseEntity<SchoolSetting>> setting(String schoolId) {
        return Callers.current()
                .flatMap(caller -> settings.get(Importers.scope(caller), schoolId))
                .map(SchoolSettingController::tagged);
    }

    @Override
    @PreAuthorize(CORRECTORS)
    public Mono<ResponseEntity<SchoolSetting>> correct(String schoolId, String ifMatch, SettingCorrection wanted) {
        return Callers.current()
                .flatMap(caller -> settings.correct(
                        Importers.scope(caller),
                        schoolId,
                        ETags.version(ifMatch),
                        new Said(wanted.phase(), wanted.kind(), wanted.rural(), caller.name(), today.instant())))
                .map(SchoolSettingController::tagged);
    }

    @Override
    @PreAuthorize(CORRECTORS)
    public Mono<ResponseEntity<SchoolSetting>> followRegister(String schoolId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> settings.correct(Importers.scope(caller), schoolId, ETags.version(ifMatch), null))
                .map(SchoolSettingController::tagged);
    }

    private static ResponseEntity<SchoolSetting> tagged(Corrected found) {
        School school = found.school();
        Said said = found.correction().said();
        Setting.Known known = found.registerSetting();
        return ETags.tagged(
                found.correction().version(),
                new SchoolSetting(
                        school.id(),
                        school.name(),
                        school.phase(),
                        school.kind(),
                        school.rural(),
                        known == null ? null : known.main(),
                        known == null ? null : known.kind(),
                        rural(school.register()),
                        said == null ? null : said.by(),
                        said == null ? null : said.at().atZone(Today.ENGLAND).toLocalDate()));
    }

    private static @Nullable Boolean rural(@Nullable RegisterEntry entry) {
        return entry == null || entry.rurality() == null
                ? null
                : entry.rurality().isRural();
    }
}
