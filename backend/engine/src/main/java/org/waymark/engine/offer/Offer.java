package org.waymark.engine.offer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.id.OfferId;
import org.waymark.engine.id.SessionId;

/** A provider's blended delivery of a qualification to a cohort. Sessions are kept by time, then id. */
public record Offer(
        OfferId id,
        LocalDate starts,
        LocalDate ends,
        List<Session> sessions,
        BlendRules blend,
        @Nullable AssessmentWindow assessment,
        @Nullable Coaching coaching,
        SkipPolicy skipPolicy) {
    public Offer {
        new Period(starts, ends);
        sessions = sessions.stream()
                .sorted(Comparator.comparing(Session::start).thenComparing(Session::id))
                .toList();
        var seen = new HashSet<SessionId>();
        for (var session : sessions) {
            if (!seen.add(session.id())) {
                throw new IllegalArgumentException("session " + session.id() + " is listed twice");
            }
        }
    }

    /** Without coaching of its own. */
    public Offer(
            OfferId id,
            LocalDate starts,
            LocalDate ends,
            List<Session> sessions,
            BlendRules blend,
            @Nullable AssessmentWindow assessment,
            SkipPolicy skipPolicy) {
        this(id, starts, ends, sessions, blend, assessment, null, skipPolicy);
    }

    public Offer withCoaching(Coaching other) {
        return new Offer(id, starts, ends, sessions, blend, assessment, other, skipPolicy);
    }

    public Offer withSessions(List<Session> others) {
        return new Offer(id, starts, ends, others, blend, assessment, coaching, skipPolicy);
    }

    public Offer withBlend(BlendRules rules) {
        return new Offer(id, starts, ends, sessions, rules, assessment, coaching, skipPolicy);
    }
}
