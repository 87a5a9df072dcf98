package org.waymark.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.ui.fake.FakeIdentity;

class KeyboardTest extends BrowserTest {

    @Test
    void leads_from_sign_in_through_a_lesson_to_an_answered_check() {
        Page page = window();
        page.navigate("/");
        tabTo(page, "Email address");
        page.keyboard().type("tom.okafor@example.org");
        page.keyboard().press("Tab");
        page.keyboard().type(FakeIdentity.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Your tasks");

        tabTo(page, "Carry on: ");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).isFocused();

        tabTo(page, "They are cheaper to produce");
        page.keyboard().press("ArrowDown");
        tabTo(page, "I am sure");
        page.keyboard().press("Space");
        tabTo(page, "Check my answer");
        page.keyboard().press("Enter");
        assertThat(page.locator(".check-result")).hasText("That is right.");
        assertThat(page.locator(".check-result")).isFocused();
    }

    @Test
    void opens_a_step_from_the_timeline_and_comes_back_to_it() {
        Page page = signedIn(window(), "amira.khan");
        Browsing.visit(page, "pathway");
        tabTo(page, "Leading implementation");
        page.keyboard().press("Enter");
        assertThat(page.locator(".step-body")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".step-body")).hasCount(0);
        assertThat(page.locator("a.row:focus")).hasAttribute("aria-label", Pattern.compile("^Leading impl.*"));
    }

    @Test
    void takes_another_role_from_the_head_of_the_page_and_lands_on_its_first_page() {
        Page page = signedIn(window(), "david.hurst");
        tabTo(page, "Trust lead, Fernhill Trust");
        page.keyboard().press("Enter");
        tabTo(page, "Act as Participant, Fernhill Primary School");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Your tasks");
        assertThat(page.locator(".acting-as summary")).containsText("Participant, Fernhill Primary School");
        assertThat(page.locator("nav.places")).not().containsText("Schools");
        Browsing.visit(page, "trust");
        assertThat(page.locator("h1")).hasText("There is no page here");
    }

    @Test
    void skips_to_the_main_content() {
        Page page = signedIn(window(), "amira.khan");
        Browsing.visit(page, "learn/school-culture.primary");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the main content");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page.url()).endsWith("/learn/school-culture.primary");
    }

    /** Presses Tab until the focus is on what is named so; a page that never gets there fails. */
    private static void tabTo(Page page, String name) {
        for (int presses = 0; presses < 150; presses++) {
            if (focused(page).startsWith(name)) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to “" + name + "”");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("""
                () => {
                  const e = document.activeElement;
                  return (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '').trim();
                }""");
    }
}
