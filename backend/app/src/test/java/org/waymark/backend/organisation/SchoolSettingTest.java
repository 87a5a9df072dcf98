package org.waymark.backend.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.organisation.gias.GiasFile;
import org.waymark.backend.organisation.gias.ListOrigin;
import org.waymark.backend.organisation.gias.RegisterImport;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.ImportReport;
import org.waymark.contract.organisation.SchoolSetting;
import org.waymark.contract.organisation.SettingCorrection;

class SchoolSettingTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String URN = "710001";
    private static final SettingCorrection RIGHT = new SettingCorrection(Phase.SECONDARY, SchoolKind.SPECIAL, true);

    @TempDir
    private Path folder;

    @Autowired
    private RegisterImport imports;

    @Autowired
    private SchoolSettings settings;

    @Autowired
    private SchoolRepository schools;

    @BeforeEach
    void importASchool() {
        importSchool("200");
        if (seen("robin").getResponseBody().correctedBy() != null) {
            followRegister("robin", tag("robin")).expectStatus().isOk();
        }
    }

    @Test
    void a_correction_counts_and_is_kept_over_imports() {
        correct("robin", tag("robin"), RIGHT).expectStatus().isOk();

        ImportReport same = importSchool("200");
        ImportReport other = importSchool("201");
        settings.registerChanged().block();

        assertThat(same.unchanged()).isEqualTo(1);
        assertThat(other.changed()).isEqualTo(1);
        SchoolSetting now = seen("robin").getResponseBody();
        assertThat(now.phase()).isEqualTo(Phase.SECONDARY);
        assertThat(now.kind()).isEqualTo(SchoolKind.SPECIAL);
        assertThat(now.rural()).isTrue();
        assertThat(now.registerPhase()).isEqualTo(Phase.PRIMARY);
        assertThat(now.registerKind()).isEqualTo(SchoolKind.MAINSTREAM);
        assertThat(now.registerRural()).isFalse();
        assertThat(now.correctedBy()).isEqualTo("Robin Ashby");
        assertThat(schools.find(WAYMARK, "urn-" + URN).block().pupils()).isEqualTo(201);
    }

    @Test
    void the_register_counts_again_when_somebody_says_so() {
        correct("robin", tag("robin"), RIGHT).expectStatus().isOk();
        followRegister("robin", tag("robin")).expectStatus().isOk();

        SchoolSetting now = seen("robin").getResponseBody();
        assertThat(now.phase()).isEqualTo(Phase.PRIMARY);
        assertThat(now.rural()).isFalse();
        assertThat(now.correctedBy()).isNull();
    }

    @Test
    void who_is_late_is_told() {
        String tag = tag("robin");
        correct("robin", tag, RIGHT).expectStatus().isOk();

        correct("robin", tag, RIGHT).expectStatus().isEqualTo(412);
    }

    /** An import that had read the school before it was corrected, and wrote it after. */
    @Test
    void what_an_import_wrote_over_a_correction_is_mended() {
        School before = schools.find(WAYMARK, "urn-" + URN).block();
        correct("robin", tag("robin"), RIGHT).expectStatus().isOk();
        schools.save(WAYMARK, before).block();

        settings.registerChanged().block();

        assertThat(schools.find(WAYMARK, "urn-" + URN).block().phase()).isEqualTo(Phase.SECONDARY);
    }

    @Test
    void a_trust_corrects_its_own_schools_only() {
        correct("marcus", "\"0\"", RIGHT).expectStatus().isNotFound();
        api.as("marcus")
                .get()
                .uri("/api/v1/schools/hazel-lane/setting")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ImportReport importSchool(String pupils) {
        var school = GiasFile.school(
                URN, "NumberOfPupils", pupils, "Trusts (code)", "71000", "Trusts (name)", "Setting Trust");
        Path file = GiasFile.write(folder.resolve("schools.csv"), school);
        return imports.run(file, WAYMARK, new ListOrigin(null, "Test"), (rows, of, doing) -> {})
                .block();
    }

    private String tag(String user) {
        return seen(user).getResponseHeaders().getETag();
    }

    private EntityExchangeResult<SchoolSetting> seen(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/schools/urn-" + URN + "/setting")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SchoolSetting.class)
                .returnResult();
    }

    private WebTestClient.ResponseSpec correct(String user, String tag, SettingCorrection wanted) {
        return api.as(user)
                .put()
                .uri("/api/v1/schools/urn-" + URN + "/setting")
                .header("If-Match", tag)
                .bodyValue(wanted)
                .exchange();
    }

    private WebTestClient.ResponseSpec followRegister(String user, String tag) {
        return api.as(user)
                .delete()
                .uri("/api/v1/schools/urn-" + URN + "/setting")
                .header("If-Match", tag)
                .exchange();
    }
}
