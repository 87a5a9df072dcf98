package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What participants come to do, from sign-in to the result. */
@OnWholeSystem
class JourneysTest {

    @Test
    void three_leaders_get_three_explained_pathways_from_one_framework(WholeSystem waymark) {
        Map<Persona, Set<String>> modules = new TreeMap<>();
        Set<String> frameworks = new HashSet<>();
        for (Persona leader : List.of(Persona.AMARA, Persona.TOM, Persona.PRIYA)) {
            Visitor visitor = waymark.visitor(leader).open("pathway?view=table");
            everyStepSaysWhy(visitor);
            skipsSayWhy(visitor);
            var pathway = waymark.api(leader).get("/participants/" + leader.participantId() + "/pathway");
            frameworks.add(pathway.get("qualification").asString() + " "
                    + pathway.get("frameworkVersion").asString());
            modules.put(leader, new HashSet<>(pathway.get("steps").findValuesAsString("moduleId")));
        }
        assertThat(frameworks).as("one framework, one version").hasSize(1);
        assertThat(new HashSet<>(modules.values())).as("three pathways").hasSize(3);
    }

    private static void everyStepSaysWhy(Visitor visitor) {
        List<String> whys =
                visitor.main().locator(".step-table tbody tr td:last-child").allInnerTexts();
        assertThat(whys).hasSizeGreaterThan(5).noneMatch(String::isBlank);
        Locator tailored = visitor.main()
                .locator(".step-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("which is where you lead"))
                .first();
        tailored.locator("th a").click();
        Locator dialog = visitor.dialog();
        for (String question : List.of("Why this?", "Why now?", "Why this version for me?"))
            assertThat(dialog).containsText(question);
        visitor.button("Close").click();
        assertThat(dialog).hasCount(0);
    }

    private static void skipsSayWhy(Visitor visitor) {
        visitor.sees("What was left out, and why");
        Locator skips = visitor.main()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText("What was left out, and why"))
                .last()
                .locator("li");
        assertThat(skips.count()).isPositive();
        for (Locator skip : skips.all())
            assertThat(skip.locator("p").count()).as(skip.innerText()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void more_hours_a_week_bring_the_finish_forward_and_can_be_undone(WholeSystem waymark) {
        Visitor tom = waymark.visitor(Persona.TOM);
        String before = finish(tom.inAnotherTab());
        tom.open("pathway/change");
        Locator hours = tom.field("Hours a week");
        hours.fill("7");
        hours.blur();
        assertThat(tom.main()).containsText(Pattern.compile("You would finish on .* earlier\\."));
        tom.button("Apply").click();
        tom.sees("Your pathway has changed");
        String sooner = finish(tom.inAnotherTab());
        assertThat(sooner).isNotEqualTo(before);
        tom.sees("You now finish on " + sooner);
        tom.button("Undo").click();
        tom.sees("Your pathway is as it was before.");
        assertThat(finish(tom.inAnotherTab())).isEqualTo(before);
    }

    /** The end of "28 modules, 61 hours, from 7 September 2026 to 14 May 2027." */
    private static String finish(Visitor visitor) {
        String summary = visitor.open("pathway").main().locator(".lead").innerText();
        return summary.replaceAll(".* to (.*)\\.", "$1");
    }

    @Test
    void an_impossible_finish_date_is_explained_with_a_way_out_that_works(WholeSystem waymark) {
        Visitor tom = waymark.visitor(Persona.TOM).open("pathway/change");
        String soon = waymark.today().plusWeeks(3).format(WholeSystem.DAY);
        tom.field("Finish by").fill(soon);
        tom.field("Finish by").press("Enter");
        tom.sees("These wishes cannot all be met.");
        assertThat(tom.main().locator(".effect li").first()).not().isEmpty();
        tom.main().locator(".suggestions button").first().click();
        assertThat(tom.main()).containsText(Pattern.compile("You would finish on "));
        assertThat(tom.button("Apply")).isVisible();
    }

    @Test
    void a_lesson_is_read_checked_tried_and_done(WholeSystem waymark) {
        Visitor amara = waymark.visitor(Persona.AMARA);
        Progress before = Progress.of(amara);
        String lesson = Lesson.openFirstReady(amara);
        amara.button("I have read this").click();
        amara.sees("You have read this lesson.");
        Lesson.answerAllChecks(amara, true);
        Lesson.write(amara, "Your note on it", "We changed the Monday briefing.");
        amara.main().getByLabel("I have done this").check();
        Lesson.write(amara, "Your reflection", "I tell too much and ask too little.");
        assertThat(amara.main().locator(".lesson-aside")).not().containsText("To do");

        amara.open("pathway?step=" + lesson);
        assertThat(amara.dialog()).containsText("Done");
        Progress after = Progress.of(amara);
        assertThat(after.stepsDone()).isEqualTo(before.stepsDone() + 1);
        assertThat(after.statementsShownOrBegun()).isGreaterThan(before.statementsShownOrBegun());
        amara.open("learn/" + lesson);
        assertThat(amara.field("Your reflection")).hasValue("I tell too much and ask too little.");
    }

    @Test
    void a_locked_step_says_what_unlocks_it(WholeSystem waymark) {
        Visitor priya = waymark.visitor(Persona.PRIYA).open("pathway?view=list&status=locked");
        priya.main().locator(".term-list a.task-name").first().click();
        assertThat(priya.dialog()).containsText("Opens when you have finished what it builds on");
        Locator first = priya.dialog().locator(".notice a").first();
        String what = first.innerText();
        first.click();
        priya.seesHeading(what);
    }

    @Test
    void after_signing_out_the_back_button_shows_nothing_and_the_token_is_dead(WholeSystem waymark) {
        Visitor amara = waymark.visitor(Persona.AMARA);
        amara.open("pathway");
        Set<String> tokens = waymark.bean(TokensSeen.class).all();
        Api backend = waymark.api(Persona.AMARA);
        List<String> alive = tokens.stream()
                .filter(token -> backend.with(token).status("/me") == 200)
                .toList();
        assertThat(alive).isNotEmpty();
        for (String token : tokens)
            assertThat(amara.page().content() + amara.browser().cookies() + amara.stored())
                    .doesNotContain(token);

        amara.button("Sign out").click();
        amara.sees("You are signed out");
        amara.page().goBack();
        amara.seesHeading("Sign in");
        amara.doesNotSee("What was left out");
        assertThat(alive).anyMatch(token -> backend.with(token).status("/me") == 401);
    }
}
