package org.waymark.backend.message;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * Something that has happened, as one person is told of it.
 *
 * @param key names the event: the same again tells nobody twice
 * @param title a few words, also the subject of a mail
 * @param text plain, in paragraphs
 * @param link a place in the interface, without a slash before it; empty for the first page
 * @param urgent whether it goes by mail at once, whatever the person has chosen
 */
public record News(String key, String title, String text, String link, boolean urgent) {

    private static final Duration SOON = Duration.ofHours(72);

    public News {
        if (key.isBlank() || title.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("news without a key, a title or a text");
        }
        if (title.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a title of several lines");
        }
    }

    /** Whether what begins then is so near that no mail about it may wait. */
    public static boolean isSoon(LocalDateTime start, LocalDateTime now) {
        return start.isAfter(now) && !start.isAfter(now.plus(SOON));
    }

    /** Can wait for the day or the week on which the person likes to hear of it. */
    public static News ordinary(String key, String title, String text, String link) {
        return new News(key, title, text, link, false);
    }

    /** Asks for an answer, or is too near to wait. */
    public static News urgent(String key, String title, String text, String link) {
        return new News(key, title, text, link, true);
    }
}
