package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.diagnosis.KnowingFinder.Found;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.store.KnowledgeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.engine.id.ModuleId;

/** What an answer is worth once its question has changed. */
class AnswersStandTest extends ApiTest {

    private static final String AREA = "implementation";

    @Autowired
    private KnowingFinder finder;

    @Autowired
    private KnowledgeRepository knowledge;

    @Test
    void a_question_that_is_raised_leaves_old_answers_at_the_level_they_were_given_at() {
        Found found = found("priya-nair");
        BankItem item = content(found).items().getFirst();
        Knowledge known = Knowledge.none("priya-nair").with(right(item, item.level() - 1));

        assertThat(shown(found, known, item, item.level() - 1)).isEqualTo(1);
        assertThat(shown(found, known, item, item.level())).isZero();
    }

    @Test
    void an_answer_that_the_key_marks_otherwise_now_counts_no_more() {
        Found found = found("priya-nair");
        BankItem item = content(found).items().getFirst();
        Knowledge known = Knowledge.none("priya-nair").with(right(item, item.level()));

        assertThat(found.knowing().standing(known)).isEqualTo(known);
        assertThat(with(found, AnswersStandTest::otherKey).standing(known).answers())
                .isEmpty();
    }

    @Test
    void what_was_marked_by_a_wrong_key_is_asked_again() {
        Checked priya = new Checked(api, content(found("priya-nair")), "priya-nair");
        ShortCheck.Item item = priya.check(AREA).item();
        priya.answered(AREA, priya.answer(item, true));
        Knowledge known = found("priya-nair").known();
        Knowledge.Answered given = known.answers().getFirst();
        Knowledge mistaken = known.keeping(any -> false).askingNothing(AREA).with(marked(given, false));
        knowledge.save(new Scope.Self("priya-nair"), mistaken).block();

        assertThat(priya.area(AREA).answered()).isZero();
        assertThat(priya.check(AREA).item()).isEqualTo(item);
        priya.answered(AREA, priya.answer(item, true));
        assertThat(found("priya-nair").known().answers()).containsExactly(given);
    }

    @Test
    void of_a_lesson_only_questions_count_that_ask_what_they_asked() {
        Found found = found("priya-nair");
        TaughtModule taught = found.pathway().steps().stream()
                .map(step -> content(found).find(new ModuleId(step.moduleId())).orElseThrow())
                .filter(module -> !module.checks().isEmpty())
                .findFirst()
                .orElseThrow();
        Check check = taught.checks().getFirst();
        List<Integer> chosen = Checked.rightOf(check);
        String statement = check.statement().value();

        assertThat(inLesson(found, taught, new Learning.Answered(check.id(), statement, chosen, true, null)))
                .isEqualTo(1);
        assertThat(inLesson(found, taught, new Learning.Answered(check.id(), "imp.stop", chosen, true, null)))
                .isZero();
        assertThat(inLesson(found, taught, new Learning.Answered(check.id(), statement, List.of(), true, null)))
                .isZero();
    }

    /** How many right answers it leaves to the statement of the lesson's first question. */
    private static int inLesson(Found found, TaughtModule taught, Learning.Answered answer) {
        String topic = taught.module().topic().value();
        Learning.Step step = Learning.Step.started(taught.id().value(), topic, taught.hash(), TestClock.TODAY)
                .withAnswer(answer);
        Learning learning = Learning.none("priya-nair").with(step);
        return knowing(found, content(found), learning)
                .beliefs(Knowledge.none("priya-nair"))
                .of(taught.checks().getFirst().statement())
                .shown(1);
    }

    private static int shown(Found found, Knowledge known, BankItem item, int level) {
        return knowing(found, content(found), Learning.none("priya-nair"))
                .beliefs(known)
                .of(item.check().statement())
                .shown(level);
    }

    private static Knowledge.Answered right(BankItem item, int level) {
        Check check = item.check();
        return new Knowledge.Answered(
                check.id(),
                AREA,
                check.statement().value(),
                level,
                Checked.rightOf(check),
                true,
                Confidence.SURE,
                TestClock.TODAY,
                Question.of(item).weight(),
                false);
    }

    private static Knowledge.Answered marked(Knowledge.Answered a, boolean correct) {
        return new Knowledge.Answered(
                a.itemId(),
                a.areaId(),
                a.statement(),
                a.level(),
                a.chosen(),
                correct,
                a.confidence(),
                a.on(),
                a.weight(),
                a.audit());
    }

    private static BankItem otherKey(BankItem one) {
        Check check = one.check();
        List<Check.Option> options = check.options().stream()
                .map(option -> new Check.Option(option.text(), !option.correct(), option.why()))
                .toList();
        return new BankItem(
                new Check(check.id(), check.statement(), Check.Kind.MANY, check.prompt(), options),
                one.level(),
                one.difficulty(),
                one.uncertainty());
    }

    private static Knowing with(Found found, UnaryOperator<BankItem> change) {
        Content now = content(found);
        return knowing(
                found,
                new Content(
                        now.statements(),
                        now.frameworks(),
                        now.topics(),
                        now.items().stream().map(change).toList(),
                        now.evidence(),
                        now.calendars()),
                found.knowing().learning());
    }

    private static Knowing knowing(Found found, Content content, Learning learning) {
        return new Knowing(
                found.participant().person(),
                found.pathway(),
                learning,
                new PinnedFramework(found.knowing().framework(), content),
                Teaching.Policy.SKIPS,
                ItemFigures.none(),
                TestClock.TODAY);
    }

    private static Content content(Found found) {
        return found.knowing().content();
    }

    private Found found(String id) {
        return finder.find(new Scope.Self(id)).block();
    }
}
