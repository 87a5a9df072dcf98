package org.waymark.backend.participant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;

/** Every shape in which learning has been stored still loads. */
class LearningShapesTest extends ApiTest {

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private LearningRepository learning;

    @AfterEach
    void takeItAway() {
        mongo.remove(query(where("_id").is("old-learner")), "learning").block();
    }

    @Test
    void answers_from_before_lessons_asked_how_sure_somebody_was_say_nothing_of_it() {
        mongo.insert(Document.parse("""
                        {"_id": "old-learner", "version": 1, "_class": "learning", "schema": 1,
                         "steps": [{"moduleId": "m.universal", "topicId": "m", "contentHash": "h", "started": "2026-01-05",
                                    "read": true, "taskDone": false,
                                    "answers": [{"checkId": "c1", "statement": "s", "chosen": [0], "correct": true}]}]}"""), "learning").block();

        Learning read = learning.find(new Scope.System(), "old-learner").block();

        assertThat(read.steps().getFirst().answers())
                .containsExactly(new Learning.Answered("c1", "s", List.of(0), true, null));
        assertThat(read.proven()).isEmpty();
    }
}
