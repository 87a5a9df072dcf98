package org.waymark.ui.fake;

import org.springframework.http.ResponseEntity;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.SchoolSetting;
import org.waymark.contract.organisation.SchoolSettingApi;
import org.waymark.contract.organisation.SettingCorrection;
import reactor.core.publisher.Mono;

/** One school, of which the register says that it is a primary in a town. */
class FakeSettings implements SchoolSettingApi {

    private SettingCorrection said;
    private int version;

    @Override
    public synchronized Mono<ResponseEntity<SchoolSetting>> setting(String schoolId) {
        SettingCorrection now =
                said == null ? new SettingCorrection(Phase.PRIMARY, SchoolKind.MAINSTREAM, false) : said;
        return Mono.just(ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new SchoolSetting(
                        schoolId,
                        "Fernhill Primary School",
                        now.phase(),
                        now.kind(),
                        now.rural(),
                        Phase.PRIMARY,
                        SchoolKind.MAINSTREAM,
                        false,
                        said == null ? null : "David Hurst",
                        said == null ? null : FakeYear.TODAY)));
    }

    @Override
    public synchronized Mono<ResponseEntity<SchoolSetting>> correct(
            String schoolId, String ifMatch, SettingCorrection correction) {
        return change(schoolId, ifMatch, correction);
    }

    @Override
    public synchronized Mono<ResponseEntity<SchoolSetting>> followRegister(String schoolId, String ifMatch) {
        return change(schoolId, ifMatch, null);
    }

    private Mono<ResponseEntity<SchoolSetting>> change(String schoolId, String ifMatch, SettingCorrection correction) {
        if (!ifMatch.equals("\"" + version + "\"")) return FakeProblems.refuse(412, "stale");
        said = correction;
        version++;
        return setting(schoolId);
    }
}
