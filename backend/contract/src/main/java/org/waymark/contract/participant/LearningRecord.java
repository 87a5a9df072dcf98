package org.waymark.contract.participant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody takes with them: statement by statement what they have credit for, and from what. Made to be read by
 * people and by other programs; the format says which version of it this is.
 *
 * @param format rises when a field changes its meaning
 * @param stopped the day on which they left the qualification, or null
 * @param credit by area; what the framework does not ask for comes last
 * @param modules that were begun, in the order in which they were
 */
public record LearningRecord(
        String format,
        LocalDate made,
        String name,
        String qualification,
        String qualificationTitle,
        String frameworkVersion,
        String provider,
        String cohort,
        LocalDate started,
        @Nullable LocalDate stopped,
        List<Earlier> earlier,
        List<Module> modules,
        List<Credit> credit) {

    public LearningRecord {
        earlier = List.copyOf(earlier);
        modules = List.copyOf(modules);
        credit = List.copyOf(credit);
    }

    /**
     * A qualification gained before.
     *
     * @param frameworkVersion empty where it is not known
     * @param approvedUntil the last day on which it counts by the approval of their provider, where it was gained elsewhere;
     *     null where it was gained with a provider that uses Waymark
     */
    public record Earlier(
            String qualification,
            String frameworkVersion,
            LocalDate on,
            @Nullable LocalDate approvedUntil) {}

    /** @param finished null while it is only begun */
    public record Module(
            String moduleId,
            String title,
            LocalDate begun,
            @Nullable LocalDate finished,
            int minutes) {}

    /**
     * @param statementId stays the same in all frameworks that ask it
     * @param area of the framework; empty where the framework does not ask for it
     * @param level 1 know, 2 apply, 3 lead, 4 lead across schools
     * @param how TAUGHT by a finished module; SHOWN as well, by two right answers or more in its checks and no wrong one
     * @param when the day on which the module was finished
     */
    public record Credit(
            String statementId,
            String statement,
            String area,
            int level,
            How how,
            LocalDate when,
            String moduleId,
            String module) {

        public enum How {
            TAUGHT,
            SHOWN
        }
    }
}
