package org.waymark.contract.message;

/** How a message stands with one of its recipients. */
public record MessageRecipient(String participantId, String name, Delivery delivery) {

    public enum Delivery {
        /** Its turn has not come yet. */
        QUEUED,
        /** They cannot sign in, so they were told nothing. */
        NO_ACCOUNT,
        /** In Waymark; no mail goes, or it was so long ago that it is not known any more. */
        IN_WAYMARK,
        /** In Waymark; the mail waits for its turn, or for the day on which they like mails. */
        MAIL_WAITING,
        MAIL_SENT,
        /** In Waymark; the mail server took the mail at none of the tries. */
        MAIL_FAILED,
        READ
    }
}
