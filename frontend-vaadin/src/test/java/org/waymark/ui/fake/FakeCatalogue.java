package org.waymark.ui.fake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.AreaCoverage;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.CitedEvidence;
import org.waymark.contract.catalogue.CitedEvidence.Citation;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.contract.catalogue.Framework;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.LintReport;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.catalogue.Qualification;
import org.waymark.contract.catalogue.StatementGraph;
import org.waymark.contract.catalogue.StatementGraph.Asked;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.contract.catalogue.Topic;
import reactor.core.publisher.Mono;

class FakeCatalogue implements CatalogueApi {

    private static final Map<String, String> FRAMEWORKS = new LinkedHashMap<>();

    static {
        FRAMEWORKS.put("NPQLT", "Leading teaching");
        FRAMEWORKS.put("NPQSL", "Senior leadership");
        FRAMEWORKS.put("NPQH", "Headship");
    }

    private static final String NOTICE = "Waymark’s illustrative framework, in Waymark’s own words.";

    @Override
    public Mono<Page<Qualification>> qualifications() {
        return Mono.just(Page.whole(FRAMEWORKS.entrySet().stream()
                .map(entry -> new Qualification(entry.getKey(), entry.getValue(), "2026.1", 18, 7, 45, NOTICE))
                .toList()));
    }

    @Override
    public Mono<Framework> framework(String code) {
        if (!FRAMEWORKS.containsKey(code)) return FakeProblems.refuse(404, "No such qualification");
        Map<String, List<Framework.AskedStatement>> areas = new LinkedHashMap<>();
        for (Node node : FakeStatements.all())
            for (Asked asked : node.askedBy())
                if (asked.qualification().equals(code))
                    areas.computeIfAbsent(asked.area(), area -> new ArrayList<>())
                            .add(new Framework.AskedStatement(
                                    node.id(),
                                    node.learnHowTo(),
                                    node.text(),
                                    node.strand(),
                                    node.disadvantage(),
                                    asked.level(),
                                    asked.exposures(),
                                    asked.mandatory()));
        return Mono.just(new Framework(
                code,
                FRAMEWORKS.get(code),
                "2026.1",
                NOTICE,
                "Waymark",
                "Apache-2.0",
                areas.entrySet().stream()
                        .map(area -> new Framework.Area(id(area.getKey()), area.getKey(), area.getValue()))
                        .toList()));
    }

    @Override
    public Mono<Page<Topic>> topics(@Nullable String qualification) {
        return Mono.just(
                Page.whole(FakeTopic.ALL.stream().map(FakeCatalogue::topic).toList()));
    }

    @Override
    public Mono<ModuleDetails> module(String moduleId) {
        return find(moduleId)
                .map(topic -> Mono.just(details(topic, moduleId)))
                .orElseGet(() -> FakeProblems.refuse(404, "No such module"));
    }

    @Override
    public Mono<ResponseEntity<Lesson>> lesson(String moduleId, SchoolKind kind, @Nullable String ifNoneMatch) {
        return find(moduleId)
                .map(topic -> Mono.just(ResponseEntity.ok()
                        .eTag("\"" + kind + "\"")
                        .body(FakeLesson.of(moduleId, topic.title() + kindWord(moduleId, kind)))))
                .orElseGet(() -> FakeProblems.refuse(404, "No such module"));
    }

    @Override
    public Mono<StatementGraph> graph() {
        return Mono.just(new StatementGraph(FakeStatements.all()));
    }

    @Override
    public Mono<Page<AreaCoverage>> coverage() {
        List<AreaCoverage> cells = new ArrayList<>();
        for (String code : FRAMEWORKS.keySet()) {
            Map<String, List<Node>> areas = new LinkedHashMap<>();
            for (Node node : FakeStatements.all())
                node.askedBy().stream()
                        .filter(asked -> asked.qualification().equals(code))
                        .forEach(asked -> areas.computeIfAbsent(asked.area(), area -> new ArrayList<>())
                                .add(node));
            areas.forEach((area, nodes) ->
                    Arrays.stream(Phase.values()).forEach(phase -> cells.add(cell(code, area, phase, nodes))));
        }
        return Mono.just(Page.whole(cells));
    }

    @Override
    public Mono<LintReport> findings() {
        return Mono.just(new LintReport(
                17,
                1,
                3,
                List.of(
                        finding(
                                "modules/behaviour-systems/ap-send.md",
                                41,
                                true,
                                "shared-scenario",
                                "The scenario stands word for word in secondary.md too.",
                                "Write a scenario of its own for alternative provision."),
                        finding(
                                "modules/behaviour-systems/ap-send.md",
                                1,
                                false,
                                "parity",
                                "The variant teaches 380 words, its siblings 610 and 640.",
                                "Bring it within a fifth of the others, or say in module.yaml why it is shorter."),
                        finding(
                                "evidence/kraft-2018.yaml",
                                19,
                                false,
                                "stale-evidence",
                                "The review date, 1 September 2026, has passed.",
                                "Read the newest work, then set a new review date."),
                        finding(
                                "frameworks/npqh/2026.1.yaml",
                                33,
                                false,
                                "coverage",
                                "No module teaches culture.climate at level 4.",
                                "Cover it in a module, or lower the level that is asked."))));
    }

    private static LintReport.Finding finding(
            String file, int line, boolean error, String rule, String message, String whatToDo) {
        return new LintReport.Finding(file, line, error, rule, message, whatToDo);
    }

    private static AreaCoverage cell(String code, String area, Phase phase, List<Node> nodes) {
        int covered =
                (int) nodes.stream().filter(node -> !node.taughtBy().isEmpty()).count();
        int tailored = (int) nodes.stream()
                .filter(node -> node.taughtBy().stream()
                        .flatMap(taught -> taught.modules().stream())
                        .anyMatch(module -> module.phase() == phase))
                .count();
        return new AreaCoverage(code, id(area), area, phase, nodes.size(), covered, tailored);
    }

    private static Topic topic(FakeTopic topic) {
        List<String> needs = topic.needs() == null ? List.of() : List.of(topic.needs());
        return new Topic(
                topic.id(), topic.title(), topic.summary(), List.of("teaching"), needs, FakeStatements.rows(topic));
    }

    private static ModuleDetails details(FakeTopic topic, String moduleId) {
        List<ModuleDetails.Activity> activities = new ArrayList<>();
        activities.add(new ModuleDetails.Activity(ActivityKind.SELF_STUDY, 90));
        if (topic.meeting() != null) activities.add(new ModuleDetails.Activity(topic.meeting(), 60));
        activities.add(new ModuleDetails.Activity(ActivityKind.WORKPLACE_TASK, 60));
        Phase phase = FakeStatements.rows(topic).stream()
                .filter(row -> row.id().equals(moduleId))
                .findFirst()
                .orElseThrow()
                .phase();
        return new ModuleDetails(
                moduleId,
                topic.id(),
                topic.title(),
                topic.summary(),
                phase,
                3,
                activities,
                FakeStatements.all().stream()
                        .filter(node -> node.taughtBy().stream()
                                .anyMatch(taught -> taught.topicId().equals(topic.id())))
                        .map(node -> new ModuleDetails.CoveredStatement(node.id(), node.text(), node.learnHowTo(), 3))
                        .toList(),
                FakeTopic.ALL.stream()
                        .filter(other -> other.id().equals(topic.needs()))
                        .map(other -> new ModuleDetails.TopicLink(other.id(), other.title()))
                        .toList(),
                FakeStatements.rows(topic));
    }

    private static Optional<FakeTopic> find(String moduleId) {
        return FakeTopic.ALL.stream()
                .filter(topic -> FakeStatements.rows(topic).stream()
                        .anyMatch(row -> row.id().equals(moduleId)))
                .findFirst();
    }

    private static String kindWord(String moduleId, SchoolKind kind) {
        if (!moduleId.endsWith("ap-send")) return "";
        return kind == SchoolKind.ALTERNATIVE_PROVISION ? " in alternative provision" : " in a special school";
    }

    private static String id(String area) {
        return area.toLowerCase().replace(' ', '-');
    }

    @Override
    public Mono<Page<CitedEvidence>> evidence() {
        Citation cites = new Citation("school-culture.primary", "school-culture", "Culture of high expectations");
        EvidenceCard good =
                FakeLesson.of("school-culture.primary", "").evidence().getFirst();
        return Mono.just(Page.whole(List.of(
                new CitedEvidence(good, List.of(cites)),
                new CitedEvidence(aged(good, "Hart (2001)", true, null), List.of(cites)),
                new CitedEvidence(aged(good, "Moss (1998)", false, "Kraft and others (2018)"), List.of()))));
    }

    private static EvidenceCard aged(
            EvidenceCard card, String name, boolean stale, @org.jspecify.annotations.Nullable String supersededBy) {
        return new EvidenceCard(
                name,
                name,
                card.authors(),
                card.year(),
                card.title(),
                card.publication(),
                card.kind(),
                card.found(),
                card.population(),
                card.certainty(),
                card.certaintyWhy(),
                card.cost(),
                card.disadvantage(),
                card.promising(),
                card.reviewBy(),
                stale,
                supersededBy);
    }
}
