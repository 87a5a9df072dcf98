package org.waymark.backend.prior;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.diagnosis.EarlierLearning;
import org.waymark.contract.diagnosis.EarlierLearning.Standing;
import org.waymark.contract.diagnosis.EarlierLearning.Statement;
import org.waymark.contract.participant.LearningRecord;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.prior.ClaimableQualification;
import org.waymark.contract.prior.NewQualificationClaim;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorDecision;

/** An NPQ that was completed elsewhere counts once the provider has approved it, at the levels that it asked for. */
class PriorQualificationsTest extends PriorApiTest {

    private static final String WHO = "george-tillotson";
    private static final String VERSION = "2026.1";
    private static final LocalDate COMPLETED = LocalDate.of(2024, 7, 12);

    PriorQualificationsTest() {
        super(WHO);
    }

    @Test
    void what_is_approved_counts_at_its_level_and_shows_where_it_does() {
        assertThat(earlier().before()).isEmpty();
        PriorClaim claim = body(claim(key(), "NPQH", VERSION, COMPLETED));
        assertThat(claim.topic()).isEqualTo("NPQH, Headship, framework of 2026.1");
        assertThat(claim.topicId()).isNull();
        assertThat(earlier().before()).isEmpty();
        assertThat(approvedSkips()).isEmpty();

        assertThat(decided(claim).counts()).isTrue();

        EarlierLearning now = earlier();
        assertThat(now.before()).containsExactly(new EarlierLearning.Qualification("NPQH", COMPLETED, true));
        assertThat(statements(now)).extracting(Statement::standing).contains(Standing.COUNTS, Standing.NEW);
        assertThat(statements(now)).filteredOn(one -> one.before() != null).allSatisfy(one -> {
            assertThat(one.from()).isEqualTo("NPQH");
            assertThat(one.standing()).isEqualTo(one.before() >= one.level() ? Standing.COUNTS : Standing.DEEPER);
        });
        assertThat(approvedSkips()).isNotEmpty();

        clock.advance(Duration.ofDays(TestClock.TODAY.until(UNTIL).toTotalMonths() * 31));
        assertThat(earlier().before()).isEmpty();
    }

    @Test
    void it_goes_into_the_record_that_the_person_takes_with_them() {
        PriorClaim claim = body(claim(key(), "NPQH", VERSION, COMPLETED));
        assertThat(record().earlier()).isEmpty();
        decided(claim);
        assertThat(record().earlier()).containsExactly(new LearningRecord.Earlier("NPQH", VERSION, COMPLETED, UNTIL));
        takeBack(claim).expectStatus().isOk();
        assertThat(record().earlier()).isEmpty();
    }

    private LearningRecord record() {
        return api.asPerson(WHO)
                .get()
                .uri("/api/v1/participants/" + WHO + "/record")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(LearningRecord.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void what_asked_for_less_goes_deeper_and_once_taken_back_counts_no_more() {
        PriorClaim approved = decided(body(claim(key(), "NPQLT", VERSION, COMPLETED)));
        assertThat(statements(earlier())).extracting(Statement::standing).containsOnly(Standing.DEEPER, Standing.NEW);
        takeBack(approved).expectStatus().isOk();
        assertThat(earlier().before()).isEmpty();
        assertThat(approvedSkips()).isEmpty();
    }

    @Test
    void a_decision_that_broke_off_before_it_counted_is_finished_by_the_next_look() {
        PriorClaim claim = body(claim(key(), "NPQLT", VERSION, COMPLETED));
        approveAndBreakOff(claim);
        assertThat(earlier().before()).isEmpty();

        own();

        assertThat(earlier().before()).hasSize(1);
    }

    @Test
    void only_what_is_known_and_not_held_can_be_claimed() {
        assertThat(claimable())
                .extracting(ClaimableQualification::code)
                .contains("NPQLT", "NPQH")
                .doesNotContain("NPQSL");
        String key = key();
        PriorClaim first = body(claim(key, "NPQLT", VERSION, COMPLETED));
        assertThat(body(claim(key, "NPQLT", VERSION, COMPLETED)).id()).isEqualTo(first.id());
        assertThat(claimable()).extracting(ClaimableQualification::code).doesNotContain("NPQLT");

        claim(key(), "NPQLT", VERSION, COMPLETED).expectStatus().isEqualTo(409);
        claim(key(), "NPQSL", VERSION, COMPLETED).expectStatus().isEqualTo(409);
        claim(key(), "NPQLT", "1999.1", COMPLETED).expectStatus().isEqualTo(404);
        claim(key(), "not an NPQ", VERSION, COMPLETED).expectStatus().isEqualTo(404);
        claim(key(), "NPQH", VERSION, TestClock.TODAY.plusDays(1))
                .expectStatus()
                .isEqualTo(422);
        claim("k".repeat(101), "NPQH", VERSION, COMPLETED).expectStatus().isEqualTo(422);
        claim(key(), "", VERSION, COMPLETED).expectStatus().isBadRequest();
    }

    @Test
    void who_completed_it_here_need_not_claim_it() {
        assertThat(claimable("tom-whitfield"))
                .extracting(ClaimableQualification::code)
                .containsExactly("NPQH");
    }

    @Test
    void neither_employers_nor_other_participants_see_it() {
        PriorClaim claim = body(claim(key(), "NPQLT", VERSION, COMPLETED));
        for (String user : List.of("marcus", "tom", "other-manager"))
            assertThat(api.as(user)
                            .get()
                            .uri("/api/v1/prior-learning/" + claim.id())
                            .exchange()
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .isIn(403, 404);
        api.as("tom")
                .get()
                .uri(at(WHO) + "/qualifications")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private ResponseSpec claim(String key, String qualification, String version, LocalDate completed) {
        return claim(
                "/qualifications",
                key,
                new NewQualificationClaim(qualification, version, "A certificate", "Elsewhere", completed));
    }

    private PriorClaim decided(PriorClaim claim) {
        return decided(claim, new PriorDecision(true, UNTIL, "The certificate is sound."));
    }

    private List<ClaimableQualification> claimable() {
        return claimable(WHO);
    }

    private List<ClaimableQualification> claimable(String person) {
        return page(person, "/qualifications", new ParameterizedTypeReference<>() {});
    }

    private EarlierLearning earlier() {
        return api.asPerson(WHO)
                .get()
                .uri("/api/v1/participants/" + WHO + "/knowledge/earlier")
                .exchange()
                .expectBody(EarlierLearning.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<Statement> statements(EarlierLearning learning) {
        return learning.topics().stream()
                .flatMap(topic -> topic.statements().stream())
                .toList();
    }

    /** Topics that would be left out for it if the pathway were planned now. */
    private List<String> approvedSkips() {
        return skips().stream()
                .filter(skip -> skip.reasons().stream()
                        .anyMatch(reason -> reason.sentence().contains("as your provider has approved")))
                .map(Pathway.Skip::topicId)
                .toList();
    }
}
