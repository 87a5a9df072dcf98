package org.waymark.backend.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.Problem;
import org.waymark.contract.catalogue.AreaCoverage;
import org.waymark.contract.catalogue.Framework;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.LintReport;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.OverlapReport;
import org.waymark.contract.catalogue.Qualification;
import org.waymark.contract.catalogue.StatementGraph;
import org.waymark.contract.catalogue.Topic;

class CatalogueApiTest extends ApiTest {

    @Test
    void lists_the_three_qualifications_with_their_notice() {
        List<Qualification> all = get(
                        "/api/v1/qualifications", new ParameterizedTypeReference<Page<Qualification>>() {})
                .items();

        assertThat(all).extracting(Qualification::code).containsExactly("NPQH", "NPQLT", "NPQSL");
        assertThat(all).allSatisfy(qualification -> {
            assertThat(qualification.statements()).isGreaterThanOrEqualTo(45);
            assertThat(qualification.notice()).containsIgnoringCase("illustrative");
        });
    }

    @Test
    void a_framework_holds_as_many_areas_and_statements_as_its_row_says() {
        Qualification row = get("/api/v1/qualifications", new ParameterizedTypeReference<Page<Qualification>>() {})
                .items()
                .getLast();
        Framework framework = get("/api/v1/qualifications/" + row.code() + "/framework", type(Framework.class));

        assertThat(framework.version()).isEqualTo(row.version());
        assertThat(framework.areas()).hasSize(row.areas());
        assertThat(framework.areas().stream()
                        .mapToInt(area -> area.statements().size())
                        .sum())
                .isEqualTo(row.statements());
        assertThat(framework.areas().stream().flatMap(area -> area.statements().stream()))
                .anyMatch(Framework.AskedStatement::disadvantage)
                .anyMatch(Framework.AskedStatement::mandatory);
    }

    @Test
    void topics_can_be_narrowed_to_a_qualification() {
        var pages = new ParameterizedTypeReference<Page<Topic>>() {};
        List<Topic> all = get("/api/v1/topics", pages).items();
        List<Topic> asked = get("/api/v1/topics?qualification=NPQLT", pages).items();

        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        assertThat(asked).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(all).containsAll(asked);
    }

    @Test
    void every_variant_of_a_topic_can_be_opened_and_read() {
        Topic topic = get("/api/v1/topics", new ParameterizedTypeReference<Page<Topic>>() {}).items().stream()
                .filter(candidate -> candidate.modules().size() == 3)
                .findFirst()
                .orElseThrow();

        for (ModuleRow row : topic.modules()) {
            ModuleDetails module = get("/api/v1/modules/" + row.id(), type(ModuleDetails.class));
            Lesson lesson = get("/api/v1/modules/" + row.id() + "/lesson", type(Lesson.class));

            assertThat(module.phase()).isEqualTo(row.phase());
            assertThat(module.activities().stream()
                            .mapToInt(ModuleDetails.Activity::minutes)
                            .sum())
                    .isEqualTo(row.minutes());
            assertThat(module.variants()).isEqualTo(topic.modules());
            assertThat(lesson.moduleId()).isEqualTo(row.id());
            assertThat(lesson.checks()).hasSizeBetween(4, 6);
            assertThat(lesson.evidence()).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(topic.modules()).extracting(ModuleRow::phase).containsExactlyInAnyOrder(Phase.values());
    }

    @Test
    void a_question_is_asked_without_its_answer() {
        String body = api.as("amara")
                .get()
                .uri("/api/v1/modules/school-culture.primary/lesson")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body).contains("\"options\"").doesNotContain("correct", "\"why\"", "\"right\"");
    }

    @Test
    void a_lesson_that_has_not_changed_is_not_sent_again() {
        String lesson = "/api/v1/modules/school-culture.ap-send/lesson";
        String special = etag(lesson + "?kind=SPECIAL");

        ask(lesson + "?kind=SPECIAL", special)
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
        ask(lesson + "?kind=SPECIAL", "W/" + special).expectStatus().isNotModified();
        ask(lesson + "?kind=SPECIAL", "\"another\", " + special).expectStatus().isNotModified();
        ask(lesson + "?kind=SPECIAL", "\"another\"").expectStatus().isOk();
        ask(lesson + "?kind=ALTERNATIVE_PROVISION", special).expectStatus().isOk();
    }

    @Test
    void special_schools_and_alternative_provision_read_their_own_scenarios() {
        Lesson special = get("/api/v1/modules/school-culture.ap-send/lesson?kind=SPECIAL", type(Lesson.class));
        Lesson unit =
                get("/api/v1/modules/school-culture.ap-send/lesson?kind=ALTERNATIVE_PROVISION", type(Lesson.class));

        assertThat(scenarios(special)).isNotEmpty().doesNotContainAnyElementsOf(scenarios(unit));
        assertThat(scenarios(unit)).isNotEmpty();
    }

    private static List<String> scenarios(Lesson lesson) {
        return lesson.sections().stream()
                .filter(section -> section.kind() == Lesson.Section.Kind.SCENARIO)
                .map(Lesson.Section::html)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/modules/no-such.primary",
                "/api/v1/modules/NOT AN ID",
                "/api/v1/modules/school-culture.universal/lesson",
                "/api/v1/modules/..passwd/lesson",
                "/api/v1/qualifications/NPQXX/framework",
                "/api/v1/qualifications/not a code/framework",
                "/api/v1/topics?qualification=not a code"
            })
    void what_is_not_in_the_catalogue_is_not_found(String address) {
        Problem problem = api.as("amara")
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();

        assertThat(problem.type()).isEqualTo("/problems/not-found");
    }

    @Test
    void an_unknown_kind_of_school_is_a_bad_request() {
        api.as("amara")
                .get()
                .uri("/api/v1/modules/school-culture.primary/lesson?kind=GRAMMAR")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(Problem.class);
    }

    @Test
    void authors_see_who_asks_for_a_statement_and_where_it_is_taught() {
        StatementGraph graph = asAuthor("/api/v1/catalogue/graph", type(StatementGraph.class));

        assertThat(graph.statements()).anySatisfy(node -> {
            assertThat(node.askedBy())
                    .extracting(StatementGraph.Asked::qualification)
                    .doesNotHaveDuplicates();
            assertThat(node.askedBy()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(node.taughtBy()).isNotEmpty();
        });
    }

    @Test
    void every_area_is_covered_for_every_phase() {
        List<AreaCoverage> cells = asAuthor(
                        "/api/v1/catalogue/coverage", new ParameterizedTypeReference<Page<AreaCoverage>>() {})
                .items();

        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.covered()).as(cell.toString()).isEqualTo(cell.asked());
            assertThat(cell.tailored()).isLessThanOrEqualTo(cell.covered());
        });
    }

    @Test
    void the_content_that_is_live_has_no_errors() {
        LintReport report = asAuthor("/api/v1/catalogue/findings", type(LintReport.class));

        assertThat(report.release()).isPositive();
        assertThat(report.errors()).isZero();
        assertThat(report.findings()).hasSize(report.errors() + report.warnings());
    }

    @Test
    void what_is_met_again_adds_up_to_the_sums() {
        OverlapReport report = asAuthor("/api/v1/catalogue/overlap", type(OverlapReport.class));

        assertThat(report.sums())
                .extracting(sum -> sum.first() + " " + sum.second())
                .contains("NPQSL NPQSL", "NPQH NPQSL")
                .doesNotHaveDuplicates();
        assertThat(report.repeats()).isNotEmpty().allSatisfy(repeat -> {
            assertThat(repeat.first().level())
                    .isLessThanOrEqualTo(repeat.second().level());
            assertThat(repeat.second().minutes()).isPositive();
        });
        assertThat(report.sums().stream()
                        .mapToInt(sum -> sum.wanted() + sum.unwanted())
                        .sum())
                .isEqualTo(report.repeats().size());
        assertThat(report.sums().stream()
                        .mapToInt(sum -> sum.wantedMinutes() + sum.unwantedMinutes())
                        .sum())
                .isEqualTo(report.repeats().stream()
                        .mapToInt(repeat -> repeat.second().minutes())
                        .sum());
    }

    @Test
    void the_table_of_what_is_met_again_can_be_narrowed_to_a_qualification() {
        OverlapReport report = asAuthor("/api/v1/catalogue/overlap", type(OverlapReport.class));
        String file = "/api/v1/catalogue/overlap/file?format=CSV";

        assertThat(lines(file)).hasSize(1 + report.repeats().size());
        assertThat(lines(file + "&qualification=NPQLT"))
                .hasSizeBetween(2, report.repeats().size())
                .first()
                .asString()
                .contains("Statement,Text,First in");
        assertThat(lines(file + "&qualification=nowhere")).hasSize(1);
        api.as("noor")
                .get()
                .uri("/api/v1/catalogue/overlap/file?format=PDF")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private List<String> lines(String address) {
        byte[] table = api.as("noor")
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv")
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(table, StandardCharsets.UTF_8).lines().toList();
    }

    private String etag(String address) {
        return ask(address, "\"none\"")
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }

    private WebTestClient.ResponseSpec ask(String address, String ifNoneMatch) {
        return api.as("priya")
                .get()
                .uri(address)
                .header(HttpHeaders.IF_NONE_MATCH, ifNoneMatch)
                .exchange();
    }

    private <T> T get(String address, ParameterizedTypeReference<T> type) {
        return get("amara", address, type);
    }

    private <T> T asAuthor(String address, ParameterizedTypeReference<T> type) {
        return get("noor", address, type);
    }

    private <T> T get(String user, String address, ParameterizedTypeReference<T> type) {
        return api.as(user)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }

    private static <T> ParameterizedTypeReference<T> type(Class<T> type) {
        return ParameterizedTypeReference.forType(type);
    }
}
