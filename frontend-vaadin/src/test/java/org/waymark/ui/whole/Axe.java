package org.waymark.ui.whole;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What axe finds on the page as it is, by WCAG 2.2 A and AA and by best practice. */
final class Axe {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /**
     * One line a finding, with the first element it is about. Vaadin's own word for a lost connection stands outside all
     * landmarks, and says nothing until then.
     */
    private static final String RUN = """
            only => axe.run({exclude: ["vaadin-connection-indicator"]}, {runOnly: only, resultTypes: ["violations"]}).then(found =>
                found.violations.map(one => `${one.id}: ${one.help}: ${one.nodes.length} × ${one.nodes[0].html.slice(0, 200)}`))
            """;

    private static final int PAINTED_MILLIS = 1_000;

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    /** The script goes into the page once, for however many looks at it. */
    static Axe in(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return new Axe(page);
    }

    List<String> findings() {
        return run(Map.of("type", "tag", "values", STANDARDS));
    }

    /** All that other colours could change; looked for again where the page may still have been painted. */
    List<String> colourFindings() {
        Map<String, Object> colours = Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));
        if (run(colours).isEmpty()) return List.of();
        page.waitForTimeout(PAINTED_MILLIS);
        return run(colours);
    }

    @SuppressWarnings("unchecked")
    private List<String> run(Map<String, Object> only) {
        return (List<String>) page.evaluate(RUN, only);
    }
}
