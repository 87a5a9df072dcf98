package org.waymark.ui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.ui.UiApplication;
import org.waymark.ui.fake.FakeBackend;
import org.waymark.ui.fake.FakeIdentity;

/** The real interface in a real browser, with the invented backend. */
@SpringBootTest(
        classes = {UiApplication.class, FakeBackend.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=waymark-ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    protected FakeIdentity identity;

    protected Browsing browsing;

    @BeforeAll
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Browsing.PATIENCE_MILLIS);
        browsing = browser();
    }

    protected final Browsing browser() {
        return new Browsing("http://localhost:" + port);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    protected final Page window() {
        return browsing.window(1280, 900, ColorScheme.LIGHT);
    }

    protected final Page signedIn(Page page, String name) {
        Browsing.signIn(page, name + "@example.org", FakeIdentity.PASSWORD);
        return page;
    }
}
