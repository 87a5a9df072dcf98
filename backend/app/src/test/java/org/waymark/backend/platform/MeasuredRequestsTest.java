package org.waymark.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Endpoints;
import org.waymark.backend.testing.Endpoints.Endpoint;

class MeasuredRequestsTest extends ApiTest {

    @Autowired
    private Endpoints endpoints;

    @Value("${management.metrics.web.server.max-uri-tags}")
    private int mostMeasured;

    @Test
    void every_path_finds_room_among_those_that_are_measured() {
        assertThat(endpoints.all().stream().map(Endpoint::path).distinct())
                .hasSizeGreaterThan(100)
                .hasSizeLessThan(mostMeasured);
    }
}
