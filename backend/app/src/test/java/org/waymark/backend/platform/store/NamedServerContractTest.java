package org.waymark.backend.platform.store;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "WAYMARK_TEST_MONGODB_URI", matches = ".+")
class NamedServerContractTest extends StoreContract {

    @Override
    String uri() {
        return System.getenv("WAYMARK_TEST_MONGODB_URI");
    }
}
