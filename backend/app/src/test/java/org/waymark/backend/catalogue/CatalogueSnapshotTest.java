package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.backend.catalogue.CatalogueGraph.Edge;
import org.waymark.backend.catalogue.CatalogueGraph.EdgeKind;
import org.waymark.backend.catalogue.Coverage.Cell;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;

class CatalogueSnapshotTest {
    private static final QualificationCode NPQXY = new QualificationCode("NPQXY");
    private static final StatementId EARLY = new StatementId("trust.early");
    private static final StatementId PLAIN = new StatementId("trust.plain");

    @TempDir
    Path folder;

    private SmallContent content;

    @BeforeEach
    void write() {
        content = SmallContent.in(folder);
    }

    @Test
    void lists_versions_newest_first_by_number() {
        version("2026.2");
        version("2026.10");
        assertThat(snapshot().qualifications().getFirst().versions())
                .extracting(framework -> framework.id().version())
                .containsExactly("2026.10", "2026.2", "2026.1");
        assertThat(snapshot().findNewest(NPQXY).orElseThrow().id().version()).isEqualTo("2026.10");
    }

    @Test
    void filters_topics() {
        assertThat(titles(TopicFilter.ALL)).containsExactly("calm starts", "plain talk");
        assertThat(titles(new TopicFilter(null, null, "people", ""))).containsExactly("plain talk");
        assertThat(titles(new TopicFilter(null, null, null, " CALM "))).containsExactly("calm starts");
        assertThat(titles(new TopicFilter(NPQXY, Phase.PRIMARY, null, ""))).hasSize(2);
        assertThat(titles(new TopicFilter(new QualificationCode("NPQZZ"), null, null, "")))
                .isEmpty();
    }

    @Test
    void counts_what_is_covered_for_each_phase() {
        content.replace("modules/plain-talk/module.yaml", "level: 3", "level: 1");
        var matrix = snapshot().coverage().matrix(newest());
        assertThat(matrix.getFirst().cells().get(Phase.AP_SEND)).isEqualTo(new Cell(2, 1, 1));
    }

    @Test
    void draws_statements_topics_and_modules() {
        var graph = snapshot().graph();
        assertThat(graph.nodes()).hasSize(2 + 2 + 4);
        assertThat(graph.edges())
                .contains(new Edge("calm-starts", "trust.early", EdgeKind.COVERS, 3))
                .contains(new Edge("calm-starts", "calm-starts.ap-send", EdgeKind.TAUGHT_BY, 0));
    }

    @Test
    void asks_official_statements_as_those_that_are_taught() {
        content.write("statements/official.yaml", """
                schema: 1
                statements:
                  - id: official.1
                    kind: learn-that
                    strand: people
                    disadvantage: true
                    text: Trust early and plainly.
                    sameAs: [trust.early, trust.plain]
                """)
                .replace(
                        "frameworks/npqxy/2026.1.yaml",
                        "trust.plain, level: 2, exposures: 1, mandatory: false",
                        "official.1, level: 3, exposures: 1, mandatory: false");
        assertThat(snapshot().requirements(newest()))
                .containsExactly(
                        new Requirement(EARLY, NPQXY, "trust", 3, 1, true),
                        new Requirement(PLAIN, NPQXY, "trust", 3, 1, false));
        assertThat(snapshot()
                        .engineCatalogue(newest())
                        .find(PLAIN)
                        .orElseThrow()
                        .disadvantage())
                .isTrue();
    }

    private void version(String version) {
        content.write(
                "frameworks/npqxy/" + version + ".yaml",
                content.read("frameworks/npqxy/2026.1.yaml").replace("2026.1", version));
    }

    private CatalogueSnapshot snapshot() {
        var reading = content.reading();
        assertThat(reading.findings()).isEmpty();
        return new CatalogueSnapshot(1, reading.files().hash(), reading.content(), List.of());
    }

    private Framework newest() {
        return snapshot().findNewest(NPQXY).orElseThrow();
    }

    private List<String> titles(TopicFilter filter) {
        return snapshot().topics(filter).stream().map(Topic::title).toList();
    }
}
