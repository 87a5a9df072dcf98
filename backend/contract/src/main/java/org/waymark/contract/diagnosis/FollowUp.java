package org.waymark.contract.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.pathway.Preview;

/**
 * What somebody could make of their answers. Nothing of it happens by itself.
 *
 * @param effect what the person's offer does with what is known
 * @param shown statements that are known for sure by now, and do not count yet
 * @param unsure statements that count, though answers since leave it open whether they are known
 * @param preview what the pathway would be if what is known now counted and nothing else did; null where that is so already
 * @param attendance how they would stand with it for the attendance that is asked for
 * @param again lessons that they had, of which answers went wrong
 * @param additions modules that they could take besides
 */
public record FollowUp(
        OwnKnowledge.Effect effect,
        List<String> shown,
        List<String> unsure,
        @Nullable Preview preview,
        AttendanceStanding attendance,
        List<Again> again,
        List<Addition> additions) {

    public FollowUp {
        shown = List.copyOf(shown);
        unsure = List.copyOf(unsure);
        again = List.copyOf(again);
        additions = List.copyOf(additions);
    }

    /** @param statements of the lesson of which answers went wrong */
    public record Again(String moduleId, String title, List<String> statements) {

        public Again {
            statements = List.copyOf(statements);
        }
    }

    /**
     * @param minutes of the longest version
     * @param statements on account of which it is offered
     */
    public record Addition(
            Kind kind, String topicId, String title, String summary, int minutes, List<String> statements) {

        public Addition {
            statements = List.copyOf(statements);
        }
    }

    public enum Kind {
        /** Teaches what is known at a higher level than is asked for. */
        DEEPER,
        /** Teaches what is not known yet at a lower level, and so leads up to it. */
        BRIDGE
    }
}
