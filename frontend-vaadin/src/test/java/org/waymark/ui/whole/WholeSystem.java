package org.waymark.ui.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.ui.UiApplication;

/** Backend, interface and a browser. Visitors come with nothing: no cookies, no drafts. */
final class WholeSystem implements AutoCloseable {

    static final double PATIENCE_MILLIS = 60_000;

    /** How people write a day into a field. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final BackendProcess backend;
    private final ConfigurableApplicationContext ui;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    private WholeSystem(BackendProcess backend) {
        this.backend = backend;
        this.ui = UiApplication.application(TokensSeen.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--waymark.backend.url=" + backend.address(),
                        "--spring.jmx.enabled=false");
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(downloads()));
        this.browser = playwright.chromium().launch(chromium());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static WholeSystem start() {
        BackendProcess backend = BackendProcess.start();
        try {
            return new WholeSystem(backend);
        } catch (RuntimeException failed) {
            backend.kill();
            throw failed;
        }
    }

    /** Somebody at a browser, not signed in. */
    Visitor visitor() {
        Visitor visitor = new Visitor(browser.newContext(), address());
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody at a browser, signed in on the first page of their role. */
    Visitor visitor(Persona persona) {
        return visitor().signIn(persona);
    }

    Api api(Persona persona) {
        return Api.signIn(backend.address(), persona);
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    BackendProcess backend() {
        return backend;
    }

    <T> T bean(Class<T> type) {
        return ui.getBean(type);
    }

    String address() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) ui).getWebServer().getPort();
    }

    void visitorsLeave() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    /** What each visitor saw last, for whoever looks into a failure. */
    void picture(String name) {
        for (int i = 0; i < visitors.size(); i++)
            visitors.get(i).picture(Path.of("target/whole"), name + "-visitor-" + i);
    }

    private static Map<String, String> downloads() {
        return findChromium().isEmpty() ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }

    private static BrowserType.LaunchOptions chromium() {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        findChromium().stream().findFirst().ifPresent(options::setExecutablePath);
        return options;
    }

    /** The system's browser where there is one; otherwise Playwright fetches its own. */
    private static List<Path> findChromium() {
        String named = System.getenv("WAYMARK_CHROMIUM");
        return Stream.of(named == null ? "/usr/bin/chromium" : named, "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .toList();
    }

    @Override
    public void close() throws IOException {
        visitorsLeave();
        playwright.close();
        ui.close();
        backend.close();
    }
}
