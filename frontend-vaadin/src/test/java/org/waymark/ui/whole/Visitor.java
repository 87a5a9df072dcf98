package org.waymark.ui.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;

/** Somebody at a browser of their own. Finds things as people do: by what they are and what they are called. */
final class Visitor implements AutoCloseable {

    private final BrowserContext browser;
    private final String address;
    private final Page page;

    Visitor(BrowserContext browser, String address) {
        this(browser, address, browser.newPage());
        browser.setDefaultTimeout(WholeSystem.PATIENCE_MILLIS);
    }

    private Visitor(BrowserContext browser, String address, Page page) {
        this.browser = browser;
        this.address = address;
        this.page = page;
    }

    /** The same person in another tab. */
    Visitor inAnotherTab() {
        return new Visitor(browser, address, browser.newPage());
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    Visitor signIn(Persona persona) {
        open("sign-in");
        enterCredentials(persona);
        assertThat(button("Sign out")).isVisible();
        return this;
    }

    void enterCredentials(Persona persona) {
        page.getByLabel("Email address").fill(persona.email());
        page.getByLabel("Password").fill(Persona.PASSWORD);
        button("Sign in").click();
    }

    /** @param path as the address bar shows it after the host: "pathway?view=table" */
    Visitor open(String path) {
        page.navigate(address + "/" + path);
        assertThat(heading()).isVisible();
        return this;
    }

    /** The page's main heading. */
    Locator heading() {
        return page.locator("main h1");
    }

    Locator main() {
        return page.locator("main");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** All that scripts have left in the browser. */
    String stored() {
        return (String) page.evaluate("JSON.stringify([localStorage, sessionStorage])");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Types a day as people write it; Enter closes the calendar that opened over the page. */
    void enterDay(String label, LocalDate day) {
        Locator field = field(label);
        field.fill(WholeSystem.DAY.format(day));
        field.press("Enter");
    }

    /** The path and query of the address bar. */
    String place() {
        return page.url().substring(address.length());
    }

    void seesHeading(String words) {
        assertThat(heading()).hasText(words);
    }

    void sees(String words) {
        assertThat(main()).containsText(words);
    }

    void doesNotSee(String words) {
        assertThat(main()).not().containsText(words);
    }

    /** Nothing of the page is to the right of its window. */
    void scrollsDownOnly() {
        assertThat(page.locator("html"))
                .hasJSProperty("scrollWidth", page.evaluate("document.documentElement.clientWidth"));
    }

    /** All tabs, each in a file of its own. */
    void picture(Path folder, String name) {
        for (int tab = 0; tab < browser.pages().size(); tab++)
            browser.pages()
                    .get(tab)
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(name + "-tab-" + tab + ".png"))
                            .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
    }
}
