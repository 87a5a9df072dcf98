package org.waymark.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class OfficeLookTest extends BrowserTest {

    @Test
    void axe_finds_nothing_on_each_role_s_first_page() {
        SoftAssertions all = new SoftAssertions();
        for (OfficePlaces places : OfficePlaces.ALL) {
            Page page = signedIn(window(), places.person());
            Browsing.visit(page, places.paths().getFirst());
            all.assertThat(Browsing.violations(page)).as(page.url()).isEmpty();
            page.context().close();
        }
        all.assertAll();
    }

    @Test
    void nobody_scrolls_sideways_at_four_hundred_per_cent() {
        SoftAssertions all = new SoftAssertions();
        for (OfficePlaces places : OfficePlaces.ALL) {
            Page page = signedIn(browsing.window(320, 256, ColorScheme.LIGHT), places.person());
            for (String path : places.paths()) {
                Browsing.visit(page, path);
                all.assertThat(Browsing.overflow(page)).as(path).isLessThanOrEqualTo(0);
            }
            page.context().close();
        }
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
