package org.waymark.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Out to a provider that answers over HTTP, and back. */
class ProviderSignInTest extends BrowserTest {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @DynamicPropertySource
    static void nameTheProvider(DynamicPropertyRegistry settings) {
        PROVIDER.start();
        settings.add("waymark.oidc.issuer", () -> PROVIDER.issuerUrl("ours").toString());
        settings.add("waymark.oidc.client-id", () -> "waymark");
        settings.add("waymark.oidc.client-secret", () -> "between us");
        settings.add("waymark.oidc.label", () -> "your trust’s account");
    }

    @AfterAll
    static void stopTheProvider() {
        PROVIDER.shutdown();
    }

    @Test
    void whoever_the_provider_knows_comes_back_to_where_they_wanted_to_go() {
        knows("amira.khan@example.org");
        Page page = window();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        Browsing.visit(page, "progress");
        page.click("#provider");
        page.waitForURL(url -> url.endsWith("/progress"));
        Browsing.arrived(page);
        assertThat(page.locator("main h1")).not().hasText("Sign in");

        assertThat(asked)
                .filteredOn(url -> url.contains("/ours/authorize"))
                .singleElement()
                .satisfies(url -> assertThat(url)
                        .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state="));
        assertThat(page.content() + page.context().cookies()).doesNotContain("eyJ");
    }

    @Test
    void whoever_has_no_account_is_told_so_and_may_still_use_a_password() {
        knows("stranger@example.org");
        Page page = window();
        Browsing.visit(page, "sign-in");
        assertThat(Browsing.violations(page)).isEmpty();
        page.click("#provider");
        assertThat(page.locator("main")).containsText("Nobody has an account here");
        assertThat(Browsing.violations(page)).isEmpty();

        assertThat(signedIn(page, "amira.khan").locator("main h1")).not().hasText("Sign in");
    }

    @Test
    void an_answer_that_nobody_here_asked_for_signs_nobody_in() {
        Page page = window();
        Browsing.visit(page, "sign-in/back?code=stolen&state=guessed");

        assertThat(page.locator("main")).containsText("begun in another window");
    }

    private static void knows(String email) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                "ours", "somebody", "JWT", List.of("waymark"), Map.of("email", email, "email_verified", true), 3600));
    }
}
