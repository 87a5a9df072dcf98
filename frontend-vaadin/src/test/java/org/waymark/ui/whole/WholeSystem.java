package org.waymark.ui.whole;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.ui.UiApplication;

/** Backend, interface and a browser. Visitors come with nothing: no cookies, no drafts. */
final class WholeSystem implements AutoCloseable {

    static final double PATIENCE_MILLIS = 60_000;

    /** How people write a day into a field. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final BackendProcess backend;
    private final ConfigurableApplicationContext ui;
    private final Visitors visitors;
    private final Supplier<Places> places = SingletonSupplier.of(() -> Places.of(this));

    private WholeSystem(BackendProcess backend) {
        this.backend = backend;
        this.ui = UiApplication.application(TokensSeen.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--waymark.backend.url=" + backend.address(),
                        "--spring.jmx.enabled=false");
        this.visitors = new Visitors(address());
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
        return visitors.visitor();
    }

    /** Somebody at a browser, signed in on the first page of their role. */
    Visitor visitor(Persona persona) {
        return visitor().signIn(persona);
    }

    /** Made for whoever asks first, since what they show takes long to prepare. */
    Places places() {
        return places.get();
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
        visitors.leave();
    }

    /** What each visitor saw last, for whoever looks into a failure. */
    void picture(String name) {
        visitors.picture(name);
    }

    @Override
    public void close() throws IOException {
        visitors.close();
        ui.close();
        backend.close();
    }
}
