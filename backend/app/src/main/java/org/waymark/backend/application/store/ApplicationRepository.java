package org.waymark.backend.application.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.application.Application;
import org.waymark.backend.application.Application.About;
import org.waymark.backend.application.Application.Answer;
import org.waymark.backend.application.Application.Piece;
import org.waymark.backend.application.Application.Request;
import org.waymark.backend.application.Application.StoredFile;
import org.waymark.backend.application.Application.Tick;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.catalogue.Lesson.TaskStep.Phase;
import reactor.core.publisher.Mono;

/** One document a participant and task. Nobody but the participant, or Waymark for whoever has a link, reads them. */
@Repository
public class ApplicationRepository {

    static final StoredShape<StoredApplication> SHAPE =
            new StoredShape<>("applications", "application", StoredApplication.class, List.of());

    private final StoredDocuments<StoredApplication> documents;

    ApplicationRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Application> find(Scope.Self scope, String moduleId) {
        return documents.find(id(scope.personId(), moduleId)).map(StoredApplication::application);
    }

    /** In the order in which they were begun. */
    public Mono<List<Application>> list(Scope.Self scope) {
        return documents
                .list(query(where("participantId").is(scope.personId())))
                .map(StoredApplication::application)
                .sort(Comparator.comparing((Application one) -> one.about().begun()))
                .collectList();
    }

    /** Fails as stale where it was changed since it was read, or begun meanwhile. */
    public Mono<Application> save(Scope.Self scope, Application application) {
        if (!scope.personId().equals(application.participantId())) {
            return Mono.error(new IllegalArgumentException("a task of somebody else"));
        }
        StoredApplication stored = StoredApplication.of(application);
        Mono<StoredApplication> saved = stored.version() == 0
                ? documents
                        .insert(stored)
                        .onErrorMap(
                                DuplicateKeyException.class,
                                e -> new StaleVersionException(SHAPE.collection(), stored.id(), 0))
                : documents.replace(stored);
        return saved.map(StoredApplication::application);
    }

    private static String id(String participantId, String moduleId) {
        return participantId + "/" + moduleId;
    }

    record StoredApplication(
            String id,
            long version,
            String participantId,
            String moduleId,
            String title,
            String heading,
            String qualification,
            Instant begun,
            List<StoredTick> ticks,
            List<StoredPiece> evidence,
            List<StoredRequest> requests)
            implements Stored {

        static StoredApplication of(Application a) {
            return new StoredApplication(
                    ApplicationRepository.id(a.participantId(), a.moduleId()),
                    a.version(),
                    a.participantId(),
                    a.moduleId(),
                    a.about().title(),
                    a.about().heading(),
                    a.about().qualification(),
                    a.about().begun(),
                    a.ticks().stream().map(StoredTick::of).toList(),
                    a.evidence().stream().map(StoredPiece::of).toList(),
                    a.requests().stream().map(StoredRequest::of).toList());
        }

        Application application() {
            return new Application(
                    participantId,
                    moduleId,
                    version,
                    new About(title, heading, qualification, begun),
                    ticks.stream().map(StoredTick::tick).toList(),
                    evidence.stream().map(StoredPiece::piece).toList(),
                    requests.stream().map(StoredRequest::request).toList());
        }
    }

    record StoredTick(
            String stepId,
            Phase phase,
            String text,
            @Nullable LocalDate done,
            String note) {

        static StoredTick of(Tick t) {
            return new StoredTick(t.stepId(), t.phase(), t.text(), t.done(), t.note());
        }

        Tick tick() {
            return new Tick(stepId, phase, text, done, note);
        }
    }

    /** @param fileName null for a text, as all that is of a file */
    record StoredPiece(
            String id,
            Instant added,
            @Nullable String text,
            @Nullable String fileId,
            @Nullable String fileName,
            @Nullable String mediaType,
            long bytes,
            int pieces) {

        static StoredPiece of(Piece p) {
            StoredFile file = p.file();
            return file == null
                    ? new StoredPiece(p.id(), p.added(), p.text(), null, null, null, 0, 0)
                    : new StoredPiece(
                            p.id(),
                            p.added(),
                            null,
                            file.id(),
                            file.name(),
                            file.mediaType(),
                            file.bytes(),
                            file.pieces());
        }

        Piece piece() {
            return new Piece(
                    id,
                    added,
                    text,
                    fileId == null || fileName == null || mediaType == null
                            ? null
                            : new StoredFile(fileId, fileName, mediaType, bytes, pieces));
        }
    }

    /** @param answered null while there is no answer, as all that is of one */
    record StoredRequest(
            String id,
            String name,
            String email,
            String linkHash,
            Instant asked,
            LocalDate until,
            boolean withdrawn,
            @Nullable Instant answered,
            boolean verified,
            @Nullable String by,
            @Nullable String said,
            int pieces) {

        static StoredRequest of(Request r) {
            Answer a = r.answer();
            return new StoredRequest(
                    r.id(),
                    r.name(),
                    r.email(),
                    r.linkHash(),
                    r.asked(),
                    r.until(),
                    r.withdrawn(),
                    a == null ? null : a.at(),
                    a != null && a.verified(),
                    a == null ? null : a.by(),
                    a == null ? null : a.said(),
                    a == null ? 0 : a.pieces());
        }

        Request request() {
            Answer answer = answered == null || by == null || said == null
                    ? null
                    : new Answer(verified, by, said, answered, pieces);
            return new Request(id, name, email, linkHash, asked, until, withdrawn, answer);
        }
    }
}
