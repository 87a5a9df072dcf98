package org.waymark.backend.assignment.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import org.waymark.backend.assignment.release.SchoolAnswers;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a participant; only the school writes it. Who employs them and they themselves read it. */
@Repository
public class SchoolAnswerRepository {

    static final StoredShape<StoredAnswers> SHAPE =
            new StoredShape<>("release_answers", "release-answers", StoredAnswers.class, List.of());

    private final StoredDocuments<StoredAnswers> documents;

    SchoolAnswerRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** By participant; of those to whom the scope reaches and of whom anything was said. */
    public Mono<Map<String, SchoolAnswers>> of(Scope scope, List<Participant> people) {
        List<String> ids = people.stream()
                .filter(participant -> reaches(scope, participant))
                .map(Participant::id)
                .toList();
        return documents.findAll(ids).map(StoredAnswers::answers).collectMap(SchoolAnswers::participantId);
    }

    /** Those in which something was said since. */
    public Flux<SchoolAnswers> listSaidSince(Scope.System scope, Instant since) {
        return documents.list(query(where("days.at").gte(since))).map(StoredAnswers::answers);
    }

    /** Version 0 is one that does not exist yet. Fails as stale or duplicate where overtaken. */
    public Mono<SchoolAnswers> save(Scope.School scope, SchoolAnswers answers) {
        if (!scope.schoolId().equals(answers.schoolId())) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredAnswers stored = StoredAnswers.of(answers);
        return (answers.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredAnswers::answers);
    }

    private static boolean reaches(Scope scope, Participant participant) {
        return switch (scope) {
            case Scope.Self(String personId) -> personId.equals(participant.id());
            case Scope.Trust(String trustId) -> participant.person().isEmployedBy(trustId);
            case Scope.School(String schoolId) ->
                schoolId.equals(participant.person().schoolId());
            case Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _,
                    Scope.System _ -> false;
        };
    }

    record StoredAnswers(String id, long version, String schoolId, List<StoredAnswer> days) implements Stored {

        static StoredAnswers of(SchoolAnswers a) {
            return new StoredAnswers(
                    a.participantId(),
                    a.version(),
                    a.schoolId(),
                    a.days().stream().map(StoredAnswer::of).toList());
        }

        SchoolAnswers answers() {
            return new SchoolAnswers(
                    id,
                    version,
                    schoolId,
                    days.stream().map(StoredAnswer::answer).toList());
        }
    }

    record StoredAnswer(LocalDate on, boolean agreed, String words, String by, Instant at) {

        static StoredAnswer of(SchoolAnswers.OfDay a) {
            return new StoredAnswer(a.on(), a.agreed(), a.words(), a.by(), a.at());
        }

        SchoolAnswers.OfDay answer() {
            return new SchoolAnswers.OfDay(on, agreed, words, by, at);
        }
    }
}
