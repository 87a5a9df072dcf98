package org.waymark.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Goes about a page by keys alone, and looks after each whether it shows where the focus is. */
final class Keyboard {

    private static final int MOST_STOPS = 150;

    /** An outline or a shadow on what has the focus, on its label, or on the component around it. */
    private static final String FOCUS_SHOWS = """
            () => {
                const shown = e => {
                    const style = getComputedStyle(e);
                    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
                        || style.boxShadow !== "none";
                };
                const at = document.activeElement;
                return shown(at) || at.closest("[focus-ring]") !== null || (at.closest("label") && shown(at.closest("label")));
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** By Tab, as far as it takes. */
    void tabTo(Locator target) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (isAt(target)) {
                assertThat(page.evaluate(FOCUS_SHOWS))
                        .as("the focus shows on " + target)
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + target);
    }

    void follow(Locator link) {
        tabTo(link);
        press("Enter");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(Locator field, String text) {
        tabTo(field);
        press("Control+A");
        page.keyboard().type(text);
    }

    boolean isAt(Locator target) {
        return target.count() > 0 && (Boolean) target.first().evaluate("e => e === document.activeElement");
    }

    boolean isWithin(Locator target) {
        return (Boolean) target.evaluate("e => e.contains(document.activeElement)");
    }
}
