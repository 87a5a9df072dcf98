package org.waymark.backend.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.offer.Release;

/**
 * A provider's blended delivery of a qualification to one cohort, with its sessions: one document. People take and are
 * given those that are open; what pathways refer to stays in it, however it is changed.
 *
 * @param version of the document, 0 before it is stored
 * @param amends the offer that this draft is to replace, or null
 * @param byJob the work on an amendment that last put one in place here, or that kept this draft; null where there was
 *     none
 */
public record Offer(
        String id,
        long version,
        Status status,
        Course course,
        Dates dates,
        Blend blend,
        Teaching teaching,
        List<Hub> hubs,
        List<Session> sessions,
        @Nullable String amends,
        @Nullable String byJob) {

    public Offer {
        hubs = List.copyOf(hubs);
        sessions = List.copyOf(sessions);
    }

    /** With everything taught as it is written. */
    public Offer(
            String id,
            long version,
            Status status,
            Course course,
            Dates dates,
            Blend blend,
            List<Hub> hubs,
            List<Session> sessions) {
        this(id, version, status, course, dates, blend, Teaching.AS_WRITTEN, hubs, sessions, null, null);
    }

    public enum Status {
        /** Only those who make it see it. */
        DRAFT,
        /** People can be put on it. */
        OPEN,
        /** Nobody new; those who are on it stay. */
        CLOSED,
        /** A shape to make others from; only those who make offers see it. */
        TEMPLATE;

        public boolean isPublic() {
            return this == OPEN || this == CLOSED;
        }
    }

    /**
     * @param partnerId the delivery partner that runs it, or null where the provider does
     * @param pricePounds of one place, before any scholarship; null where the provider states none
     */
    public record Course(
            String providerId,
            String providerName,
            @Nullable String partnerId,
            String qualification,
            String frameworkVersion,
            String title,
            String cohort,
            @Nullable Integer pricePounds) {

        public Course of(String otherProviderId, String otherProviderName) {
            return new Course(
                    otherProviderId,
                    otherProviderName,
                    null,
                    qualification,
                    frameworkVersion,
                    title,
                    cohort,
                    pricePounds);
        }

        public Course withFramework(String otherQualification, String otherVersion) {
            return new Course(
                    providerId, providerName, partnerId, otherQualification, otherVersion, title, cohort, pricePounds);
        }

        public Course withCohort(String other) {
            return new Course(
                    providerId, providerName, partnerId, qualification, frameworkVersion, title, other, pricePounds);
        }

        public Course called(String otherTitle, @Nullable Integer price) {
            return new Course(
                    providerId, providerName, partnerId, qualification, frameworkVersion, otherTitle, cohort, price);
        }

        public Course withPartner(@Nullable String other) {
            return new Course(
                    providerId, providerName, other, qualification, frameworkVersion, title, cohort, pricePounds);
        }
    }

    public record Dates(
            LocalDate starts, LocalDate ends, @Nullable Assessment assessment) {}

    /** @param minutes how long it takes */
    public record Assessment(LocalDate opens, LocalDate closes, int minutes) {}

    /**
     * Rules for the blend, as the engine's.
     *
     * @param maxSelfStudyShare 0 to 1 of a pathway's minutes
     * @param minLiveShare of a pathway's minutes that are in sessions, in person or online
     * @param recordedCatchUp whether a recording may stand in for a session that somebody cannot attend
     * @param primerMinutes before an anchor session, for those who skip its topic
     * @see org.waymark.engine.offer.BlendRules
     */
    public record Blend(
            double maxSelfStudyShare,
            double minInPersonShare,
            double minLiveShare,
            int maxMinutesPerWeek,
            boolean recordedCatchUp,
            int primerMinutes) {

        private static final int USUAL_PRIMER = 30;

        /** With recordings, the usual primer of half an hour, and no least of live time. */
        public Blend(double maxSelfStudyShare, double minInPersonShare, int maxMinutesPerWeek) {
            this(maxSelfStudyShare, minInPersonShare, 0, maxMinutesPerWeek, true, USUAL_PRIMER);
        }
    }

    public String providerId() {
        return course.providerId();
    }

    public String providerName() {
        return course.providerName();
    }

    public @Nullable String partnerId() {
        return course.partnerId();
    }

    public String qualification() {
        return course.qualification();
    }

    public String frameworkVersion() {
        return course.frameworkVersion();
    }

    public String title() {
        return course.title();
    }

    public String cohort() {
        return course.cohort();
    }

    public @Nullable Integer pricePounds() {
        return course.pricePounds();
    }

    public LocalDate starts() {
        return dates.starts();
    }

    public LocalDate ends() {
        return dates.ends();
    }

    public @Nullable Assessment assessment() {
        return dates.assessment();
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** The same under another id, not stored yet. */
    public Offer copy(String otherId) {
        return new Offer(otherId, 0, status, course, dates, blend, teaching, hubs, sessions, null, null);
    }

    public Offer with(Status other) {
        return new Offer(id, version, other, course, dates, blend, teaching, hubs, sessions, amends, byJob);
    }

    public Offer with(Course other) {
        return new Offer(id, version, status, other, dates, blend, teaching, hubs, sessions, amends, byJob);
    }

    public Offer with(Dates other) {
        return new Offer(id, version, status, course, other, blend, teaching, hubs, sessions, amends, byJob);
    }

    public Offer with(Blend other) {
        return new Offer(id, version, status, course, dates, other, teaching, hubs, sessions, amends, byJob);
    }

    public Offer with(Teaching other) {
        return new Offer(id, version, status, course, dates, blend, other, hubs, sessions, amends, byJob);
    }

    /**
     * A draft of what another offer is to become.
     *
     * @param keptBy the job that keeps it, to be taken up again; null where somebody begins it
     */
    public Offer amending(String otherId, String offerId, @Nullable String keptBy) {
        return new Offer(otherId, 0, Status.DRAFT, course, dates, blend, teaching, hubs, sessions, offerId, keptBy);
    }

    /**
     * What the draft says, in place of what this says, and which job put it there; null where it is only tried out. Hubs and sessions that are there stay as they are: people may have
     * seats in them, and cancelling is done one by one.
     */
    public Offer amendedBy(Offer draft, @Nullable String jobId) {
        return new Offer(
                id,
                version,
                status,
                draft.course,
                draft.dates,
                draft.blend,
                draft.teaching,
                joined(hubs, draft.hubs, Hub::id),
                joined(sessions, draft.sessions, Session::id),
                amends,
                jobId);
    }

    private static <T> List<T> joined(List<T> kept, List<T> more, Function<T, String> id) {
        Set<String> known = kept.stream().map(id).collect(Collectors.toSet());
        return Stream.concat(kept.stream(), more.stream().filter(one -> !known.contains(id.apply(one))))
                .toList();
    }

    /** Each session once: an amendment, or what one has replaced, holds those of its offer too and keeps here only its own. */
    public static List<Offer> withoutCopies(List<Offer> all) {
        Map<String, Offer> byId = all.stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        return all.stream()
                .map(offer -> {
                    Offer amended = offer.amends == null ? null : byId.get(offer.amends);
                    return amended == null ? offer : offer.without(amended.sessions);
                })
                .toList();
    }

    private Offer without(List<Session> others) {
        Set<String> ids = others.stream().map(Session::id).collect(Collectors.toSet());
        return withSessions(
                sessions.stream().filter(session -> !ids.contains(session.id())).toList());
    }

    public Offer withHubs(List<Hub> others) {
        return new Offer(id, version, status, course, dates, blend, teaching, others, sessions, amends, byJob);
    }

    /** Its sessions without those that were cancelled. */
    public List<Session> held() {
        return sessions.stream().filter(Session::isHeld).toList();
    }

    /**
     * As somebody sees it and may be planned with: without the sessions that are not open to them, and without the places
     * of those. The one rule for all who show or plan sessions.
     */
    public Offer seenBy(Onlooker who) {
        List<Session> open =
                sessions.stream().filter(session -> who.sees(this, session)).toList();
        return open.size() == sessions.size() ? this : withSessions(open).withoutPlacesOf(sessions);
    }

    /** Its provider's own, without what trusts and partners run in it. */
    public Offer withoutLocal() {
        List<Session> own =
                sessions.stream().filter(session -> session.local() == null).toList();
        return own.size() == sessions.size() ? this : withSessions(own).withoutPlacesOf(sessions);
    }

    private Offer withoutPlacesOf(List<Session> before) {
        Set<String> kept = sessions.stream().map(Session::hubId).collect(Collectors.toSet());
        Set<String> local = before.stream()
                .filter(session -> session.local() != null)
                .map(Session::hubId)
                .collect(Collectors.toSet());
        return withHubs(hubs.stream()
                .filter(hub -> kept.contains(hub.id()) || !local.contains(hub.id()))
                .toList());
    }

    public Offer withSessions(List<Session> others) {
        return new Offer(id, version, status, course, dates, blend, teaching, hubs, others, amends, byJob);
    }

    public Hub hub(String hubId) {
        return hubs.stream()
                .filter(hub -> hub.id().equals(hubId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no hub " + hubId + " in offer " + id));
    }

    public Optional<Session> findSession(String sessionId) {
        return sessions.stream()
                .filter(session -> session.id().equals(sessionId))
                .findFirst();
    }

    public Session session(String sessionId) {
        return findSession(sessionId)
                .orElseThrow(() -> new IllegalArgumentException("no session " + sessionId + " in offer " + id));
    }

    /** Where a session is, as people are told. */
    public String place(Session session) {
        return session.hubId() == null ? "Online" : hub(session.hubId()).name();
    }

    /** Days on which somebody with these sessions has to be spared by their school. */
    public Set<LocalDate> daysOutOn(Collection<String> sessionIds) {
        return sessionIds.stream()
                .flatMap(id -> findSession(id).stream())
                .filter(Session::takesOneOut)
                .map(session -> session.start().toLocalDate())
                .collect(Collectors.toSet());
    }

    public int daysOut(Collection<String> sessionIds) {
        return daysOutOn(sessionIds).size();
    }

    /** The same hub in its place, or one more. */
    public Offer with(Hub changed) {
        boolean known = hubs.stream().anyMatch(hub -> hub.id().equals(changed.id()));
        List<Hub> others = known
                ? hubs.stream()
                        .map(hub -> hub.id().equals(changed.id()) ? changed : hub)
                        .toList()
                : Stream.concat(hubs.stream(), Stream.of(changed)).toList();
        return withHubs(others);
    }

    /** The same session in its place, or one more. */
    public Offer with(Session changed) {
        return findSession(changed.id()).isEmpty()
                ? withSessions(
                        Stream.concat(sessions.stream(), Stream.of(changed)).toList())
                : withSessions(sessions.stream()
                        .map(session -> session.id().equals(changed.id()) ? changed : session)
                        .toList());
    }

    /**
     * @param easting metres on the national grid
     * @param access facilities for those who need them, such as step-free
     */
    public record Hub(
            String id,
            String name,
            int easting,
            int northing,
            @Nullable String postcode,
            List<Room> rooms,
            Set<String> access) {

        public Hub {
            rooms = List.copyOf(rooms);
            access = Set.copyOf(access);
        }

        public Hub(String id, String name, int easting, int northing) {
            this(id, name, easting, northing, null, List.of(), Set.of());
        }

        public Optional<Room> room(String called) {
            return rooms.stream().filter(room -> room.name().equals(called)).findFirst();
        }
    }

    public record Room(String name, int seats) {}

    /**
     * @param start local time in England
     * @param hubId null for an online session
     * @param cancelled null while it is to be held
     * @param local who may come, where a trust or a partner runs it; null for the provider's own, which are for everybody
     */
    public record Session(
            String id,
            String topicId,
            boolean inPerson,
            LocalDateTime start,
            int minutes,
            @Nullable String hubId,
            int seats,
            Set<String> access,
            boolean anchor,
            Arrangements arrangements,
            @Nullable Cancelled cancelled,
            @Nullable Local local) {

        public Session {
            access = Set.copyOf(access);
        }

        public Session(
                String id,
                String topicId,
                boolean inPerson,
                LocalDateTime start,
                int minutes,
                @Nullable String hubId,
                int seats,
                Set<String> access,
                boolean anchor) {
            this(id, topicId, inPerson, start, minutes, hubId, seats, access, anchor, Arrangements.NONE, null, null);
        }

        public Session withSeats(int count) {
            return new Session(
                    id,
                    topicId,
                    inPerson,
                    start,
                    minutes,
                    hubId,
                    count,
                    access,
                    anchor,
                    arrangements,
                    cancelled,
                    local);
        }

        public Session at(LocalDateTime time) {
            return new Session(
                    id, topicId, inPerson, time, minutes, hubId, seats, access, anchor, arrangements, cancelled, local);
        }

        public Session with(Arrangements others) {
            return new Session(
                    id, topicId, inPerson, start, minutes, hubId, seats, access, anchor, others, cancelled, local);
        }

        public Session as(String otherId) {
            return new Session(
                    otherId,
                    topicId,
                    inPerson,
                    start,
                    minutes,
                    hubId,
                    seats,
                    access,
                    anchor,
                    arrangements,
                    cancelled,
                    local);
        }

        /** @param why null where it is held after all */
        public Session cancelled(@Nullable Cancelled why) {
            return new Session(
                    id, topicId, inPerson, start, minutes, hubId, seats, access, anchor, arrangements, why, local);
        }

        public Session with(@Nullable Local audience) {
            return new Session(
                    id,
                    topicId,
                    inPerson,
                    start,
                    minutes,
                    hubId,
                    seats,
                    access,
                    anchor,
                    arrangements,
                    cancelled,
                    audience);
        }

        /** Whether it is one that has to be attended rather than another. */
        public Session asAnchor(boolean isAnchor) {
            return new Session(
                    id,
                    topicId,
                    inPerson,
                    start,
                    minutes,
                    hubId,
                    seats,
                    access,
                    isAnchor,
                    arrangements,
                    cancelled,
                    local);
        }

        public LocalDateTime end() {
            return start.plusMinutes(minutes);
        }

        public boolean isHeld() {
            return cancelled == null;
        }

        public boolean overlaps(Session other) {
            return start.isBefore(other.end()) && other.start().isBefore(end());
        }

        public Session lasting(int length) {
            return new Session(
                    id, topicId, inPerson, start, length, hubId, seats, access, anchor, arrangements, cancelled, local);
        }

        public boolean takesOneOut() {
            return isHeld() && Release.isNeeded(inPerson, start, minutes);
        }
    }

    /** @param by the cancellation that it belongs to */
    public record Cancelled(String by, Instant at, String reason) {}

    /**
     * Who may come to a session that a trust or a partner runs: the people of the trust, and others as far as it is open.
     *
     * @param proposalId what the provider approved
     * @param trustId whose it is, or null where a partner runs it
     * @param everybody whether all people of the offer may come
     * @param withinMinutes how long others may have to drive from their school, or null where only the trust's may come
     * @param closed whether nobody new may come, since it is to be withdrawn
     * @see <a href="../../../../../../../../../docs/decisions/0062-local-sessions.md">decision 0062</a>
     */
    public record Local(
            String proposalId,
            @Nullable String trustId,
            boolean everybody,
            @Nullable Integer withinMinutes,
            boolean closed) {

        public Local shut() {
            return new Local(proposalId, trustId, everybody, withinMinutes, true);
        }
    }

    /**
     * What a session is run by, besides its time and place.
     *
     * @param room one of its hub's
     * @param seriesId the same for sessions that were added together
     */
    public record Arrangements(
            @Nullable String room,
            @Nullable String facilitatorId,
            @Nullable Online online,
            @Nullable String seriesId) {

        public static final Arrangements NONE = new Arrangements(null, null, null, null);
    }

    public record Online(
            @Nullable String joinLink,
            @Nullable String dialIn,
            @Nullable String recording) {}
}
