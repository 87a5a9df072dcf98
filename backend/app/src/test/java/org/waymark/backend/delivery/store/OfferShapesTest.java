package org.waymark.backend.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.delivery.Engagement;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;

/** Every shape in which offers have been stored still loads. */
class OfferShapesTest extends ApiTest {

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private OfferRepository offers;

    @AfterEach
    void takeItAway() {
        mongo.remove(query(where("_id").in("old-offer", "older-offer")), "offers")
                .block();
    }

    @Test
    void an_offer_stored_before_engagement_was_weighed_asks_for_none_and_has_no_coaching() {
        mongo.insert(Document.parse("""
                        {"_id": "older-offer", "version": 1, "_class": "offer", "schema": 1, "status": "OPEN",
                         "providerId": "old-provider", "providerName": "Old Provider", "qualification": "NPQSL",
                         "frameworkVersion": "2025", "title": "Old", "cohort": "Old", "maxSelfStudyShare": 0.6,
                         "minInPersonShare": 0.0, "maxMinutesPerWeek": 600, "assessmentMinutes": 0,
                         "starts": "2026-01-05", "ends": "2027-01-05", "hubs": [], "sessions": [],
                         "teaching": {"known": "SKIPS", "knownShare": 1.0, "leftOut": [], "oneWay": [],
                                      "livePercent": 90, "selfStudyPercent": 80, "catchUpCounts": false}}"""), "offers").block();

        Teaching read = offers.find(new Scope.System(), "older-offer").block().teaching();

        assertThat(read.attendance()).isEqualTo(new Teaching.Attendance(90, 80, false));
        assertThat(read.engagement()).isEqualTo(Engagement.ALIKE);
        assertThat(read.coaching()).isEqualTo(Teaching.Coaching.NONE);
    }

    @Test
    void an_offer_stored_before_there_were_drafts_is_open_and_teaches_everything() {
        mongo.insert(Document.parse("""
                        {"_id": "old-offer", "version": 1, "_class": "offer", "schema": 1, "providerId": "old-provider",
                         "providerName": "Old Provider", "qualification": "NPQSL", "frameworkVersion": "2025",
                         "title": "Old", "cohort": "Old", "maxSelfStudyShare": 0.6, "minInPersonShare": 0.0,
                         "maxMinutesPerWeek": 600, "assessmentMinutes": 0, "starts": "2026-01-05", "ends": "2027-01-05",
                         "hubs": [], "sessions": []}"""), "offers").block();

        Offer read = offers.find(new Scope.System(), "old-offer").block();

        assertThat(read.status()).isEqualTo(Offer.Status.OPEN);
        assertThat(read.teaching()).isEqualTo(Teaching.AS_WRITTEN);
        assertThat(read.amends()).isNull();
        assertThat(read.blend().recordedCatchUp()).isTrue();
        assertThat(read.blend().minLiveShare()).isZero();
    }
}
