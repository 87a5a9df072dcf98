package org.waymark.backend.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.waymark.backend.platform.personal.PersonalData;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;

/** Over the running application: what leaves an entry, and what is in it. */
class AuditTest extends ApiTest {

    private static final String OURS = "org.waymark.backend.";

    private static final Instant LATER = TestClock.TODAY.atTime(10, 0, 7).toInstant(ZoneOffset.UTC);

    @Autowired
    private AuditSearch search;

    @Autowired
    private PersonalData personal;

    @Autowired
    private PersonKeys keys;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @BeforeEach
    void aMomentOfItsOwn() {
        clock.advance(Duration.between(clock.instant(), LATER));
    }

    /** Asked for in a way that cannot come about; what is refused is written down as well. */
    @TestFactory
    Stream<DynamicTest> every_changing_endpoint_leaves_an_entry() {
        return endpoints()
                .filter(info -> method(info) != HttpMethod.GET)
                .filter(info -> !path(info).equals("/api/v1/sign-ins/current"))
                .map(info -> DynamicTest.dynamicTest(endpoint(info), () -> {
                    long before = count(endpoint(info));
                    call(api.as("noor"), info);

                    assertThat(count(endpoint(info))).isEqualTo(before + 1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_endpoint_that_shows_somebody_to_others_leaves_an_entry_when_they_look() {
        return endpoints()
                .filter(info -> method(info) == HttpMethod.GET && shows(info))
                .map(info -> DynamicTest.dynamicTest(endpoint(info), () -> {
                    long before = count(endpoint(info));
                    call(api.as("marcus"), info);

                    assertThat(count(endpoint(info))).isEqualTo(before + 1);
                }));
    }

    @Test
    void there_are_such_endpoints() {
        assertThat(endpoints().filter(info -> method(info) == HttpMethod.GET && shows(info)))
                .hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/participants",
                "/api/v1/participants/amara-osei/pathway",
                "/api/v1/participants/amara-osei/home",
                "/api/v1/participants/amara-osei/progress",
                "/api/v1/topics"
            })
    void looking_at_oneself_or_at_content_leaves_none(String address) {
        long before = all().size();
        get("amara", address);

        assertThat(all()).hasSize((int) before);
    }

    @ParameterizedTest
    @CsvSource({
        "helen, PROVIDER, /api/v1/participants/tom-whitfield/pathway, tom-whitfield, 200",
        "marcus, TRUST_LEAD, /api/v1/participants/tom-whitfield/pathway, tom-whitfield, 200",
        "marcus, TRUST_LEAD, /api/v1/participants/other-participant/pathway, other-participant, 404",
        "noor, AUTHOR, /api/v1/participants/tom-whitfield/pathway, tom-whitfield, 403"
    })
    void an_entry_says_who_looked_at_whom_in_which_role_and_what_came_of_it(
            String user, String role, String address, String person, int outcome) {
        get(user, address);

        var found = all().getFirst();
        assertThat(found.entry().account()).isEqualTo("account-" + user);
        assertThat(found.entry().role()).isEqualTo(role);
        assertThat(found.entry().action()).isEqualTo("GET /api/v1/participants/{participantId}/pathway");
        assertThat(found.entry().subject()).isEqualTo(person);
        assertThat(found.entry().outcome()).isEqualTo(outcome);
        assertThat(found.details()).isEqualTo(address);
    }

    @Test
    void a_sign_in_says_whose_it_is_and_a_failed_one_that_it_was_nobodys() {
        signIn("try-waymark");
        assertThat(all().getFirst().entry().account()).isEqualTo("account-noor");

        signIn("not-the-password");
        assertThat(all().getFirst().entry().account()).isEqualTo(AuditEntry.NOBODY);
        assertThat(all().getFirst().entry().outcome()).isEqualTo(401);
    }

    @Test
    void an_assignment_is_found_by_the_person_it_is_for() {
        api.as("marcus")
                .post()
                .uri("/api/v1/assignments/preview")
                .bodyValue(Map.of("personId", "yusuf-rahmani", "offerId", "none", "minutesPerWeek", 120))
                .exchange();

        var found =
                search.find(new AuditSearch.Wanted("yusuf-rahmani", null, null)).blockFirst();
        assertThat(found).isNotNull();
        assertThat(found.entry().action()).isEqualTo("POST /api/v1/assignments/preview");
    }

    @Test
    void details_are_gone_for_good_once_the_persons_key_is_destroyed_and_the_entries_stay() {
        get("other-manager", "/api/v1/participants/other-participant/pathway");
        var about = new AuditSearch.Wanted("other-participant", null, null);
        assertThat(search.find(about).blockFirst().details()).isNotNull();

        keys.destroy("other-participant", clock.instant()).block();
        keys.destroy("other-participant", clock.instant()).block();
        get("other-manager", "/api/v1/participants/other-participant/pathway");

        assertThat(search.find(about).collectList().block())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(found -> assertThat(found.details()).isNull());
    }

    private void signIn(String password) {
        api.nobody()
                .post()
                .uri("/api/v1/sign-ins")
                .bodyValue(Map.of("email", "noor@waymark.example", "password", password))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private void get(String user, String address) {
        api.as(user).get().uri(address).exchange().expectBody().returnResult();
    }

    private void call(WebTestClient client, RequestMappingInfo info) {
        String address = path(info).replaceAll("\\{[a-zA-Z]+}", "tom-whitfield");
        var request = client.method(method(info))
                .uri(address + "?from=2026-11-01&to=2026-12-01&name=people.csv")
                .header("Idempotency-Key", "audit-test")
                .header("If-Match", "\"999999\"");
        boolean bytes =
                info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.APPLICATION_OCTET_STREAM);
        if (bytes) {
            request.contentType(MediaType.APPLICATION_OCTET_STREAM).bodyValue(new byte[0]);
        } else if (method(info) == HttpMethod.POST || method(info) == HttpMethod.PUT) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of());
        }
        request.exchange().expectBody().returnResult();
    }

    private boolean shows(RequestMappingInfo info) {
        HandlerMethod handler = mapping.getHandlerMethods().get(info);
        return personal.isFileOfPeople(endpoint(info))
                || types(ResolvableType.forMethodReturnType(handler.getMethod()))
                        .anyMatch(personal::showsOthers);
    }

    private static Stream<Class<?>> types(ResolvableType type) {
        return Stream.concat(
                Stream.ofNullable(type.resolve()), Stream.of(type.getGenerics()).flatMap(AuditTest::types));
    }

    private Stream<RequestMappingInfo> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith(OURS))
                .map(Map.Entry::getKey);
    }

    private static HttpMethod method(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().iterator().next().asHttpMethod();
    }

    private static String path(RequestMappingInfo info) {
        return info.getPatternsCondition().getPatterns().iterator().next().getPatternString();
    }

    private static String endpoint(RequestMappingInfo info) {
        return method(info) + " " + path(info);
    }

    private long count(String action) {
        return all().stream()
                .filter(found -> found.entry().action().equals(action))
                .count();
    }

    /** Other tests have left thousands of entries of the moment at which the clock stands, and some of days to come. */
    private List<AuditSearch.Found> all() {
        var now = new AuditSearch.Wanted(null, LATER, LATER.plusSeconds(1));
        return search.find(now).collectList().block();
    }
}
