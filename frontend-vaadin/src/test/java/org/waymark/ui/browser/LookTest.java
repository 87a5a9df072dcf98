package org.waymark.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page is looked at by axe in both colours and both widths with the real backend. */
class LookTest extends BrowserTest {

    private static final List<String> OPEN_TO_ALL = List.of("sign-in", "help", "privacy", "accessibility", "nowhere");

    private static final List<String> PARTICIPANTS = List.of(
            "",
            "pathway",
            "pathway?view=table",
            "pathway?view=list",
            "pathway?step=leading-implementation.universal",
            "pathway?activity=coaching&status=done",
            "pathway/change",
            "pathway/this-week",
            "short-time?minutes=20",
            "learn/leading-implementation.universal",
            "learn/leading-change.universal",
            "progress",
            "life",
            "life/pause",
            "life/role",
            "life/back",
            "life/provider",
            "calendar",
            "notices",
            "account/mail",
            "unsubscribe?token=ours",
            "life/stop",
            "life/move?search=mill&on=2027-01-04",
            "life/move?to=millbridge&on=2027-01-04",
            "record",
            "cohort",
            "challenges",
            "looks",
            "looks/ask?about=dates&subject=leading-implementation.universal",
            "nowhere",
            "learn/unknown");

    @Test
    void axe_finds_nothing_on_the_pages_that_participants_use_most() {
        Page page = signedIn(window(), "amira.khan");
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("", "pathway", "pathway/change", "learn/leading-implementation.universal")) {
            Browsing.visit(page, path);
            all.assertThat(Browsing.violations(page)).as(path).isEmpty();
        }
        all.assertAll();
    }

    /** 320 pixels are what a window 1280 pixels wide leaves at 400 % zoom. */
    @Test
    void nobody_scrolls_sideways_at_four_hundred_per_cent() {
        Page page = browsing.window(320, 256, ColorScheme.LIGHT);
        SoftAssertions all = new SoftAssertions();
        for (String path : OPEN_TO_ALL) overflow(page, path, all);
        signedIn(page, "amira.khan");
        for (String path : PARTICIPANTS) overflow(page, path, all);
        all.assertAll();
    }

    private static void overflow(Page page, String path, SoftAssertions all) {
        Browsing.visit(page, path);
        all.assertThat(Browsing.overflow(page)).as(path).isLessThanOrEqualTo(0);
    }

    @Test
    void the_place_one_is_at_and_how_far_one_is_can_be_seen_in_forced_colours() {
        Page page = signedIn(window(), "amira.khan");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        String paper = style(page, "body", "background-color");
        assertThat(style(page, ".places [aria-current]", "border-bottom-color")).isNotEqualTo(paper);
        assertThat(style(page, ".meter-bar > span", "background-color"))
                .isNotEqualTo(style(page, ".meter-bar", "background-color"));
        Browsing.visit(page, "pathway");
        assertThat(style(page, ".timeline .bar.kind-self-study", "fill")).isNotEqualTo(paper);
        assertThat(style(page, ".segments [aria-current]", "text-decoration-line"))
                .isEqualTo("underline");
    }

    @Test
    void nothing_moves_for_those_who_ask_for_that() {
        Page page = signedIn(window(), "amira.khan");
        Browsing.visit(page, "pathway?step=leading-implementation.universal");
        Object longest = page.evaluate("""
                () => Math.max(...[...document.querySelectorAll('*')].flatMap(e => {
                  const s = getComputedStyle(e);
                  return [...s.transitionDuration.split(','), ...s.animationDuration.split(',')].map(parseFloat);
                }))""");
        assertThat(((Number) longest).doubleValue()).isLessThan(0.05);
    }

    @Test
    void a_choice_of_light_or_dark_outlives_the_page() {
        Page page = window();
        page.navigate("/help");
        String light = style(page, "html", "background-color");
        page.getByLabel("Dark").check();
        page.waitForCondition(() -> !style(page, "html", "background-color").equals(light));
        Browsing.visit(page, "accessibility");
        assertThat(style(page, "html", "background-color")).isNotEqualTo(light);
        assertThat(page.getByLabel("Dark").isChecked()).isTrue();
        page.getByLabel("As my device").check();
        page.waitForCondition(() -> style(page, "html", "background-color").equals(light));
    }

    @Test
    void prints_the_lesson_without_what_is_only_for_the_screen() {
        Page page = signedIn(window(), "amira.khan");
        Browsing.visit(page, "learn/leading-implementation.universal");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".places").isVisible()).isFalse();
        assertThat(page.locator("footer").isVisible()).isFalse();
        assertThat(page.locator(".prose").first().isVisible()).isTrue();
    }

    private static String style(Page page, String selector, String property) {
        return (String)
                page.locator(selector).first().evaluate("(e, p) => getComputedStyle(e).getPropertyValue(p)", property);
    }
}
