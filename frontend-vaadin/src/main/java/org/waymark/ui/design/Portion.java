package org.waymark.ui.design;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;

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
        String said = address.get(SHOW);
        int shown = said.matches("[1-9]\\d{0,4}") ? Integer.parseInt(said) : STEP;
        if (all.size() <= shown) return new Portion<>(all, Optional.empty());
        Address further = address.with(SHOW, String.valueOf(shown + STEP));
        return new Portion<>(all.subList(0, shown), Optional.of(new Anchor(further.href(), "Show more")));
    }
}
