package org.waymark.backend.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.waymark.backend.testing.ApiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The description of the API that others generate clients from. */
class OpenApiTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private JsonNode document;

    @BeforeEach
    void read() {
        String body = api.nobody()
                .get()
                .uri("/api/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        document = new ObjectMapper().readTree(body);
    }

    @Test
    void is_of_version_3_1_and_says_how_to_sign_in() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Waymark");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void has_every_endpoint() {
        Set<String> endpoints = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.waymark.")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> endpoints.add(method + " "
                                + info.getPatternsCondition()
                                        .getPatterns()
                                        .iterator()
                                        .next()));
            }
        });
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(endpoints).isNotEmpty();
        assertThat(described).isEqualTo(endpoints);
    }

    @Test
    void names_each_operation_once_and_describes_each_path_variable() {
        List<String> names = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    names.add(operation.get("operationId").asString());
                    assertThat(operation.get("responses").isEmpty())
                            .as(path.getKey())
                            .isFalse();
                    assertThat(variables(operation)).as(path.getKey()).isEqualTo(variables(path.getKey()));
                }));

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void refers_to_nothing_that_it_lacks() {
        List<JsonNode> references = document.findValues("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            String pointer = reference.asString();
            assertThat(pointer).startsWith("#/");
            assertThat(document.at(pointer.substring(1)).isMissingNode())
                    .as(pointer)
                    .isFalse();
        });
    }

    private static Set<String> variables(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.get("in").asString().equals("path")) {
                names.add(parameter.get("name").asString());
            }
        });
        return names;
    }

    private static Set<String> variables(String path) {
        Set<String> names = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }
}
