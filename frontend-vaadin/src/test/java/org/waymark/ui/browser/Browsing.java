package org.waymark.ui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser for tests: Debian's Chromium where it is installed, otherwise Playwright's own. */
public final class Browsing implements AutoCloseable {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");

    /** WCAG 2.2 at level AA, and what axe's authors think good practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(launch());
    private final String address;

    /** @param address of the interface, such as {@code http://localhost:8080} */
    public Browsing(String address) {
        this.address = address;
    }

    private static BrowserType.LaunchOptions launch() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
        return Files.isExecutable(DEBIANS) ? options.setExecutablePath(DEBIANS) : options;
    }

    /** A window of its own, signed in as nobody. */
    public Page window(int width, int height, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    public static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", password);
        page.click("button.primary");
        page.waitForURL(url -> !url.contains("/sign-in"));
        arrived(page);
    }

    /** Goes to an address of the interface and waits until the view is there. */
    public static void visit(Page page, String path) {
        page.navigate("/" + path);
        arrived(page);
    }

    /** The view is there and its server has nothing more to say about it. */
    public static void arrived(Page page) {
        page.waitForSelector("main h1");
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive?.())");
    }

    /**
     * What axe finds, a line each: rule, what is wrong, and the first places; empty where nothing is. Vaadin's connection
     * indicator is left out: it is not shown and says nothing until the connection is lost.
     */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .exclude("vaadin-connection-indicator").withTags(RULES).analyze().getViolations().stream()
                        .map(Browsing::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining(" | "));
    }

    /** Pixels by which the page is wider than its window; 0 where nobody has to scroll sideways. */
    public static int overflow(Page page) {
        return (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
