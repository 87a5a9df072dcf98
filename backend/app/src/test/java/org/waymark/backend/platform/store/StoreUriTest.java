package org.waymark.backend.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://a:27017,b:27018",
                "mongodb://a:27017,b:27018/",
                "mongodb://a:27017,b:27018?replicaSet=rs0",
                "mongodb://a:27017,b:27018/?replicaSet=rs0"
            })
    void adds_the_database_that_is_not_named(String uri) {
        var parsed = StoreUri.parse(uri);

        assertThat(parsed.database()).isEqualTo("waymark");
        assertThat(parsed.connection().getHosts()).containsExactly("a:27017", "b:27018");
        assertThat(parsed.connection().getRequiredReplicaSetName()).isEqualTo(uri.contains("rs0") ? "rs0" : null);
    }

    @Test
    void keeps_the_database_that_is_named() {
        assertThat(StoreUri.parse("mongodb://user:pass%2Fword@a/school?ssl=true")
                        .database())
                .isEqualTo("school");
    }

    @Test
    void refuses_what_is_no_uri() {
        assertThatThrownBy(() -> StoreUri.parse("localhost:27017")).isInstanceOf(IllegalArgumentException.class);
    }
}
