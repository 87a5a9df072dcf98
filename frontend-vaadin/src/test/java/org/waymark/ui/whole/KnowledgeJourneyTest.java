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
        sian.sees("We have noted that you do not agree");
        assertThat(steps(waymark)).containsAll(after).hasSizeGreaterThan(after.size());
    }

    /** The deputy head and SENCO of a special school. */
    @Test
    void right_after_the_questions_three_modules_or_more_are_left_out_one_comes_back_and_a_challenge_adds_another(
            WholeSystem waymark) {
        Persona who = Persona.PRIYA;
        Api api = waymark.api(who);
        List<String> before = steps(waymark, who);
        OtherAreas.answeredRightly(api, who.participantId(), KEY, AREA);
        Visitor priya = waymark.visitor(who);
        priya.page().setViewportSize(360, 800);
        priya.open("progress/knowledge/" + AREA);
        answerAll(priya);
        priya.sees("What this means for your pathway");
        priya.sees("You could leave out");
        priya.sees("Attendance asked for");
        priya.scrollsDownOnly();
        assertThat(steps(waymark, who)).isEqualTo(before);

        priya.button("Let it count").click();
        priya.sees("Your pathway has changed");
        priya.sees("Ask someone to look: ");
        assertThat(steps(waymark, who)).hasSizeLessThanOrEqualTo(before.size() - 3);
        priya.button("Undo").click();
        priya.sees("What counted before counts again.");
        assertThat(steps(waymark, who)).containsExactlyInAnyOrderElementsOf(before);
        priya.button("Let it count").click();
        priya.sees("Your pathway has changed");
        List<String> after = steps(waymark, who);
        priya.scrollsDownOnly();

        priya.open("progress/knowledge?area=" + AREA);
        Locator disagree = priya.main().locator("#area-" + AREA + " button:has-text('I do not agree')");
        while (steps(waymark, who).size() == after.size()) {
            int left = disagree.count();
            disagree.first().click();
            assertThat(disagree).hasCount(left - 1);
        }
        priya.sees("We have noted that you do not agree");
        assertThat(steps(waymark, who)).containsAll(after).hasSizeGreaterThan(after.size());

        String topic = addsWhatHelpsWithAChallenge(priya, api);
        assertThat(steps(waymark, who)).anyMatch(module -> module.startsWith(topic + "."));
    }

    /** Yields the topic of the module that was added. */
    private static String addsWhatHelpsWithAChallenge(Visitor priya, Api api) {
        var elective = api.get("/participants/" + Persona.PRIYA.participantId() + "/pathway/options")
                .get("electives")
                .get(0);
        String topic = elective.get("topicId").asString();
        priya.open("challenges");
        priya.field("What are you up against?")
                .fill("We do not know enough about this: "
                        + elective.get("title").asString());
        priya.button("Find what helps").click();
        priya.sees("found");
        priya.scrollsDownOnly();
        priya.main()
                .locator("a[href='pathway/change?add=" + topic + "']")
                .first()
                .click();
        priya.button("Apply").click();
        priya.sees("Your pathway has changed");
        return topic;
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
        return steps(waymark, WHO);
    }

    private static List<String> steps(WholeSystem waymark, Persona who) {
        return waymark.api(who)
                .get("/participants/" + who.participantId() + "/pathway")
                .get("steps")
                .valueStream()
                .map(step -> step.get("moduleId").asString())
                .toList();
    }
}
