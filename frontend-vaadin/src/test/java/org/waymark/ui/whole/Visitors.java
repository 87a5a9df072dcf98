package org.waymark.ui.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.ui.whole.Routes.Caller;

/** Who sits at the windows of one browser; for the thread that made it, and for no other. */
final class Visitors implements AutoCloseable {

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();
    private final Map<Caller, Visitor> callers = new EnumMap<>(Caller.class);

    /** @param address of the interface, such as {@code http://127.0.0.1:8080} */
    Visitors(String address) {
        this.address = address;
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(downloads()));
        this.browser = playwright.chromium().launch(chromium());
    }

    /** Somebody at a window of their own, not signed in. */
    Visitor visitor() {
        Visitor visitor = new Visitor(browser.newContext(), address);
        visitors.add(visitor);
        return visitor;
    }

    /** The same until somebody else is asked for; then everybody leaves, so that one window at a time takes memory. */
    Visitor only(Caller caller) {
        if (!callers.containsKey(caller)) {
            leave();
            Visitor visitor = visitor();
            caller.persona().ifPresent(visitor::signIn);
            callers.put(caller, visitor);
        }
        return callers.get(caller);
    }

    void leave() {
        callers.clear();
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    /** What each saw last, for whoever looks into a failure. */
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
    public void close() {
        leave();
        playwright.close();
    }
}
