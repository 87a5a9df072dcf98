package org.waymark.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest extends BrowserTest {

    @AfterEach
    void signInsHoldAgain() {
        identity.endSignIns(false);
    }

    @Test
    void warns_two_minutes_before_the_end_and_can_be_kept() {
        Page page = pageAtStart("amira.khan");
        page.clock().fastForward("27:30");
        assertThat(page.locator(".session-warning")).hasCount(0);
        page.clock().fastForward("00:45");
        Locator stay = page.getByText("Stay signed in");
        assertThat(stay).isFocused();
        stay.click();
        page.clock().runFor(3000);
        assertThat(page.locator(".session-warning")).hasCount(0);
        assertThat(page.locator("h1")).hasText("My pathway");
    }

    @Test
    void comes_back_to_the_same_address_after_the_session_has_ended() {
        Page page = pageAtStart("amira.khan");
        page.context().clearCookies();
        page.clock().fastForward("31:00");
        page.waitForURL(url -> url.contains("/sign-in"));
        assertThat(page.locator(".notice")).containsText("You were signed out");
        page.getByLabel("Use this account: Amira Khan").click();
        page.waitForURL(url -> url.endsWith("/pathway?view=table"));
        assertThat(page.locator(".step-table")).isVisible();
    }

    @Test
    void asks_to_sign_in_again_when_the_backend_has_ended_the_sign_in() {
        Page page = signedIn(window(), "amira.khan");
        Browsing.visit(page, "pathway/change");
        identity.endSignIns(true);
        page.getByLabel("Hours a week").fill("4");
        page.waitForURL(url -> url.contains("/sign-in"));
        assertThat(page.locator(".notice")).containsText("You were signed out");
        identity.endSignIns(false);
        page.getByLabel("Use this account: Amira Khan").click();
        page.waitForURL(url -> url.endsWith("/pathway/change"));
    }

    @Test
    void keeps_a_note_that_could_not_be_saved_before_the_sign_in_ended() {
        Page page = signedIn(window(), "tom.okafor");
        Browsing.visit(page, "learn/attendance-and-belonging.secondary");
        identity.endSignIns(true);
        page.getByLabel("Your reflection").fill("What I must not lose");
        page.waitForURL(url -> url.contains("/sign-in"));
        identity.endSignIns(false);
        page.getByLabel("Use this account: Tom Okafor").click();
        assertThat(page.locator(".draft-offer")).containsText("It was not saved.");
        page.locator(".draft-offer").getByText("Use it").click();
        assertThat(page.getByLabel("Your reflection")).hasValue("What I must not lose");
        assertThat(page.locator("#reflection")).containsText("Saved at");
    }

    @Test
    void leaves_nothing_to_see_after_signing_out() {
        Page page = signedIn(window(), "amira.khan");
        Browsing.visit(page, "progress");
        page.getByText("Sign out").click();
        assertThat(page.locator(".notice")).containsText("You are signed out");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    private Page pageAtStart(String name) {
        Page page = window();
        page.clock().install();
        signedIn(page, name);
        Browsing.visit(page, "pathway?view=table");
        return page;
    }
}
