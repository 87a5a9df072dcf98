package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.Check.Option;
import org.waymark.backend.catalogue.Lesson;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** What makes another question of one, so that its answers begin anew. */
class QuestionTest {

    private static final Option RIGHT = new Option("a", true, "Because");
    private static final Option WRONG = new Option("b", false, "It is not");
    private static final Check CHECK = check("s", Check.Kind.ONE, "Which?", RIGHT, WRONG);

    private static Check check(String statement, Check.Kind kind, String prompt, Option... options) {
        return new Check("q", new StatementId(statement), kind, prompt, List.of(options));
    }

    private static String ofBank(Check check, int level) {
        return Question.of(new BankItem(check, level, 0, 0.5)).version();
    }

    private static String inLesson(Check check, int level, String title, String hash) {
        List<Cover> covers = List.of(new Cover(check.statement(), level));
        Module module = new Module(
                new ModuleId("t.universal"),
                new TopicId("t"),
                Variant.universal(),
                title,
                covers,
                List.of(new Activity(ActivityKind.SELF_STUDY, 60)),
                Set.of());
        Lesson lesson = new Lesson(List.of(), null, List.of());
        var taught = new TaughtModule(module, lesson, List.of(check), List.of(), List.of(), hash);
        return Question.of(taught, check).version();
    }

    @Test
    void an_edit_elsewhere_in_its_lesson_leaves_it_as_it_was() {
        String before = inLesson(CHECK, 2, "Culture", "one");
        assertThat(inLesson(CHECK, 2, "A culture of trust", "another")).isEqualTo(before);
    }

    @Test
    void so_do_its_author_s_guess_and_what_is_said_after_the_answer() {
        String before = ofBank(CHECK, 2);
        assertThat(Question.of(new BankItem(CHECK, 2, 1.5, 0.2)).version()).isEqualTo(before);
        Check explained = check("s", Check.Kind.ONE, "Which?", new Option("a", true, "For another reason"), WRONG);
        assertThat(ofBank(explained, 2)).isEqualTo(before);
    }

    @Test
    void its_words_its_options_their_order_which_are_right_and_what_it_tests_make_another() {
        List<String> versions = List.of(
                ofBank(CHECK, 2),
                ofBank(CHECK, 3),
                ofBank(check("other", Check.Kind.ONE, "Which?", RIGHT, WRONG), 2),
                ofBank(check("s", Check.Kind.MANY, "Which?", RIGHT, WRONG), 2),
                ofBank(check("s", Check.Kind.ONE, "Which one?", RIGHT, WRONG), 2),
                ofBank(check("s", Check.Kind.ONE, "Which?", WRONG, RIGHT), 2),
                ofBank(check("s", Check.Kind.ONE, "Which?", new Option("a", false, ""), new Option("b", true, "")), 2),
                ofBank(check("s", Check.Kind.ONE, "Which?", RIGHT, new Option("c", false, "")), 2),
                ofBank(check("s", Check.Kind.ONE, "Which?", RIGHT, WRONG, new Option("c", false, "")), 2),
                inLesson(CHECK, 4, "Culture", "one"));
        assertThat(versions).doesNotHaveDuplicates();
    }
}
