package org.waymark.contract.facilitation;

import java.util.List;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.participant.AccessNeed;

/**
 * What to know before a session.
 *
 * @param facilities of the place, in words of the provider
 * @param groups who comes, the largest first
 * @param difficulties what those who come tend to get wrong, the most first
 * @param adjustments what to arrange, and for whom; never why
 */
public record SessionBrief(
        FacilitatedSession session,
        List<String> facilities,
        List<Group> groups,
        List<Difficulty> difficulties,
        List<Adjustment> adjustments) {

    public SessionBrief {
        facilities = List.copyOf(facilities);
        groups = List.copyOf(groups);
        difficulties = List.copyOf(difficulties);
        adjustments = List.copyOf(adjustments);
    }

    public record Group(Phase phase, SchoolKind kind, int people) {}

    /**
     * A statement that many of those who answered on it got wrong. Too few who answered make none.
     *
     * @param outOfTen so many of ten, rounded, 3 to 9
     */
    public record Difficulty(String statement, int outOfTen) {}

    /** @param names of those who come, by name */
    public record Adjustment(AccessNeed need, List<String> names) {

        public Adjustment {
            names = List.copyOf(names);
        }
    }
}
