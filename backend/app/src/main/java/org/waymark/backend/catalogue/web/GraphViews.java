package org.waymark.backend.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Coverage;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Topic;
import org.waymark.contract.Phase;
import org.waymark.contract.catalogue.AreaCoverage;
import org.waymark.contract.catalogue.LintReport;
import org.waymark.contract.catalogue.StatementGraph;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.StatementId;

/** What authors see: which statement is asked by whom and taught where, and what needs mending. */
final class GraphViews {

    private GraphViews() {}

    static StatementGraph graph(CatalogueSnapshot snapshot) {
        List<Framework> newest = newest(snapshot);
        return new StatementGraph(snapshot.content().statements().stream()
                .map(statement -> node(statement, newest, snapshot.content()))
                .toList());
    }

    private static StatementGraph.Node node(Statement statement, List<Framework> frameworks, Content content) {
        return new StatementGraph.Node(
                statement.id().toString(),
                statement.text(),
                CatalogueViews.isHowTo(statement),
                statement.strand(),
                statement.disadvantage(),
                frameworks.stream()
                        .flatMap(framework -> asked(statement.id(), framework).stream())
                        .toList(),
                content.topics().stream()
                        .flatMap(topic -> taught(statement.id(), topic).stream())
                        .toList());
    }

    private static List<StatementGraph.Asked> asked(StatementId statement, Framework framework) {
        return framework.areas().stream()
                .flatMap(area -> area.asks().stream()
                        .filter(ask -> ask.statement().equals(statement))
                        .map(ask -> new StatementGraph.Asked(
                                framework.id().qualification().toString(),
                                area.title(),
                                ask.level(),
                                ask.exposures(),
                                ask.mandatory())))
                .toList();
    }

    private static List<StatementGraph.Taught> taught(StatementId statement, Topic topic) {
        return topic.covers().stream()
                .filter(cover -> cover.statement().equals(statement))
                .map(cover -> new StatementGraph.Taught(
                        topic.id().toString(), topic.title(), cover.level(), CatalogueViews.rows(topic)))
                .toList();
    }

    static List<AreaCoverage> coverage(CatalogueSnapshot snapshot) {
        Coverage coverage = snapshot.coverage();
        List<AreaCoverage> cells = new ArrayList<>();
        for (Framework framework : newest(snapshot)) {
            for (Framework.Area area : framework.areas()) {
                for (Phase phase : Phase.values()) {
                    cells.add(cell(framework, area, phase, coverage, snapshot.content()));
                }
            }
        }
        return cells;
    }

    private static AreaCoverage cell(
            Framework framework, Framework.Area area, Phase phase, Coverage coverage, Content content) {
        var enginePhase = org.waymark.engine.catalogue.Phase.valueOf(phase.name());
        int covered = 0;
        int tailored = 0;
        for (Framework.Ask ask : area.asks()) {
            var topics = coverage.topics(ask.statement(), ask.level(), enginePhase);
            if (topics.size() >= ask.exposures()) {
                covered++;
                if (topics.stream().flatMap(id -> content.find(id).stream()).anyMatch(GraphViews::isTailored)) {
                    tailored++;
                }
            }
        }
        return new AreaCoverage(
                framework.id().qualification().toString(),
                area.id(),
                area.title(),
                phase,
                area.asks().size(),
                covered,
                tailored);
    }

    private static boolean isTailored(Topic topic) {
        return topic.modules().stream().anyMatch(taught -> taught.module().variant() instanceof Variant.Tailored);
    }

    static LintReport findings(CatalogueSnapshot snapshot) {
        List<Finding> findings = snapshot.findings();
        int errors = (int) findings.stream().filter(Finding::isError).count();
        return new LintReport(
                snapshot.release(),
                errors,
                findings.size() - errors,
                findings.stream()
                        .map(f -> new LintReport.Finding(
                                f.file(), f.line(), f.isError(), f.rule().word(), f.message(), f.whatToDo()))
                        .toList());
    }

    private static List<Framework> newest(CatalogueSnapshot snapshot) {
        return snapshot.qualifications().stream()
                .map(org.waymark.backend.catalogue.Qualification::newest)
                .toList();
    }
}
