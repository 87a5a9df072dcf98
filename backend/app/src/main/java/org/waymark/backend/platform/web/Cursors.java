package org.waymark.backend.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.Page;

/** Pages of a list, where the cursor is the number of the page, from 0. */
public final class Cursors {

    private Cursors() {}

    public static int page(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,6}")) {
            throw ProblemException.invalid("This page is not there. Begin at the first.");
        }
        return Integer.parseInt(cursor);
    }

    public static <T> Page<T> page(List<T> all, int page, int size) {
        int from = Math.min(all.size(), page * size);
        int to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(page + 1) : null);
    }
}
