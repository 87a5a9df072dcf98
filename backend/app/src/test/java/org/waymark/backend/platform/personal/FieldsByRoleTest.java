package org.waymark.backend.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.pathway.Pathway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every endpoint that shows people as every role, and looks for fields that the role may not read. */
class FieldsByRoleTest extends ApiTest {

    /** Somebody who has said what they know and when they are away, so that there is something to hide. */
    private static final String PERSON = "ben-okafor";

    private static final Map<String, String> USERS = Map.of(
            PERSON,
            "self",
            "helen",
            "provider",
            "ottilie",
            "partner",
            "fola",
            "facilitator",
            "marcus",
            "trust",
            "rhys",
            "trust",
            "dana",
            "officer",
            "robin",
            "administrator",
            "noor",
            "author");

    @Autowired
    private PersonalData personal;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Set<String> seen = new TreeSet<>();
    private final List<String> leaks = new ArrayList<>();

    @BeforeEach
    void haveSomethingToHide() {
        WebTestClient own = api.asPerson(PERSON);
        Pathway pathway = api.pathwayOf(PERSON);
        if (!pathway.choices().away().isEmpty()) {
            return;
        }
        String address = "/api/v1/participants/" + PERSON + "/pathway";
        String etag = own.get()
                .uri(address)
                .exchange()
                .returnResult(Pathway.class)
                .getResponseHeaders()
                .getETag();
        String known = pathway.steps().stream()
                .filter(step -> step.status() == Pathway.Step.Status.READY)
                .findFirst()
                .orElseThrow()
                .topicId();
        own.put()
                .uri(address + "/choices")
                .header("If-Match", etag)
                .bodyValue(Wishes.like(pathway.choices())
                        .knowing(known)
                        .adding("professional-trust")
                        .away(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 12))
                        .choices())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void nobody_reads_a_field_that_is_not_for_their_role() {
        mapping.getHandlerMethods()
                .forEach((info, handler) -> shown(handler)
                        .filter(type -> method(info) == HttpMethod.GET)
                        .ifPresent(type -> USERS.forEach((user, reader) -> look(user, reader, path(info), type))));

        assertThat(leaks).isEmpty();
        assertThat(seen)
                .contains(
                        "self pathway.Pathway",
                        "provider pathway.Pathway",
                        "trust pathway.Pathway",
                        "self participant.ParticipantRow",
                        "provider participant.ParticipantRow",
                        "partner participant.ParticipantRow",
                        "trust participant.ParticipantRow",
                        "provider assignment.Person",
                        "trust assignment.Person",
                        "trust assignment.ReleaseCalendar",
                        "self assignment.ReleaseAgreement",
                        "trust assignment.ReleaseAgreement",
                        "officer audit.RecordedEvent");
    }

    @Test
    void a_field_that_is_not_for_a_role_would_be_found() {
        JsonNode pathway =
                answer(PERSON, "/api/v1/participants/" + PERSON + "/pathway").orElseThrow();
        look("trust", Pathway.class, "", pathway, Pathway.class);

        assertThat(leaks)
                .contains("trust reads choices.knownTopics of pathway.Pathway")
                .contains("trust reads choices.away.from of pathway.Pathway");
    }

    @Test
    void every_collection_is_declared() {
        Set<String> declared = new TreeSet<>(personal.declarations().stored().keySet());
        declared.addAll(personal.declarations().withoutPeople());

        assertThat(mongo.getCollectionNames()
                        .filter(name -> !name.startsWith("system."))
                        .collectList()
                        .block())
                .isSubsetOf(declared);
    }

    private void look(String user, String reader, String path, Class<?> type) {
        String address = path.replaceAll("\\{[a-zA-Z]+}", PERSON) + "?from=2026-09-01&to=2027-08-01";
        answer(user, address).ifPresent(json -> {
            JsonNode rows = json.has("items") && json.has("next") ? json.get("items") : json;
            look(reader, type, "", rows, type);
            seen.add(reader + " " + Declarations.name(type));
        });
    }

    private Optional<JsonNode> answer(String user, String address) {
        var result = (user.equals(PERSON) ? api.asPerson(PERSON) : api.as(user))
                .get()
                .uri(address)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return result.getStatus().is2xxSuccessful()
                ? Optional.of(JsonMapper.shared().readTree(result.getResponseBody()))
                : Optional.empty();
    }

    private void look(String reader, Class<?> root, String prefix, JsonNode json, Class<?> type) {
        if (json.isArray()) {
            json.forEach(one -> look(reader, root, prefix, one, type));
            return;
        }
        for (RecordComponent field : type.getRecordComponents()) {
            JsonNode value = json.path(field.getName());
            Class<?> inner = Fields.element(field.getGenericType());
            String path = prefix + field.getName();
            if (isAbsent(value)) {
                continue;
            }
            if (inner.isRecord() && personal.showsOthers(inner)) {
                look(reader, inner, "", value, inner);
            } else if (inner.isRecord()) {
                look(reader, root, path + ".", value, inner);
            } else if (!mayRead(reader, root, path)) {
                leaks.add(reader + " reads " + path + " of " + Declarations.name(root));
            }
        }
    }

    private boolean mayRead(String reader, Class<?> type, String field) {
        return personal.declarations()
                .readers(Declarations.name(type), field)
                .orElseThrow(() -> new AssertionError(field + " of " + type + " is not declared"))
                .contains(reader);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainer() || value.isString())
                        && value.isEmpty()
                        && value.asString("").isEmpty();
    }

    private Optional<Class<?>> shown(HandlerMethod handler) {
        return types(ResolvableType.forMethodReturnType(handler.getMethod()))
                .filter(personal::showsOthers)
                .findFirst();
    }

    private static Stream<Class<?>> types(ResolvableType type) {
        return Stream.concat(
                Stream.ofNullable(type.resolve()), Stream.of(type.getGenerics()).flatMap(FieldsByRoleTest::types));
    }

    private static HttpMethod method(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? HttpMethod.TRACE : methods.iterator().next().asHttpMethod();
    }

    private static String path(RequestMappingInfo info) {
        return info.getPatternsCondition().getPatterns().iterator().next().getPatternString();
    }
}
