package org.waymark.backend.testing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application over real HTTP, with the embedded store, the real content and the demonstration, plus a second
 * trust and provider. It starts once for all test classes, so each test that changes something takes a person of its own.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=waymark-backend",
            "server.address=127.0.0.1",
            "waymark.store.sync=false",
            "waymark.content.republish=true"
        })
@ContextConfiguration(initializers = FreshStore.class)
@Import({TestBeans.class, Api.class, OtherTenant.class, PublishedContent.class, CountingWork.class, Endpoints.class})
public abstract class ApiTest {

    @Autowired
    protected Api api;

    @Autowired
    protected TestClock clock;

    @Autowired
    private OtherTenant otherTenant;

    @Autowired
    private ReactiveMongoTemplate store;

    @BeforeEach
    void letTheOthersIn() {
        otherTenant.enter();
    }

    /** Only the newest are shown, and another test may have sent many, at a later time. */
    @BeforeEach
    void emptyTheOutbox() {
        store.remove(new Query(), "outbox").block();
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }
}
