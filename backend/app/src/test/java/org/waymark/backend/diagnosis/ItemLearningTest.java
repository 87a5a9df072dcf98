package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.KnowledgeRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.ItemReport;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.job.Job;

/** What everybody's answers say of questions, from people who are there for one test alone. */
class ItemLearningTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int PEOPLE = 60;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private KnowledgeRepository knowledge;

    @Autowired
    private ItemSchedule schedule;

    @Autowired
    private LearntItems items;

    @Autowired
    private KnowingFinder finder;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Today today;

    private static int day = 1;

    private List<BankItem> bank = List.of();
    private List<Participant> crowd = List.of();

    @BeforeEach
    void gather() {
        clock.advance(Duration.ofDays(day++));
        bank = catalogue.current().block().content().items();
        Participant one = participants.find(WAYMARK, "amara-osei").block();
        crowd = IntStream.range(0, PEOPLE)
                .mapToObj(number -> participants
                        .save(WAYMARK, like(one, "item-crowd-" + number))
                        .block())
                .toList();
    }

    private static Participant like(Participant one, String id) {
        Person person = one.person();
        return new Participant(
                new Person(
                        id,
                        person.name(),
                        person.jobTitle(),
                        person.schoolId(),
                        person.schoolName(),
                        person.trustId(),
                        person.trustName(),
                        person.phase(),
                        person.kind(),
                        person.completed()),
                0,
                one.providerId(),
                one.enrolment(),
                one.choices(),
                one.plan(),
                one.pathwayId(),
                one.summary(),
                one.assignedBy(),
                one.standing(),
                one.training());
    }

    @AfterEach
    void forget() {
        crowd.forEach(one -> {
            answer(one, List.of());
            participants.delete(WAYMARK, one).block();
        });
        items.save(ItemFigures.none(), today.date().toEpochDay() * 1_000 + 999).block();
    }

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

    /** The first question everybody knows; the second only those do who know little else. */
    private void everybodyAnswers() {
        for (int person = 0; person < PEOPLE; person++) {
            boolean able = person % 2 == 0;
            List<Knowledge.Answered> answers = new ArrayList<>();
            for (int item = 0; item < bank.size(); item++) {
                boolean right = item == 0 || (item == 1 ? !able : able == ((person + item) % 5 != 0));
                answers.add(answered(
                        bank.get(item),
                        right,
                        new Knowledge.Weight(bank.get(item).hash(), 0, 1, 0)));
            }
            answer(crowd.get(person), answers);
        }
    }

    private Knowledge.Answered answered(BankItem item, boolean right, Knowledge.Weight weight) {
        List<Check.Option> options = item.check().options();
        List<Integer> rightOnes = IntStream.range(0, options.size())
                .filter(i -> options.get(i).correct())
                .boxed()
                .toList();
        List<Integer> wrong = IntStream.range(0, options.size())
                .filter(i -> !options.get(i).correct())
                .limit(1)
                .boxed()
                .toList();
        return new Knowledge.Answered(
                item.check().id(),
                "implementation",
                item.check().statement().value(),
                item.level(),
                right ? rightOnes : wrong,
                right,
                Confidence.SURE,
                LocalDate.of(2026, 11, 1),
                weight);
    }

    private void answer(Participant one, List<Knowledge.Answered> answers) {
        Knowledge known = knowledge.get(one).block();
        if (!known.answers().equals(answers)) {
            knowledge
                    .save(
                            new Scope.Self(one.id()),
                            new Knowledge(
                                    one.id(), known.version(), answers, List.of(), List.of(), List.of(), null, false))
                    .block();
        }
    }

    private void learnTomorrow() {
        clock.advance(Duration.ofDays(1));
        day++;
        learn();
    }

    private int answers(int item) {
        BankItem one = bank.get(item);
        return items.all()
                .block()
                .find(one.check().id(), one.hash())
                .map(figure -> figure.learnt().answers())
                .orElse(0);
    }

    private Job learn() {
        String id = schedule.ask().block().id();
        return jobs.follow(WAYMARK, id).blockLast(Duration.ofMinutes(2));
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
