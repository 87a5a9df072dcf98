package org.waymark.engine.pathway;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** Why a step is in, why in this variant, why now; or why a topic is out. Data without prose. */
public sealed interface Reason {
    /**
     * It teaches what is asked.
     *
     * @param alone statements that would be taught too seldom without it
     * @param shared statements that other steps teach often enough too
     */
    record Covers(List<StatementId> alone, List<StatementId> shared) implements Reason {
        public Covers {
            alone = List.copyOf(alone);
            shared = List.copyOf(shared);
        }
    }

    /** Later steps need it first. */
    record RequiredBy(List<TopicId> topics) implements Reason {
        public RequiredBy {
            topics = List.copyOf(topics);
        }
    }

    /** The person pinned it or took it as an elective. */
    record Chosen() implements Reason {}

    /** Completed, started or booked already. */
    record Taken(@Nullable LocalDate started, @Nullable LocalDate completed) implements Reason {}

    /** This variant is written for the person's phase. */
    record PhaseVariant(Phase phase) implements Reason {}

    /** The topic has one module, for everyone. */
    record UniversalOnly() implements Reason {}

    /** Of several that fit, this variant costs the person least. */
    record BestFit() implements Reason {}

    /** The person asked for this variant. */
    record VariantChosen() implements Reason {}

    /** It begins once this topic, which it needs, is finished. */
    record AfterPrerequisite(TopicId topic) implements Reason {}

    /** A session's date holds it. */
    record SessionDated(SessionId session, LocalDate date) implements Reason {}

    /** It begins in the first week that has room for it, in its turn. */
    record FirstFreeWeek(LocalDate week) implements Reason {}

    /** A sooner week has room, but here the weeks stay even, and the topic keeps together and in its turn. */
    record EvenWeeks(LocalDate week) implements Reason {}

    /** A recording stands in for a session of this kind. */
    record RecordedCatchUp(ActivityKind insteadOf, int minutes) implements Reason {}

    /** All it would teach of what is asked is known already. */
    record KnownAlready(List<Credit> credits) implements Reason {
        public KnownAlready {
            credits = List.copyOf(credits);
        }
    }

    /** Topics in the pathway, or completed, teach all of it that is asked. */
    record CoveredBy(List<TopicId> topics) implements Reason {
        public CoveredBy {
            topics = List.copyOf(topics);
        }
    }

    /** It teaches what is asked at too low a level. */
    record BelowLevel() implements Reason {}

    /** The person excluded it. */
    record Excluded() implements Reason {}

    /** Another variant of its topic is in. */
    record OtherVariantChosen(ModuleId module) implements Reason {}

    /** It is written for phases the person does not work in. */
    record OtherPhase() implements Reason {}

    /** The person can attend no session of it, and no recording may stand in. */
    record NoSession() implements Reason {}

    /** A topic that it needs cannot be taken. */
    record PrerequisiteMissing(List<TopicId> topics) implements Reason {
        public PrerequisiteMissing {
            topics = List.copyOf(topics);
        }
    }
}
