package org.waymark.backend.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * @param text plain; may hold a link that opens something once, so it is never logged
 * @param unsubscribe where a mail program may ask to end such mails with one click (RFC 8058), or null
 */
public record Mail(
        String to, String subject, String text, @Nullable String unsubscribe) {

    public Mail(String to, String subject, String text) {
        this(to, subject, text, null);
    }

    public Mail {
        if ((to + subject).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an address or a subject of several lines");
        }
    }

    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
