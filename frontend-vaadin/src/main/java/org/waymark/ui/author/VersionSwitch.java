package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which version is read, and which stands beside it. It stays in sight, and whoever changes the version stays where they
 * are in the lesson: {@code waymark.js} adds the place to the link.
 */
class VersionSwitch extends Div {

    static final String BESIDE = "beside";

    private final String topicId;
    private final List<Version> all;

    VersionSwitch(String topicId, List<Version> all, Version shown, @Nullable Version beside) {
        this.topicId = topicId;
        this.all = all;
        addClassName("version-switch");
        add(nav("Version", versions(shown, beside)), nav("Beside it", others(shown, beside)));
    }

    private UnorderedList versions(Version shown, @Nullable Version beside) {
        UnorderedList list = new UnorderedList();
        all.forEach(version -> {
            Version other = version.equals(beside) ? shown : beside;
            list.add(link(version.name(), version, other, version.equals(shown)));
        });
        return list;
    }

    private UnorderedList others(Version shown, @Nullable Version beside) {
        UnorderedList list = new UnorderedList(link("Nothing", shown, null, beside == null));
        all.stream()
                .filter(version -> !version.equals(shown))
                .forEach(version -> list.add(link(version.name(), shown, version, Objects.equals(version, beside))));
        return list;
    }

    private ListItem link(String name, Version shown, @Nullable Version beside, boolean current) {
        Anchor link = new Anchor(
                shown.address(topicId)
                        .with(BESIDE, beside == null ? "" : beside.key())
                        .href(),
                name);
        link.getElement().setAttribute("data-keeps-place", true);
        if (current) link.getElement().setAttribute("aria-current", "true");
        return new ListItem(link);
    }

    private static Nav nav(String name, UnorderedList list) {
        Span label = new Span(name);
        label.addClassName("quiet");
        label.getElement().setAttribute("aria-hidden", "true");
        Nav nav = new Nav(label, list);
        nav.addClassName("segments");
        nav.getElement().setAttribute("aria-label", name);
        return nav;
    }
}
