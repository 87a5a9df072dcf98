package org.waymark.backend.catalogue;

import java.util.Locale;

/** An enum whose constants are written in content files in lower case with hyphens. */
public interface Worded {
    String name();

    /** As written in content files: {@code LEARN_HOW_TO} is {@code learn-how-to}. */
    default String word() {
        return wordOf(name());
    }

    static String wordOf(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no constant is written so */
    static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
