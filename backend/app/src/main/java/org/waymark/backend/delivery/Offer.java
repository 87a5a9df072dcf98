package org.waymark.backend.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.offer.Release;

/**
 * A provider's blended delivery of a qualification to one cohort, with its sessions: one document.
 *
 * @param maxSelfStudyShare 0 to 1 of a pathway's minutes
 * @param pricePounds of one place, before any scholarship; null where the provider states none
 * @param assessmentMinutes how long the assessment takes; 0 where there is no window
 */
public record Offer(
        String id,
        String providerId,
        String providerName,
        String qualification,
        String frameworkVersion,
        String title,
        String cohort,
        LocalDate starts,
        LocalDate ends,
        double maxSelfStudyShare,
        double minInPersonShare,
        int maxMinutesPerWeek,
        @Nullable LocalDate assessmentOpens,
        @Nullable LocalDate assessmentCloses,
        int assessmentMinutes,
        @Nullable Integer pricePounds,
        List<Hub> hubs,
        List<Session> sessions) {

    public Offer {
        hubs = List.copyOf(hubs);
        sessions = List.copyOf(sessions);
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

    /** @param easting metres on the national grid */
    public record Hub(String id, String name, int easting, int northing) {}

    /**
     * @param start local time in England
     * @param hubId null for an online session
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
            boolean anchor) {

        public Session {
            access = Set.copyOf(access);
        }

        public boolean takesOneOut() {
            return Release.isNeeded(inPerson, start, minutes);
        }
    }
}
