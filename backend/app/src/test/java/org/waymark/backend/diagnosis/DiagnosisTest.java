package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Problem;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Sure;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.diagnosis.ShortCheckAnswered;

/** Somebody finds out what they know. Each test has a participant of its own. */
class DiagnosisTest extends ApiTest {

    private static final String AREA = "implementation";

    @Autowired
    private Catalogue catalogue;

    @Test
    void whoever_answers_rightly_is_asked_until_something_is_known_for_sure() {
        Checked miles = person("miles-tranter");
        Set<String> asked = new HashSet<>();

        ShortCheck check = miles.check(AREA);
        while (check.item() != null) {
            assertThat(asked.add(check.item().question().id())).isTrue();
            ShortCheckAnswered told = miles.answered(AREA, miles.answer(check.item(), true));
            assertThat(told.result().correct()).isTrue();
            assertThat(told.result().explanations())
                    .allSatisfy(why -> assertThat(why.why()).isNotBlank());
            check = told.next();
        }

        assertThat(check.over()).isNotNull();
        assertThat(check.answered()).isEqualTo(asked.size()).isBetween(4, 12);
        OwnKnowledge.Area area = miles.area(AREA);
        assertThat(area.check()).isEqualTo(OwnKnowledge.Check.OVER);
        assertThat(area.statements().stream().filter(one -> one.sure() == Sure.KNOWN))
                .isNotEmpty()
                .allSatisfy(known -> {
                    assertThat(known.percent()).isGreaterThanOrEqualTo(95);
                    assertThat(known.from()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(shown -> {
                        assertThat(shown.right()).isTrue();
                        assertThat(shown.confidence()).isEqualTo(Confidence.SURE);
                        assertThat(shown.on()).isEqualTo(TestClock.TODAY);
                    });
                });
    }

    @Test
    void whoever_answers_wrongly_is_soon_left_alone_and_nothing_is_taken_as_known() {
        Checked ahmed = person("ahmed-siddiqui");

        ShortCheck check = ahmed.take(AREA, false);

        assertThat(check.over()).isEqualTo(ShortCheck.Over.SURE);
        assertThat(check.answered()).isLessThan(8);
        assertThat(ahmed.area(AREA).statements()).noneMatch(one -> one.sure() == Sure.KNOWN);
        assertThat(ahmed.area(AREA).statements().stream()
                        .filter(one -> !one.from().isEmpty()))
                .isNotEmpty()
                .allMatch(one -> one.sure() != Sure.PROBABLY);
    }

    @Test
    void a_check_goes_on_at_the_same_question_on_any_device() {
        Checked farah = person("farah-jamil");
        ShortCheck first = farah.check(AREA);
        assertThat(farah.check(AREA)).isEqualTo(first);

        ShortCheck next = farah.answered(AREA, farah.answer(first.item(), true)).next();

        assertThat(next.answered()).isEqualTo(1);
        assertThat(person("farah-jamil").check(AREA)).isEqualTo(next);
        clock.advance(java.time.Duration.ofDays(30));
        assertThat(farah.check(AREA)).isEqualTo(next);
        assertThat(farah.area(AREA).check()).isEqualTo(OwnKnowledge.Check.BEGUN);
    }

    @Test
    void an_answer_sent_twice_counts_once_and_another_one_is_refused() {
        Checked george = person("george-tillotson");
        ShortCheck.Item item = george.check(AREA).item();
        ItemAnswer answer = george.answer(item, false);

        ShortCheckAnswered first = george.answered(AREA, answer);
        ShortCheckAnswered again = george.answered(AREA, answer);
        Problem other = george.refused(AREA, george.answer(item, true), 409);

        assertThat(again).isEqualTo(first);
        assertThat(other.detail()).contains("first answer counts");
        assertThat(george.area(AREA).answered()).isEqualTo(1);
    }

    @Test
    void answers_from_several_devices_at_once_count_once() throws Exception {
        Checked hana = person("hana-suzuki");
        ShortCheck.Item item = hana.check(AREA).item();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ItemAnswer answer = hana.answer(item, i % 2 == 0);
            calls.add(() -> hana.send(AREA, answer)
                    .returnResult(String.class)
                    .getStatus()
                    .value());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> done : threads.invokeAll(calls)) {
                statuses.add(done.get());
            }
        }

        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(4);
        assertThat(hana.area(AREA).answered()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_answered_now_is_refused_and_not_kept() {
        Checked ellen = person("ellen-marsh");
        ShortCheck.Item item = ellen.check(AREA).item();
        String id = item.question().id();

        assertThat(ellen.refused(AREA, new ItemAnswer("imp-stop-9", "x", List.of(0), Confidence.SURE), 409)
                        .detail())
                .contains("not the question that is asked now");
        assertThat(ellen.refused(AREA, new ItemAnswer(id, "older", List.of(0), Confidence.SURE), 409)
                        .detail())
                .contains("changed since you read it");
        assertThat(ellen.refused(AREA, new ItemAnswer(id, item.version(), List.of(9), Confidence.SURE), 422)
                        .detail())
                .contains("does not exist");
        assertThat(ellen.refused(AREA, new ItemAnswer(id, item.version(), List.of(), Confidence.SURE), 400)
                        .fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("chosen");
        assertThat(ellen.refused("no-such-area", ellen.answer(item, true), 404).detail())
                .contains("no such area");
        ellen.client()
                .post()
                .uri(ellen.address() + "/areas/" + AREA + "/check/answers")
                .bodyValue(java.util.Map.of("itemId", id, "version", item.version(), "chosen", List.of(0)))
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertThat(ellen.area(AREA).answered()).isZero();
    }

    @Test
    void nobody_is_asked_where_everything_is_taught_to_everybody() {
        Checked leila = person("leila-haddad");

        OwnKnowledge.Area governance = leila.area("governance");

        assertThat(governance.check()).isEqualTo(OwnKnowledge.Check.NOTHING_TO_ASK);
        assertThat(governance.statements()).anyMatch(OwnKnowledge.Belief::always);
        assertThat(leila.check("governance").item()).isNull();
    }

    @Test
    void a_belief_is_contested_once_and_taken_back() {
        Checked amara = person("amara-osei");
        String contest = amara.address() + "/statements/imp.stop/contest";

        amara.client().put().uri(contest).exchange().expectStatus().isOk();
        clock.advance(java.time.Duration.ofDays(3));
        amara.client().put().uri(contest).exchange().expectStatus().isOk();
        assertThat(amara.belief("imp.stop").contested()).isEqualTo(TestClock.TODAY);

        amara.client().delete().uri(contest).exchange().expectStatus().isOk();
        assertThat(amara.belief("imp.stop").contested()).isNull();
    }

    @Test
    void what_an_earlier_qualification_taught_is_said_and_not_asked_again() {
        Checked sian = person("sian-pugh");

        assertThat(sian.knowledge().areas().stream()
                        .flatMap(area -> area.statements().stream())
                        .filter(one -> one.earlier() != null))
                .isNotEmpty()
                .allMatch(one -> "NPQSL".equals(one.earlier()) && one.level() <= 3);
    }

    private Checked person(String id) {
        return new Checked(api, catalogue.current().block().content(), id);
    }
}
