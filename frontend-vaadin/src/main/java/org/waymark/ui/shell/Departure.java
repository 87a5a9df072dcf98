package org.waymark.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.WrappedSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leaving for the sign-in page because the sign-in has ended, with the way back. */
final class Departure {

    private Departure() {}

    static void signInAgain(UI ui) {
        signInAgain(ui, ui.getActiveViewLocation());
    }

    static void signInAgain(UI ui, Location wanted) {
        ui.getPage().setLocation("/session/resume?to=" + encode("/" + wanted.getPathWithQueryParameters()));
        WrappedSession session = ui.getSession().getSession();
        if (session != null) session.removeAttribute("SPRING_SECURITY_CONTEXT");
    }

    private static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
