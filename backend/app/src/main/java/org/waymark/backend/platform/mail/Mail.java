package org.waymark.backend.platform.mail;

/** @param text plain; may hold a link that opens something once, so it is never logged */
public record Mail(String to, String subject, String text) {

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
