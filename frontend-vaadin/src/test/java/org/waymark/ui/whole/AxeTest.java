package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waymark.ui.browser.Browsing;
import org.waymark.ui.whole.Routes.Caller;

/** Every page, for the first role that may open it, in light wide and narrow, and in dark; each role's own first page. */
@Tag("long")
@OnWholeSystem
class AxeTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final AxeReport REPORT = new AxeReport();

    /** Two frames; a browser that has too much to do may never draw them, and is looked at as it is after a second. */
    private static final String PAINTED = """
            new Promise(painted => {
                requestAnimationFrame(() => requestAnimationFrame(painted));
                setTimeout(painted, 1000);
            })""";

    /** The first line of each, so that a test that fails says what to do about it. */
    private static final String SHAPE = """
            () => {
                const wrong = [];
                const one = (what, css) => {
                    const found = [...document.querySelectorAll(css)].filter(e => e.checkVisibility());
                    if (found.length !== 1) wrong.push(`${found.length} × ${what}`);
                };
                one("main heading", "h1");
                one("main landmark", "main");
                one("header", ".shell > header");
                one("foot", ".shell > footer");
                if (!/\\S+ – Waymark$/.test(document.title)) wrong.push("the title is: " + document.title);
                return wrong;
            }""";

    @Test
    void every_route_is_looked_at(WholeSystem waymark) {
        assertThat(waymark.places().templates())
                .containsExactlyInAnyOrderElementsOf(Routes.of(waymark).templates());
    }

    /** All lists, since JUnit would take the next of a stream only when the one before it has been looked at. */
    @TestFactory
    List<DynamicNode> axe_finds_nothing(WholeSystem waymark, TwoBrowsers browsers) {
        Routes routes = Routes.of(waymark);
        Set<String> seen = new HashSet<>();
        return Arrays.stream(Caller.values())
                .<DynamicNode>map(caller -> dynamicContainer(
                        caller.name(),
                        waymark.places()
                                .of(caller, routes)
                                .filter(place -> seen.add(place) || place.isEmpty())
                                .map(place -> findsNothing(browsers, caller, place))
                                .toList()))
                .toList();
    }

    /** Looking begins now, telling when its turn comes. */
    private static DynamicTest findsNothing(TwoBrowsers browsers, Caller caller, String place) {
        Supplier<List<String>> looked =
                browsers.as(caller, "axe " + caller + " " + place, visitor -> look(visitor, place));
        return dynamicTest("/" + place, () -> {
            List<String> findings = looked.get();
            REPORT.add(place, caller, findings);
            assertThat(findings).isEmpty();
        });
    }

    private static List<String> look(Visitor visitor, String place) {
        Page page = visitor.page();
        show(page, WIDE, ColorScheme.LIGHT);
        visitor.open(place);
        Browsing.arrived(page);
        if (place.contains("step="))
            assertThat(page.locator(".step-body, .step-panel").first()).isVisible();
        Axe axe = Axe.in(page);
        List<String> findings = new ArrayList<>(strings(page.evaluate(SHAPE)));
        axe.findings().forEach(one -> findings.add("light, wide: " + one));
        show(page, NARROW, ColorScheme.LIGHT);
        axe.findings().forEach(one -> findings.add("light, narrow: " + one));
        Object width = page.evaluate("document.documentElement.scrollWidth");
        if ((int) width > NARROW) findings.add("narrow: scrolls sideways, " + width + " pixels wide");
        show(page, NARROW, ColorScheme.DARK);
        axe.colourFindings().forEach(one -> findings.add("dark, narrow: " + one));
        return findings;
    }

    private static void show(Page page, int width, ColorScheme colours) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, 800);
        page.evaluate(PAINTED);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @AfterAll
    static void tell() throws IOException {
        REPORT.write();
    }
}
