package org.waymark.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline.Position;
import com.vaadin.flow.component.page.Inline.Wrapping;
import com.vaadin.flow.server.AppShellSettings;
import java.util.Map;

/** The HTML page around the application: its icon and the reader's choice of light or dark. */
public class WebPage implements AppShellConfigurator {

    /** Before anything is painted, so that a dark page never flashes white. */
    private static final String APPEARANCE =
            "const a = localStorage.getItem('waymark.appearance'); if (a) document.documentElement.dataset.appearance = a;";

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Waymark");
        page.addMetaTag("color-scheme", "light dark");
        page.addMetaTag("description", "Your own route through a National Professional Qualification");
        page.addLink("waymark/icon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        page.addInlineWithContents(Position.PREPEND, APPEARANCE, Wrapping.JAVASCRIPT);
    }
}
