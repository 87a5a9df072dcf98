package org.waymark.backend.delivery.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.local.LocalSession;
import org.waymark.backend.delivery.local.LocalSession.Audience;
import org.waymark.backend.delivery.local.LocalSession.Checked;
import org.waymark.backend.delivery.local.LocalSession.Place;
import org.waymark.backend.delivery.local.LocalSession.Plan;
import org.waymark.backend.delivery.local.LocalSession.Proposer;
import org.waymark.backend.delivery.local.LocalSession.Quality;
import org.waymark.backend.platform.store.Stored;
import org.waymark.contract.delivery.LocalSession.Checklist;
import org.waymark.contract.delivery.LocalSession.State;

/** @param start a local time in England, kept as text */
record StoredLocalSession(
        String id,
        long version,
        String offerId,
        String providerId,
        @Nullable String trustId,
        @Nullable String partnerId,
        String organisation,
        String proposedBy,
        Instant proposed,
        String state,
        int revision,
        String topicId,
        String start,
        int minutes,
        StoredPlace place,
        int seats,
        String facilitator,
        String email,
        List<String> access,
        boolean everybody,
        @Nullable Integer withinMinutes,
        @Nullable String words,
        @Nullable StoredChecked checked,
        @Nullable StoredQuality quality)
        implements Stored {

    static StoredLocalSession of(LocalSession s) {
        return new StoredLocalSession(
                s.id(),
                s.version(),
                s.offerId(),
                s.providerId(),
                s.proposer().trustId(),
                s.proposer().partnerId(),
                s.proposer().organisation(),
                s.proposer().name(),
                s.proposed(),
                s.state().name(),
                s.revision(),
                s.plan().topicId(),
                s.plan().start().toString(),
                s.plan().minutes(),
                StoredPlace.of(s.plan().place()),
                s.plan().seats(),
                s.plan().facilitator(),
                s.plan().email(),
                s.plan().access().stream().sorted().toList(),
                s.plan().audience().everybody(),
                s.plan().audience().withinMinutes(),
                s.words(),
                StoredChecked.of(s.checked()),
                StoredQuality.of(s.quality()));
    }

    LocalSession session() {
        return new LocalSession(
                id,
                version,
                offerId,
                providerId,
                new Proposer(trustId, partnerId, organisation, proposedBy),
                proposed,
                State.valueOf(state),
                revision,
                new Plan(
                        topicId,
                        LocalDateTime.parse(start),
                        minutes,
                        place.place(),
                        seats,
                        facilitator,
                        email,
                        Set.copyOf(access),
                        new Audience(everybody, withinMinutes)),
                words,
                checked == null ? null : checked.checked(),
                quality == null ? null : quality.quality());
    }

    record StoredPlace(
            String hubId,
            @Nullable String schoolId,
            String name,
            @Nullable String postcode,
            int easting,
            int northing,
            @Nullable String room) {

        static StoredPlace of(Place p) {
            return new StoredPlace(
                    p.hubId(), p.schoolId(), p.name(), p.postcode(), p.easting(), p.northing(), p.room());
        }

        Place place() {
            return new Place(hubId, schoolId, name, postcode, easting, northing, room);
        }
    }

    record StoredChecked(
            String experience, String materials, String safeguarding, String accessibility, String by, Instant at) {

        static @Nullable StoredChecked of(@Nullable Checked c) {
            return c == null
                    ? null
                    : new StoredChecked(
                            c.answers().experience(),
                            c.answers().materials(),
                            c.answers().safeguarding(),
                            c.answers().accessibility(),
                            c.by(),
                            c.at());
        }

        Checked checked() {
            return new Checked(new Checklist(experience, materials, safeguarding, accessibility), by, at);
        }
    }

    record StoredQuality(String note, String by, Instant at) {

        static @Nullable StoredQuality of(@Nullable Quality q) {
            return q == null ? null : new StoredQuality(q.note(), q.by(), q.at());
        }

        Quality quality() {
            return new Quality(note, by, at);
        }
    }
}
