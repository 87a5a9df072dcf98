package org.waymark.backend.bringing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.contract.bringing.ProgrammeImport.State;

/**
 * A programme on its way into Waymark, as its provider keeps it.
 *
 * @param accountId of who began it
 * @param jobId of the work that ran last or runs now
 * @param runId names what the last dry run that ended has written
 * @param outcome of that run; null once something has changed since
 */
public record RunningProgramme(
        String id,
        long version,
        String providerId,
        String accountId,
        String createdBy,
        Instant created,
        State state,
        String offerId,
        String offer,
        int minutesPerWeek,
        Map<FileKind, Uploaded> files,
        @Nullable String jobId,
        @Nullable String runId,
        @Nullable Outcome outcome) {

    public RunningProgramme {
        files = Map.copyOf(files);
    }

    /** @param fileId where it is kept, for a day */
    public record Uploaded(String name, String fileId, int rows, Mapping mapping, boolean matched) {}

    /** What was found no longer fits; it is kept until the next dry run takes its place. */
    RunningProgramme withFile(FileKind kind, @Nullable Uploaded file) {
        Map<FileKind, Uploaded> changed = new EnumMap<>(FileKind.class);
        changed.putAll(files);
        if (file == null) {
            changed.remove(kind);
        } else {
            changed.put(kind, file);
        }
        return new RunningProgramme(
                id,
                version,
                providerId,
                accountId,
                createdBy,
                created,
                State.DRAFT,
                offerId,
                offer,
                minutesPerWeek,
                changed,
                jobId,
                runId,
                null);
    }

    /** Whether the work of a job is still wanted. */
    boolean waitsFor(String job, State whileRunning) {
        return state == whileRunning && job.equals(jobId);
    }

    RunningProgramme running(State whileRunning, String job) {
        return with(whileRunning, job, runId, outcome);
    }

    RunningProgramme checked(String run, Outcome found) {
        return with(State.CHECKED, jobId, run, found);
    }

    RunningProgramme in(State ended) {
        return with(ended, jobId, runId, outcome);
    }

    private RunningProgramme with(State newState, @Nullable String job, @Nullable String run, @Nullable Outcome found) {
        return new RunningProgramme(
                id,
                version,
                providerId,
                accountId,
                createdBy,
                created,
                newState,
                offerId,
                offer,
                minutesPerWeek,
                files,
                job,
                run,
                found);
    }

    public RunningProgramme atVersion(long stored) {
        return new RunningProgramme(
                id,
                stored,
                providerId,
                accountId,
                createdBy,
                created,
                state,
                offerId,
                offer,
                minutesPerWeek,
                files,
                jobId,
                runId,
                outcome);
    }

    public ProgrammeImport view() {
        return new ProgrammeImport(
                id,
                state,
                offerId,
                offer,
                minutesPerWeek,
                createdBy,
                created,
                inOrder().map(file -> uploaded(file.getKey(), file.getValue())).toList(),
                jobId,
                outcome);
    }

    private static ProgrammeImport.Uploaded uploaded(FileKind kind, Uploaded file) {
        return new ProgrammeImport.Uploaded(kind, file.name(), file.rows(), file.matched());
    }

    List<FileKind> unmatched() {
        return inOrder()
                .filter(file -> Field.of(file.getKey()).stream()
                        .filter(Field::isRequired)
                        .anyMatch(field -> !file.getValue().mapping().has(field)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<Map.Entry<FileKind, Uploaded>> inOrder() {
        return files.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }
}
