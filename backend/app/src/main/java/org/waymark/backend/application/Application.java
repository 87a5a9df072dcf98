package org.waymark.backend.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Lesson.TaskStep.Phase;

/**
 * What one participant has made of one workplace task.
 *
 * @param version 0 before it is stored
 * @param about what it was begun as; the lesson may be gone one day, and this is still told
 */
public record Application(
        String participantId,
        String moduleId,
        long version,
        About about,
        List<Tick> ticks,
        List<Piece> evidence,
        List<Request> requests) {

    public Application {
        ticks = List.copyOf(ticks);
        evidence = List.copyOf(evidence);
        requests = List.copyOf(requests);
    }

    public static Application begun(String participantId, String moduleId, About about) {
        return new Application(participantId, moduleId, 0, about, List.of(), List.of(), List.of());
    }

    /**
     * @param title of the module
     * @param heading of the task
     * @param qualification that the participant was on
     */
    public record About(String title, String heading, String qualification, Instant begun) {}

    /**
     * A step with what the participant says of it. A step that is not done and has no note has none.
     *
     * @param text in the words of that day
     */
    public record Tick(
            String stepId,
            Phase phase,
            String text,
            @Nullable LocalDate done,
            String note) {}

    /** A piece of evidence: a text or a file. */
    public record Piece(
            String id,
            Instant added,
            @Nullable String text,
            @Nullable StoredFile file) {}

    /** @param pieces in which it is stored */
    public record StoredFile(String id, String name, String mediaType, long bytes, int pieces) {}

    /**
     * Somebody asked to confirm the task.
     *
     * @param linkHash of the link's secret
     * @param until the last day on which the link works
     * @param answer null while there is none
     */
    public record Request(
            String id,
            String name,
            String email,
            String linkHash,
            Instant asked,
            LocalDate until,
            boolean withdrawn,
            @Nullable Answer answer) {

        boolean isOpen(LocalDate today) {
            return answer == null && !withdrawn && !today.isAfter(until);
        }

        Request taken() {
            return new Request(id, name, email, linkHash, asked, until, true, answer);
        }

        Request with(Answer given) {
            return new Request(id, name, email, linkHash, asked, until, withdrawn, given);
        }
    }

    /** @param pieces of evidence that there were */
    public record Answer(boolean verified, String by, String said, Instant at, int pieces) {

        boolean isSameAs(Answer other) {
            return verified == other.verified && by.equals(other.by) && said.equals(other.said);
        }
    }

    Optional<Tick> tick(String stepId) {
        return ticks.stream().filter(tick -> tick.stepId().equals(stepId)).findFirst();
    }

    Optional<Piece> piece(String id) {
        return evidence.stream().filter(piece -> piece.id().equals(id)).findFirst();
    }

    Optional<Request> request(Predicate<Request> which) {
        return requests.stream().filter(which).findFirst();
    }

    long fileBytes() {
        return files().mapToLong(StoredFile::bytes).sum();
    }

    Stream<StoredFile> files() {
        return evidence.stream().flatMap(piece -> Stream.ofNullable(piece.file()));
    }

    /** Whether there is anything to show. */
    boolean showsSomething() {
        return !evidence.isEmpty() || ticks.stream().anyMatch(tick -> tick.done() != null);
    }

    Application with(Tick changed) {
        List<Tick> next = new ArrayList<>(ticks);
        next.removeIf(tick -> tick.stepId().equals(changed.stepId()));
        if (changed.done() != null || !changed.note().isEmpty()) {
            next.add(changed);
        }
        return new Application(participantId, moduleId, version, about, next, evidence, requests);
    }

    Application with(Piece piece) {
        return withEvidence(Stream.concat(evidence.stream(), Stream.of(piece)).toList());
    }

    Application without(Piece gone) {
        return withEvidence(
                evidence.stream().filter(piece -> !piece.id().equals(gone.id())).toList());
    }

    private Application withEvidence(List<Piece> next) {
        return new Application(participantId, moduleId, version, about, ticks, next, requests);
    }

    /** In place of the one with its id, or added. */
    Application with(Request changed) {
        List<Request> next = new ArrayList<>(requests);
        int place = next.indexOf(request(one -> one.id().equals(changed.id())).orElse(null));
        if (place < 0) {
            next.add(changed);
        } else {
            next.set(place, changed);
        }
        return new Application(participantId, moduleId, version, about, ticks, evidence, next);
    }
}
