package org.waymark.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"waymark.oidc.issuer=http://127.0.0.1:1/away", "waymark.oidc.client-id=waymark"})
class ProviderAwayTest extends BrowserTest {

    @Test
    void a_provider_that_is_away_is_named_as_the_reason_and_passwords_still_work() {
        Page page = window();
        Browsing.visit(page, "sign-in");
        page.click("#provider");
        assertThat(page.locator("main")).containsText("The provider at which you sign in is not answering");

        assertThat(signedIn(page, "amira.khan").locator("main h1")).not().hasText("Sign in");
    }
}
