package org.waymark.backend.diagnosis;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.waymark.contract.job.Job;

/** People who are there for one test alone and answer what it wants, and the days on which it is learnt of. */
abstract class LearningCrowd extends ApiTest {

    protected static final Scope.System WAYMARK = new Scope.System();
    protected static final int PEOPLE = 60;

    @Autowired
    protected Catalogue catalogue;

    @Autowired
    protected ParticipantRepository participants;

    @Autowired
    protected KnowledgeRepository knowledge;

    @Autowired
    protected LearntItems items;

    @Autowired
    protected Jobs jobs;

    @Autowired
    protected Today today;

    @Autowired
    private ItemSchedule schedule;

    private static int day = 1;

    /** Of what their qualification asks. */
    protected List<BankItem> bank = List.of();

    protected List<Participant> crowd = List.of();

    @BeforeEach
    void gather() {
        clock.advance(Duration.ofDays(day++));
        bank = catalogue.current().block().content().items().stream()
                .filter(item -> item.check().statement().value().startsWith("imp."))
                .toList();
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

    /** The first question everybody knows; the second only those do who know little else. */
    protected void everybodyAnswers() {
        for (int person = 0; person < PEOPLE; person++) {
            boolean able = person % 2 == 0;
            List<Knowledge.Answered> answers = new ArrayList<>();
            for (int item = 0; item < bank.size(); item++) {
                boolean right = item == 0 || (item == 1 ? !able : able == ((person + item) % 5 != 0));
                answers.add(answered(bank.get(item), right, new Knowledge.Weight(version(bank.get(item)), 0, 1, 0)));
            }
            answer(crowd.get(person), answers);
        }
    }

    protected Knowledge.Answered answered(BankItem item, boolean right, Knowledge.Weight weight) {
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
                weight,
                false);
    }

    protected void answer(Participant one, List<Knowledge.Answered> answers) {
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

    protected int answers(int item) {
        BankItem one = bank.get(item);
        return items.all()
                .block()
                .find(one.check().id(), version(one))
                .map(figure -> figure.learnt().answers())
                .orElse(0);
    }

    protected Job learn() {
        String id = schedule.ask().block().id();
        return jobs.follow(WAYMARK, id).blockLast(Duration.ofMinutes(2));
    }

    protected void learnTomorrow() {
        clock.advance(Duration.ofDays(1));
        day++;
        learn();
    }

    protected static String version(BankItem one) {
        return Question.of(one).version();
    }
}
