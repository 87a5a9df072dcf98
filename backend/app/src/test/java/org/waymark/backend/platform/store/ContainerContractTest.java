package org.waymark.backend.platform.store;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

@Testcontainers(disabledWithoutDocker = true)
class ContainerContractTest extends StoreContract {

    @Container
    private static final MongoDBContainer MONGODB = new MongoDBContainer("mongo:8");

    @Override
    String uri() {
        return MONGODB.getConnectionString();
    }
}
