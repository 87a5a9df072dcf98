package org.waymark.ui.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.service.registry.ImportHttpServices;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.contract.pathway.PathwayApi;
import reactor.core.publisher.Mono;

class RequestTagsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void a_request_is_measured_by_the_path_in_the_contract_whatever_is_asked_for() {
        CohortHealthApi health = client(CohortHealthApi.class);
        health.health("an-offer", null, null).block();
        health.health(null, "online", "own").block();
        PathwayApi pathways = client(PathwayApi.class);
        pathways.pathway("amara-osei").block();
        pathways.pathway("ben-carter").block();

        assertThat(tags()).containsExactlyInAnyOrder("/api/v1/cohort-health", path(PathwayApi.class, "pathway"));
    }

    @Test
    void every_path_of_the_contract_finds_room_among_those_that_are_kept() {
        Set<String> paths = Arrays.stream(BackendClient.class
                        .getAnnotation(ImportHttpServices.class)
                        .types())
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
                .map(RequestTagsTest::path)
                .collect(Collectors.toSet());

        assertThat(paths).hasSizeGreaterThan(100).hasSizeLessThan(mostKept());
    }

    private static int mostKept() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("waymark-ui.yml"));
        Properties all = settings.getObject();
        return Integer.parseInt(
                all.get("management.metrics.web.client.max-uri-tags").toString());
    }

    private Set<String> tags() {
        return metrics.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().equals("http.client.requests"))
                .map(id -> id.getTag("uri"))
                .collect(Collectors.toSet());
    }

    private <T> T client(Class<T> api) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(metrics));
        WebClient client = WebClient.builder()
                .baseUrl("http://backend.test")
                .observationRegistry(observations)
                .observationConvention(new RequestTags())
                .exchangeFunction(request ->
                        Mono.just(ClientResponse.create(HttpStatus.NO_CONTENT).build()))
                .build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(api);
    }

    private static String path(Class<?> api, String name) {
        return Arrays.stream(api.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(RequestTagsTest::path)
                .findFirst()
                .orElseThrow();
    }

    private static String path(Method method) {
        HttpExchange all = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), HttpExchange.class);
        HttpExchange one = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        return (all == null ? "" : all.url()) + one.url();
    }
}
