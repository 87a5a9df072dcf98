package org.waymark.backend.delivery.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Engagement;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.platform.store.Stored;

/**
 * @param status null before there were drafts
 * @param recordedCatchUp null before it was the provider's to say
 * @param primerMinutes null as that
 * @param teaching null before an offer could teach less than its framework
 * @param amends the offer that a draft is to replace, or null
 * @param minLiveShare null before it could be asked for
 * @param byJob null before it was noted, and where no amendment has been put in place or kept
 */
record StoredOffer(
        String id,
        long version,
        @Nullable String status,
        String providerId,
        String providerName,
        @Nullable String partnerId,
        String qualification,
        String frameworkVersion,
        String title,
        String cohort,
        LocalDate starts,
        LocalDate ends,
        double maxSelfStudyShare,
        double minInPersonShare,
        @Nullable Double minLiveShare,
        int maxMinutesPerWeek,
        @Nullable Boolean recordedCatchUp,
        @Nullable Integer primerMinutes,
        @Nullable LocalDate assessmentOpens,
        @Nullable LocalDate assessmentCloses,
        int assessmentMinutes,
        @Nullable Integer pricePounds,
        List<StoredHub> hubs,
        List<StoredSession> sessions,
        @Nullable StoredTeaching teaching,
        @Nullable String amends,
        @Nullable String byJob)
        implements Stored {

    static StoredOffer of(Offer o) {
        var assessment = o.assessment();
        return new StoredOffer(
                o.id(),
                o.version(),
                o.status().name(),
                o.providerId(),
                o.providerName(),
                o.partnerId(),
                o.qualification(),
                o.frameworkVersion(),
                o.title(),
                o.cohort(),
                o.starts(),
                o.ends(),
                o.blend().maxSelfStudyShare(),
                o.blend().minInPersonShare(),
                o.blend().minLiveShare(),
                o.blend().maxMinutesPerWeek(),
                o.blend().recordedCatchUp(),
                o.blend().primerMinutes(),
                assessment == null ? null : assessment.opens(),
                assessment == null ? null : assessment.closes(),
                assessment == null ? 0 : assessment.minutes(),
                o.pricePounds(),
                o.hubs().stream().map(StoredHub::of).toList(),
                o.sessions().stream().map(StoredSession::of).toList(),
                StoredTeaching.of(o.teaching()),
                o.amends(),
                o.byJob());
    }

    Offer offer() {
        return new Offer(
                id,
                version,
                status == null ? Offer.Status.OPEN : Offer.Status.valueOf(status),
                new Offer.Course(
                        providerId,
                        providerName,
                        partnerId,
                        qualification,
                        frameworkVersion,
                        title,
                        cohort,
                        pricePounds),
                new Offer.Dates(starts, ends, assessment()),
                blend(),
                teaching == null ? Teaching.AS_WRITTEN : teaching.teaching(),
                hubs.stream().map(StoredHub::hub).toList(),
                sessions.stream().map(StoredSession::session).toList(),
                amends,
                byJob);
    }

    private Offer.@Nullable Assessment assessment() {
        return assessmentOpens == null || assessmentCloses == null
                ? null
                : new Offer.Assessment(assessmentOpens, assessmentCloses, assessmentMinutes);
    }

    private Offer.Blend blend() {
        return recordedCatchUp == null || primerMinutes == null
                ? new Offer.Blend(maxSelfStudyShare, minInPersonShare, maxMinutesPerWeek)
                : new Offer.Blend(
                        maxSelfStudyShare,
                        minInPersonShare,
                        minLiveShare == null ? 0 : minLiveShare,
                        maxMinutesPerWeek,
                        recordedCatchUp,
                        primerMinutes);
    }

    /**
     * @param rooms null before hubs had any
     * @param access null as that
     */
    record StoredHub(
            String hubId,
            String name,
            int easting,
            int northing,
            @Nullable String postcode,
            @Nullable List<StoredRoom> rooms,
            @Nullable List<String> access) {

        static StoredHub of(Offer.Hub h) {
            return new StoredHub(
                    h.id(),
                    h.name(),
                    h.easting(),
                    h.northing(),
                    h.postcode(),
                    h.rooms().stream()
                            .map(room -> new StoredRoom(room.name(), room.seats()))
                            .toList(),
                    h.access().stream().sorted().toList());
        }

        Offer.Hub hub() {
            return new Offer.Hub(
                    hubId,
                    name,
                    easting,
                    northing,
                    postcode,
                    rooms == null
                            ? List.of()
                            : rooms.stream()
                                    .map(room -> new Offer.Room(room.name(), room.seats()))
                                    .toList(),
                    access == null ? Set.of() : Set.copyOf(access));
        }
    }

    record StoredRoom(String name, int seats) {}

    /**
     * The start is a local time in England, kept as text: a driver would turn it into an instant of its own zone.
     *
     * @param cancelledBy null for a session that is held
     * @param local null for a session of the provider's own, and before others ran any
     */
    record StoredSession(
            String sessionId,
            String topicId,
            boolean inPerson,
            String start,
            int minutes,
            @Nullable String hubId,
            int seats,
            List<String> access,
            boolean anchor,
            @Nullable String room,
            @Nullable String facilitatorId,
            @Nullable String joinLink,
            @Nullable String dialIn,
            @Nullable String recording,
            @Nullable String seriesId,
            @Nullable String cancelledBy,
            @Nullable Instant cancelledAt,
            @Nullable String cancelledReason,
            @Nullable StoredLocal local) {

        static StoredSession of(Offer.Session s) {
            var arrangements = s.arrangements();
            var online = arrangements.online();
            var cancelled = s.cancelled();
            return new StoredSession(
                    s.id(),
                    s.topicId(),
                    s.inPerson(),
                    s.start().toString(),
                    s.minutes(),
                    s.hubId(),
                    s.seats(),
                    s.access().stream().sorted().toList(),
                    s.anchor(),
                    arrangements.room(),
                    arrangements.facilitatorId(),
                    online == null ? null : online.joinLink(),
                    online == null ? null : online.dialIn(),
                    online == null ? null : online.recording(),
                    arrangements.seriesId(),
                    cancelled == null ? null : cancelled.by(),
                    cancelled == null ? null : cancelled.at(),
                    cancelled == null ? null : cancelled.reason(),
                    StoredLocal.of(s.local()));
        }

        Offer.Session session() {
            return new Offer.Session(
                    sessionId,
                    topicId,
                    inPerson,
                    LocalDateTime.parse(start),
                    minutes,
                    hubId,
                    seats,
                    Set.copyOf(access),
                    anchor,
                    new Offer.Arrangements(room, facilitatorId, online(), seriesId),
                    cancelledBy == null || cancelledAt == null || cancelledReason == null
                            ? null
                            : new Offer.Cancelled(cancelledBy, cancelledAt, cancelledReason),
                    local == null ? null : local.local());
        }

        private Offer.@Nullable Online online() {
            return joinLink == null && dialIn == null && recording == null
                    ? null
                    : new Offer.Online(joinLink, dialIn, recording);
        }
    }

    record StoredLocal(
            String proposalId,
            @Nullable String trustId,
            boolean everybody,
            @Nullable Integer withinMinutes,
            boolean closed) {

        static @Nullable StoredLocal of(Offer.@Nullable Local l) {
            return l == null
                    ? null
                    : new StoredLocal(l.proposalId(), l.trustId(), l.everybody(), l.withinMinutes(), l.closed());
        }

        Offer.Local local() {
            return new Offer.Local(proposalId, trustId, everybody, withinMinutes, closed);
        }
    }

    /**
     * @param engagement null before its parts could weigh differently
     * @param coaching null before an offer said how much comes with it
     */
    record StoredTeaching(
            String known,
            double knownShare,
            List<String> leftOut,
            List<StoredOneWay> oneWay,
            int livePercent,
            int selfStudyPercent,
            boolean catchUpCounts,
            @Nullable StoredEngagement engagement,
            @Nullable StoredCoaching coaching) {

        static StoredTeaching of(Teaching t) {
            return new StoredTeaching(
                    t.known().policy().name(),
                    t.known().share(),
                    t.leftOut().stream().sorted().toList(),
                    t.oneWay().stream()
                            .map(way -> new StoredOneWay(way.topicId(), way.inPerson()))
                            .toList(),
                    t.attendance().livePercent(),
                    t.attendance().selfStudyPercent(),
                    t.attendance().catchUpCounts(),
                    StoredEngagement.of(t.engagement()),
                    new StoredCoaching(
                            t.coaching().oneToOneMinutes(),
                            t.coaching().groupMinutes(),
                            t.coaching().takesTime()));
        }

        Teaching teaching() {
            return new Teaching(
                    new Teaching.Known(Teaching.Policy.valueOf(known), knownShare),
                    Set.copyOf(leftOut),
                    oneWay.stream()
                            .map(way -> new Teaching.OneWay(way.topicId(), way.inPerson()))
                            .toList(),
                    new Teaching.Attendance(livePercent, selfStudyPercent, catchUpCounts),
                    engagement == null ? Engagement.ALIKE : engagement.engagement(),
                    coaching == null ? Teaching.Coaching.NONE : coaching.coaching());
        }
    }

    record StoredEngagement(int percent, int live, int selfStudy, int coaching, int practice) {

        static StoredEngagement of(Engagement e) {
            return new StoredEngagement(e.percent(), e.live(), e.selfStudy(), e.coaching(), e.practice());
        }

        Engagement engagement() {
            return new Engagement(percent, live, selfStudy, coaching, practice);
        }
    }

    /** @param takesTime null before pathways could keep time for it */
    record StoredCoaching(
            int oneToOneMinutes, int groupMinutes, @Nullable Boolean takesTime) {

        Teaching.Coaching coaching() {
            return new Teaching.Coaching(oneToOneMinutes, groupMinutes, takesTime != null && takesTime);
        }
    }

    record StoredOneWay(String topicId, boolean inPerson) {}
}
