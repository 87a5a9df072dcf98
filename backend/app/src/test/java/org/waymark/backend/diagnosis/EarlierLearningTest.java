package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.diagnosis.EarlierLearning;
import org.waymark.contract.diagnosis.EarlierLearning.Standing;
import org.waymark.contract.diagnosis.EarlierLearning.Statement;
import org.waymark.contract.diagnosis.OwnKnowledge;

/** What counts from an NPQ that somebody completed before. */
class EarlierLearningTest extends ApiTest {

    @Test
    void what_was_asked_at_the_level_asked_now_counts_and_the_rest_goes_deeper_or_is_new() {
        EarlierLearning daniel = earlier("daniel-kowalczyk");

        assertThat(daniel.before())
                .extracting(EarlierLearning.Qualification::code, EarlierLearning.Qualification::counts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("NPQSL", true));
        assertThat(daniel.policy()).isEqualTo(KnownPolicy.SKIPS);
        assertThat(statements(daniel))
                .extracting(Statement::standing)
                .contains(Standing.COUNTS, Standing.DEEPER, Standing.NEW);
        assertThat(statements(daniel)).allSatisfy(one -> {
            Integer before = one.before();
            switch (one.standing()) {
                case COUNTS -> assertThat(before).isGreaterThanOrEqualTo(one.level());
                case DEEPER -> assertThat(before).isLessThan(one.level());
                case NEW -> assertThat(before).isNull();
            }
            assertThat(one.from()).isEqualTo(before == null ? null : "NPQSL");
        });
        assertThat(daniel.topics())
                .allSatisfy(topic -> assertThat(topic.statements()).isNotEmpty());
    }

    @Test
    void counts_what_the_page_on_knowledge_says_was_taught_before() {
        OwnKnowledge knowledge = api.asPerson("daniel-kowalczyk")
                .get()
                .uri("/api/v1/participants/daniel-kowalczyk/knowledge")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OwnKnowledge.class)
                .returnResult()
                .getResponseBody();

        List<String> taughtBefore = knowledge.areas().stream()
                .flatMap(area -> area.statements().stream())
                .filter(belief -> belief.earlier() != null)
                .map(OwnKnowledge.Belief::statementId)
                .toList();
        assertThat(taughtBefore)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(statements(earlier("daniel-kowalczyk")).stream()
                        .filter(one -> one.standing() == Standing.COUNTS)
                        .map(Statement::id)
                        .distinct()
                        .toList());
    }

    @Test
    void who_completed_none_has_all_of_it_to_learn() {
        EarlierLearning farah = earlier("farah-jamil");

        assertThat(farah.before()).isEmpty();
        assertThat(statements(farah)).isNotEmpty().allMatch(one -> one.standing() == Standing.NEW);
    }

    private static List<Statement> statements(EarlierLearning learning) {
        return learning.topics().stream()
                .flatMap(topic -> topic.statements().stream())
                .toList();
    }

    private EarlierLearning earlier(String person) {
        return api.asPerson(person)
                .get()
                .uri("/api/v1/participants/" + person + "/knowledge/earlier")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(EarlierLearning.class)
                .returnResult()
                .getResponseBody();
    }
}
