package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What participants do on a lesson's page. */
final class Lesson {

    private static final AnswerKey KEY = new AnswerKey();

    private Lesson() {}

    /** By way of the pathway; the lesson's module id. */
    static String openFirstReady(Visitor participant) {
        participant.open("pathway?view=list&status=ready");
        participant.main().locator(".term-list a.task-name").first().click();
        String title = participant.dialog().locator("h2").first().innerText();
        participant.link("Start").click();
        participant.seesHeading(title);
        return participant.place().replaceAll("^/learn/|[?#].*$", "");
    }

    /** The first that is ready or begun, by its address; its module id. */
    static String openFirst(Visitor participant) {
        participant.open("");
        String href = participant.main().locator(".next-task a").getAttribute("href");
        String moduleId = href.replaceAll("^learn/|#.*$", "");
        participant.open("learn/" + moduleId);
        assertThat(participant.field("Your reflection")).isVisible();
        return moduleId;
    }

    /** A module that is ready, with a task in small steps. */
    static String firstWithSteps(Api participant, Persona who) {
        return participant
                .get("/participants/" + who.participantId() + "/pathway")
                .get("steps")
                .valueStream()
                .filter(step -> step.get("status").asString().equals("READY"))
                .map(step -> step.get("moduleId").asString())
                .filter(module -> !participant
                        .get("/modules/" + module + "/lesson")
                        .get("steps")
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** One question after the other; the first wrongly, if asked. */
    static void answerAllChecks(Visitor participant, boolean firstWrongly) {
        boolean wrongly = firstWrongly;
        Locator next = participant.button("Next question");
        while (true) {
            answer(participant, wrongly);
            wrongly = false;
            if (!next.isVisible()) return;
            String kicker = participant.main().locator(".checks .kicker").innerText();
            next.click();
            assertThat(participant.main().locator(".checks .kicker")).not().hasText(kicker);
        }
    }

    private static void answer(Visitor participant, boolean wrongly) {
        Locator question = participant.main().locator(".check-form");
        String prompt = question.locator("legend").first().innerText();
        List<String> choices = wrongly ? List.of(KEY.wrong(prompt)) : KEY.right(prompt);
        choices.forEach(text -> participant.field(text).check());
        question.getByLabel("I am sure").check();
        participant.button("Check my answer").click();
        assertThat(question).containsText(wrongly ? "Not this time." : "That is right.");
        if (wrongly) assertThat(question.locator(".choice.wrong .why")).containsText("Not this: ");
        assertThat(question.locator(".choice.right .why").first()).containsText("Right: ");
    }

    /** Typed, left and saved. */
    static void write(Visitor participant, String field, String text) {
        participant.field(field).fill(text);
        participant.field(field).blur();
        Locator whole = participant
                .main()
                .locator(".note-field")
                .filter(new Locator.FilterOptions().setHas(participant.field(field)));
        assertThat(whole).containsText("Saved at");
    }
}
