package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.participant.LearningRecord;
import org.waymark.contract.participant.LearningRecord.Credit.How;
import org.waymark.contract.pathway.Pathway.Step.Status;

class LearningRecordTest extends ApiTest {

    private static final String WHO = "joel-mbeki";

    @Test
    void says_statement_by_statement_what_was_learnt_at_which_level_from_which_module_and_when() {
        LearningRecord all = read();

        var done = api.pathwayOf(WHO).steps().stream()
                .filter(step -> step.status() == Status.DONE)
                .toList();
        assertThat(done).isNotEmpty();
        assertThat(all.format()).isEqualTo("waymark-learning-record/1");
        assertThat(all.made()).isEqualTo(TestClock.TODAY);
        assertThat(all.stopped()).isNull();
        for (var step : done) {
            ModuleDetails module = api.as("noor")
                    .get()
                    .uri("/api/v1/modules/{id}", step.moduleId())
                    .exchange()
                    .expectBody(ModuleDetails.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(all.credit())
                    .filteredOn(credit -> credit.moduleId().equals(step.moduleId()))
                    .hasSameSizeAs(module.covers())
                    .allMatch(credit -> credit.how() == How.TAUGHT || credit.how() == How.SHOWN)
                    .extracting(credit -> credit.statementId() + credit.level())
                    .containsExactlyInAnyOrderElementsOf(module.covers().stream()
                            .map(cover -> cover.id() + cover.level())
                            .toList());
        }
        assertThat(all.modules())
                .filteredOn(module -> module.finished() != null)
                .hasSameSizeAs(done);
    }

    @Test
    void what_is_only_begun_gives_no_credit() {
        LearningRecord all = read();

        var finished = all.modules().stream()
                .filter(module -> module.finished() != null)
                .map(LearningRecord.Module::moduleId)
                .toList();
        assertThat(all.credit()).extracting(LearningRecord.Credit::moduleId).isSubsetOf(finished);
    }

    private LearningRecord read() {
        return api.asPerson(WHO)
                .get()
                .uri("/api/v1/participants/{id}/record", WHO)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(LearningRecord.class)
                .returnResult()
                .getResponseBody();
    }
}
