package org.waymark.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OfficeLookTest extends BrowserTest {

    private SideBySide<Browsing> browsers;

    @BeforeAll
    void openBoth() {
        browsers = new SideBySide<>(this::browser);
    }

    @AfterAll
    void closeBoth() throws Exception {
        browsers.close();
    }

    @Test
    void axe_finds_nothing_on_each_role_s_first_page() {
        look((browser, places) -> {
            Page page = signedIn(browser.window(1280, 900, ColorScheme.LIGHT), places.person());
            Browsing.visit(page, places.paths().getFirst());
            List<String> violations = Browsing.violations(page);
            page.context().close();
            return violations;
        });
    }

    @Test
    void nobody_scrolls_sideways_at_four_hundred_per_cent() {
        look((browser, places) -> {
            Page page = signedIn(browser.window(320, 256, ColorScheme.LIGHT), places.person());
            List<String> wide = places.paths().stream()
                    .filter(path -> {
                        Browsing.visit(page, path);
                        return Browsing.overflow(page) > 0;
                    })
                    .toList();
            page.context().close();
            return wide;
        });
    }

    /** @param faults of the places of one person */
    private void look(BiFunction<Browsing, OfficePlaces, List<String>> faults) {
        Map<OfficePlaces, Supplier<List<String>>> begun = new LinkedHashMap<>();
        OfficePlaces.ALL.forEach(places -> begun.put(places, browsers.begin(browser -> faults.apply(browser, places))));
        SoftAssertions all = new SoftAssertions();
        begun.forEach((places, found) ->
                all.assertThat(found.get()).as(places.person()).isEmpty());
        all.assertAll();
    }

    @Test
    void drawings_can_be_seen_in_forced_colours() {
        Page author = signedIn(window(), "sam.adeyemi");
        author.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        String paper = style(author, "body", "background-color");
        assertThat(style(author, ".statement-graph .line", "stroke")).isNotEqualTo(paper);
        assertThat(style(author, ".statement-graph .node text", "fill")).isNotEqualTo(paper);
        assertThat(style(author, ".chips [aria-current]", "border-top-color"))
                .isNotEqualTo(style(author, ".chips a:not([aria-current])", "border-top-color"));
        Page lead = signedIn(window(), "david.hurst");
        Browsing.visit(lead, "trust/schools/fernhill");
        lead.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(style(lead, ".year-strip .term", "fill")).isNotEqualTo(paper);
    }

    private static String style(Page page, String selector, String property) {
        return (String)
                page.locator(selector).first().evaluate("(e, p) => getComputedStyle(e).getPropertyValue(p)", property);
    }
}
