package org.waymark.backend.organisation.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.School.Status;

/** Every shape in which schools have been stored still loads. */
class SchoolShapesTest extends ApiTest {

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private SchoolRepository schools;

    @Test
    void a_school_stored_before_there_was_a_register_loads_as_an_open_one() {
        mongo.insert(Document.parse("""
                        {"_id": "old-shape", "version": 1, "_class": "school", "schema": 1, "name": "Old Shape School",
                         "phase": "AP_SEND", "kind": "SPECIAL", "rural": true, "pupils": 12, "trustId": "old-trust",
                         "trustName": "Old Trust", "calendar": "england", "easting": 400000, "northing": 300000}"""), "schools").block();

        School read = schools.find(new Scope.System(), "old-shape").block();

        assertThat(read)
                .isEqualTo(new School(
                        "old-shape",
                        "Old Shape School",
                        Phase.AP_SEND,
                        SchoolKind.SPECIAL,
                        true,
                        12,
                        "old-trust",
                        "Old Trust",
                        "england",
                        400_000,
                        300_000,
                        null));
        assertThat(read.status()).isEqualTo(Status.OPEN);
    }
}
