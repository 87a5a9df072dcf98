package org.waymark.contract.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;

/**
 * A topic of an offer's framework: what of it is taught, and which sessions there are.
 *
 * @param liveMinutes of sessions that its modules ask for; 0 where nothing is live
 * @param way in which its sessions are given; null where either will do
 * @param onlineMissing whether it has sessions in person and none online that counts
 */
public record OfferTopic(
        String topicId,
        String title,
        int liveMinutes,
        @Nullable SessionWay way,
        int sessionsInPerson,
        int sessionsOnline,
        boolean onlineMissing,
        List<OfferModule> modules) {

    public OfferTopic {
        modules = List.copyOf(modules);
    }

    /** @param phase null for a universal one */
    public record OfferModule(
            String moduleId, String title, @Nullable Phase phase, int minutes, boolean taught) {}
}
