package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Twenty minutes, or none at all this week. */
@OnWholeSystem
class ShortOfTimeTest {

    @Test
    void twenty_minutes_lead_to_something_that_can_be_begun(WholeSystem waymark) {
        Visitor amara = waymark.visitor(Persona.AMARA);
        amara.link("I have 20 minutes").click();
        amara.seesHeading("I have 20 minutes");
        amara.sees("You finish on ");
        amara.link("40 minutes").click();
        amara.seesHeading("I have 40 minutes");
        Locator first = amara.main().locator(".task-list a").first();
        assertThat(first).isVisible();
        first.click();
        assertThat(amara.field("Your reflection")).isVisible();
    }

    @Test
    void the_week_on_paper_is_one_small_page_without_scripts(WholeSystem waymark) {
        Visitor amara = waymark.visitor(Persona.AMARA);
        amara.link("This week on paper").click();
        amara.seesHeading("Your week");
        amara.sees("When you are back");
        String page = amara.page().content();
        assertThat(page).doesNotContain("<script").hasSizeLessThan(200_000);
        assertThat(Axe.in(amara.page()).findings()).isEmpty();
        waymark.visitor(Persona.NOOR).open("pack/this-week").seesHeading("Statements and what teaches them");
    }

    @Test
    void a_week_without_time_moves_what_was_left_and_comes_back_when_undone(WholeSystem waymark) {
        Visitor priya = waymark.visitor(Persona.PRIYA);
        var before = waymark.api(Persona.PRIYA).get("/participants/priya-nair/pathway");
        priya.link("I couldn’t this week").click();
        priya.sees("You would finish on ");
        priya.sees("assessment");
        priya.button("Apply").click();
        priya.sees("Your pathway has changed");
        var after = waymark.api(Persona.PRIYA).get("/participants/priya-nair/pathway");
        assertThat(after.get("choices").get("away").size())
                .isGreaterThan(before.get("choices").get("away").size());
        priya.button("Undo").click();
        priya.sees("Your pathway is as it was before.");
        var undone = waymark.api(Persona.PRIYA).get("/participants/priya-nair/pathway");
        assertThat(undone.get("choices")).isEqualTo(before.get("choices"));
    }
}
