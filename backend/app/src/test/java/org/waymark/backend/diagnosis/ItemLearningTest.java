package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.diagnosis.ItemReport;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.job.Job;

/** What everybody's answers say of questions. */
class ItemLearningTest extends LearningCrowd {

    @Autowired
    private KnowingFinder finder;

    @Test
    void the_days_job_learns_from_first_answers_and_authors_see_what_to_look_at() {
        everybodyAnswers();
        Job job = learn();
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(learn().id()).isEqualTo(job.id());

        ItemReport report = report();
        assertThat(report.on()).isEqualTo(today.date());
        assertThat(report.items())
                .extracting(ItemReport.Row::itemId)
                .containsAll(bank.stream().map(item -> item.check().id()).toList());
        assertThat(report.unanswered()).isPositive();
        ItemReport.Row easy = row(report, 0);
        assertThat(easy.figures().answers()).isGreaterThanOrEqualTo(PEOPLE);
        assertThat(easy.figures().percentRight()).isGreaterThan(80);
        assertThat(easy.figures().difficulty()).isLessThan(easy.thought());
        assertThat(easy.figures().sd()).isLessThan(easy.thoughtSd());
        assertThat(easy.figures().used()).isTrue();
        ItemReport.Row turned = row(report, 1);
        assertThat(turned.figures().link()).isNegative();
        assertThat(turned.flags()).contains(Flag.GOES_AGAINST);
        assertThat(report.items().getFirst().flags()).contains(Flag.GOES_AGAINST);
        assertThat(file()).contains(bank.getFirst().check().id(), "goes against");
    }

    @Test
    void what_was_believed_stays_and_new_answers_are_weighed_by_what_was_learnt() {
        Checked before = new Checked(api, catalogue.current().block().content(), "jess-hathersage");
        before.take("implementation", true);
        OwnKnowledge believed = before.knowledge();
        everybodyAnswers();
        learn();
        assertThat(before.knowledge()).isEqualTo(believed);

        Knowing later = finder.find(new Scope.Self("nadia-petrov")).block().knowing();
        Question question = later.questions().find(bank.getFirst().check().id()).orElseThrow();
        assertThat(question.weight().answers()).isGreaterThanOrEqualTo(PEOPLE);
        assertThat(question.item().difficulty()).isLessThan(question.thought().difficulty());
    }

    @Test
    void an_answer_keeps_what_its_question_was_taken_for() {
        Checked nadia = new Checked(api, catalogue.current().block().content(), "nadia-petrov");
        var item = nadia.check("implementation").item();
        nadia.answered("implementation", nadia.answer(item, true));
        Participant participant = participants.find(WAYMARK, "nadia-petrov").block();
        assertThat(knowledge.get(participant).block().answers().getLast().weight())
                .satisfies(weight -> {
                    assertThat(weight.version()).isEqualTo(item.version());
                    assertThat(weight.uncertainty()).isPositive();
                });
    }

    @Test
    void whose_answers_are_gone_is_counted_no_more_and_few_are_shown_to_nobody() {
        everybodyAnswers();
        learn();
        int before = answers(0);
        crowd.stream().skip(9).forEach(one -> answer(one, List.of()));
        learnTomorrow();
        assertThat(answers(0)).isEqualTo(before - (PEOPLE - 9));
        assertThat(report().items())
                .allSatisfy(row -> {
                    if (row.figures() == null) assertThat(row.flags()).isEmpty();
                    else assertThat(row.figures().answers()).isGreaterThanOrEqualTo(10);
                })
                .anyMatch(row -> row.figures() == null);
        assertThat(file()).contains("fewer than 10");
    }

    @Test
    void answers_to_another_wording_or_from_before_it_was_kept_say_nothing() {
        BankItem one = bank.getFirst();
        learn();
        int before = answers(0);
        var older = new Knowledge.Weight("an-older-wording", 0, 1, 0);
        crowd.forEach(person -> answer(person, List.of(answered(one, true, older))));
        learnTomorrow();
        assertThat(answers(0)).isEqualTo(before);
        crowd.forEach(person -> answer(person, List.of(answered(one, true, null))));
        learnTomorrow();
        assertThat(answers(0)).isEqualTo(before);
    }

    @Test
    void an_earlier_run_that_comes_too_late_changes_nothing() {
        everybodyAnswers();
        learn();
        ItemReport before = report();
        items.save(ItemFigures.none(), today.date().toEpochDay() * 1_000 - 1).block();
        assertThat(report()).isEqualTo(before);
    }

    private ItemReport report() {
        return api.as("noor")
                .get()
                .uri("/api/v1/items")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ItemReport.class)
                .returnResult()
                .getResponseBody();
    }

    private String file() {
        return new String(
                api.as("noor")
                        .get()
                        .uri("/api/v1/items/file?format=CSV")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
    }

    private ItemReport.Row row(ItemReport report, int item) {
        return report.items().stream()
                .filter(row -> row.itemId().equals(bank.get(item).check().id()))
                .findFirst()
                .orElseThrow();
    }
}
