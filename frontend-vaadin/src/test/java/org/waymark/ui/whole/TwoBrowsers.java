package org.waymark.ui.whole;

import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.ui.browser.SideBySide;
import org.waymark.ui.whole.Routes.Caller;

/** Whoever looks at many pages does so at two browsers at a time, besides the one that all other tests share. */
final class TwoBrowsers implements AutoCloseable {

    private final SideBySide<Visitors> both;

    TwoBrowsers(WholeSystem waymark) {
        both = new SideBySide<>(() -> new Visitors(waymark.address()));
    }

    /**
     * Begun as soon as a browser is free. Ask for what one caller does in a row: each change of caller is a sign-in.
     *
     * @param name of the picture that is taken where the work fails
     */
    <T> Supplier<T> as(Caller caller, String name, Function<Visitor, T> work) {
        return both.begin(visitors -> {
            try {
                return work.apply(visitors.only(caller));
            } catch (RuntimeException | AssertionError failed) {
                visitors.picture(name.replaceAll("\\W+", "-"));
                throw failed;
            }
        });
    }

    @Override
    public void close() throws Exception {
        both.close();
    }
}
