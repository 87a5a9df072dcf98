package org.waymark.ui.design;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.Page;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Pages;

/**
 * As much of a long list as a page holds, and the way to more of it. How much is shown is in the address.
 *
 * @param rows those to show
 * @param more a link that shows more, where there are more
 */
public record Portion<T>(List<T> rows, Optional<Anchor> more) {

    private static final int STEP = 100;
    private static final String SHOW = "show";

    public static <T> Portion<T> of(List<T> all, Address address) {
        int shown = shown(address);
        return all.size() <= shown
                ? new Portion<>(all, Optional.empty())
                : new Portion<>(all.subList(0, shown), Optional.of(further(address, shown)));
    }

    /** Reads no more pages than hold what is to be shown. */
    public static <T> Portion<T> read(Address address, Pages.Source<T> source) {
        int shown = shown(address);
        Page<T> read = Calls.call(Pages.first(shown, source));
        return new Portion<>(read.items(), Optional.ofNullable(read.next()).map(cursor -> further(address, shown)));
    }

    private static int shown(Address address) {
        String said = address.get(SHOW);
        return said.matches("[1-9]\\d{0,4}") ? Integer.parseInt(said) : STEP;
    }

    private static Anchor further(Address address, int shown) {
        return new Anchor(address.with(SHOW, String.valueOf(shown + STEP)).href(), "Show more");
    }
}
