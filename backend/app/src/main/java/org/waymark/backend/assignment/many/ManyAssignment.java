package org.waymark.backend.assignment.many;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.PeopleFile;

/**
 * An assignment of many, as its trust keeps it.
 *
 * @param accountId of who made it
 * @param chosen from the list of people, by id
 * @param fromFile those that the last file named
 * @param jobId of the work that ran last or runs now
 * @param runId names the rows of the last dry run that ended
 */
public record ManyAssignment(
        String id,
        long version,
        String trustId,
        String accountId,
        String createdBy,
        Instant created,
        State state,
        AssignmentSettings settings,
        List<String> chosen,
        List<FromFile> fromFile,
        @Nullable PeopleFile file,
        @Nullable String jobId,
        @Nullable String runId,
        @Nullable Result result) {

    public ManyAssignment {
        chosen = List.copyOf(chosen);
        fromFile = List.copyOf(fromFile);
    }

    /**
     * Somebody in a file.
     *
     * @param personId of somebody known, or the one that a new person gets
     * @param offerId where the row names a qualification of its own
     * @param email of somebody new, where the row has one
     * @param group of those who are to be kept together, where the row has one
     */
    public record FromFile(
            String personId,
            String name,
            String jobTitle,
            String schoolId,
            @Nullable String offerId,
            boolean isNew,
            @Nullable String email,
            @Nullable String group) {}

    /** Everybody chosen, each once. */
    public Set<String> people() {
        Set<String> all = new LinkedHashSet<>(chosen);
        fromFile.forEach(person -> all.add(person.personId()));
        return all;
    }

    boolean isFromFile(String personId) {
        return fromFile.stream().anyMatch(person -> person.personId().equals(personId));
    }

    /** Whether the work of a job is still wanted. */
    boolean waitsFor(String job, State whileRunning) {
        return state == whileRunning && job.equals(jobId);
    }

    ManyAssignment ownedBy(String account, String name) {
        return new ManyAssignment(
                id, version, trustId, account, name, created, state, settings, chosen, fromFile, file, jobId, runId,
                result);
    }

    ManyAssignment withSettings(AssignmentSettings changed) {
        return draft(changed, chosen, fromFile, file);
    }

    ManyAssignment withChosen(List<String> personIds) {
        return draft(settings, personIds, fromFile, file);
    }

    ManyAssignment withFile(@Nullable PeopleFile read, List<FromFile> people) {
        return draft(settings, chosen, people, read);
    }

    /** What was planned no longer fits. */
    private ManyAssignment draft(
            AssignmentSettings newSettings,
            List<String> newChosen,
            List<FromFile> newFromFile,
            @Nullable PeopleFile newFile) {
        return new ManyAssignment(
                id,
                version,
                trustId,
                accountId,
                createdBy,
                created,
                State.DRAFT,
                newSettings,
                newChosen,
                newFromFile,
                newFile,
                jobId,
                null,
                null);
    }

    ManyAssignment running(State whileRunning, String job) {
        return with(whileRunning, job, runId, result);
    }

    ManyAssignment planned(String run, Result planned) {
        return with(State.PLANNED, jobId, run, planned);
    }

    ManyAssignment in(State ended) {
        return with(ended, jobId, runId, result);
    }

    private ManyAssignment with(
            State newState, @Nullable String newJob, @Nullable String newRun, @Nullable Result newResult) {
        return new ManyAssignment(
                id, version, trustId, accountId, createdBy, created, newState, settings, chosen, fromFile, file, newJob,
                newRun, newResult);
    }

    public ManyAssignment atVersion(long stored) {
        return new ManyAssignment(
                id, stored, trustId, accountId, createdBy, created, state, settings, chosen, fromFile, file, jobId,
                runId, result);
    }

    /** Offers that are named for anybody. */
    Set<String> offers() {
        Set<String> all = new LinkedHashSet<>();
        Stream.ofNullable(settings.offerId()).forEach(all::add);
        fromFile.stream().flatMap(person -> Stream.ofNullable(person.offerId())).forEach(all::add);
        return all;
    }
}
