package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a phone somebody shows what they know: a module goes out with its reason, and comes back when they do not agree. */
@OnWholeSystem
class KnowledgeJourneyTest {

    private static final Persona WHO = Persona.SIAN;
    private static final AnswerKey KEY = new AnswerKey();
    private static final String AREA = "implementation";

    @Test
    void a_module_that_is_known_goes_out_and_comes_back_when_the_participant_does_not_agree(WholeSystem waymark) {
        List<String> before = steps(waymark);
        OtherAreas.answeredRightly(waymark.api(WHO), WHO.participantId(), KEY, AREA);
        Visitor sian = waymark.visitor(WHO);
        sian.page().setViewportSize(360, 800);
        sian.open("progress/knowledge");
        sian.seesHeading("What we think you know");
        sian.link("Take the short check of Implementation").click();
        sian.seesHeading("Short check: Implementation");

        answerAll(sian);
        sian.link("See what we think you know").click();
        sian.sees("You have shown that you know");
        sian.button("See what it would change").click();
        sian.sees("Goes out");
        assertThat(steps(waymark)).isEqualTo(before);
        sian.button("Let it count").click();
        sian.sees("Your pathway has changed");
        List<String> after = steps(waymark);
        assertThat(after).hasSizeLessThan(before.size());
        sian.scrollsDownOnly();

        Locator disagree = sian.main().locator("#area-" + AREA + " button:has-text('I do not agree')");
        sian.open("progress/knowledge?area=" + AREA);
        while (disagree.count() > 0) {
            int left = disagree.count();
            disagree.first().click();
            assertThat(disagree).hasCount(left - 1);
        }
        assertThat(steps(waymark)).containsExactlyInAnyOrderElementsOf(before);
        sian.sees("We have noted that you do not agree");
    }

    private static void answerAll(Visitor sian) {
        answer(sian);
        sian.scrollsDownOnly();
        for (int question = 2; sian.button("Finish").count() == 0; question++) {
            sian.button("Next question").click();
            sian.sees("Question " + question + ", of");
            answer(sian);
        }
        sian.button("Finish").click();
        sian.sees("That was the last question");
    }

    private static void answer(Visitor sian) {
        String prompt = sian.main().locator(".check-form legend").first().innerText();
        KEY.right(prompt).forEach(text -> sian.field(text).check());
        sian.field("I am sure").check();
        sian.button("Answer").click();
        sian.sees("That is right.");
    }

    private static List<String> steps(WholeSystem waymark) {
        return waymark.api(WHO)
                .get("/participants/" + WHO.participantId() + "/pathway")
                .get("steps")
                .valueStream()
                .map(step -> step.get("moduleId").asString())
                .toList();
    }
}
