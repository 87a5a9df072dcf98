package org.waymark.backend.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.backend.platform.ProblemException;

class ETagsTest {

    @Test
    void a_version_survives_the_way_there_and_back() {
        String tag = ETags.tagged(41, "body").getHeaders().getETag();

        assertThat(tag).isEqualTo("\"41\"");
        assertThat(ETags.version(tag)).isEqualTo(41);
    }

    /** Proxies weaken tags, and people type them without quotes. */
    @ParameterizedTest
    @ValueSource(strings = {"W/\"41\"", " \"41\" ", "41"})
    void a_weak_or_bare_tag_is_read_too(String tag) {
        assertThat(ETags.version(tag)).isEqualTo(41);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "\"\"", "\"x\"", "\"-1\"", "\"1\",\"2\"", "1e3", "\"1234567890123456789\"", "٣"})
    void what_is_no_tag_of_ours_is_stale(String tag) {
        assertThatThrownBy(() -> ETags.version(tag))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(412));
    }
}
