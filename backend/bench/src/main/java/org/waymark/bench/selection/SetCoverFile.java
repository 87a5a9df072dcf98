package org.waymark.bench.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.waymark.bench.instances.Instances;
import org.waymark.engine.Budget;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Timeframe;
import org.waymark.engine.Tuning;
import org.waymark.engine.Weights;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.OfferId;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Choices;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.learner.Travel;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.SkipPolicy;

/**
 * A weighted set covering problem of OR-Library as a request: rows are statements, columns are modules, costs are
 * minutes, and no other price counts.
 *
 * @param columnsOf columns per row, from 0
 * @see <a href="https://people.brunel.ac.uk/~mastjjb/jeb/orlib/scpinfo.html">the format</a>
 */
record SetCoverFile(List<Integer> costs, List<List<Integer>> columnsOf) {
    private static final int LEVEL = 1;

    static SetCoverFile read(Path file) throws IOException {
        var numbers = new StringTokenizer(Files.readString(file));
        int rows = next(numbers);
        int columns = next(numbers);
        var costs = list(numbers, columns);
        var columnsOf = new ArrayList<List<Integer>>();
        for (int row = 0; row < rows; row++) {
            columnsOf.add(list(numbers, next(numbers)).stream()
                    .map(column -> column - 1)
                    .toList());
        }
        return new SetCoverFile(costs, columnsOf);
    }

    PlanRequest request() {
        return new PlanRequest(
                new Timeframe(Instances.START, Instances.START, null),
                new Learner(Setting.of(Phase.PRIMARY), 60, List.of(), Set.of(), Travel.none(), List.of()),
                requirements(),
                List.of(),
                catalogue(),
                Calendar.alwaysOpen(),
                new Offer(
                        new OfferId("none"),
                        Instances.START,
                        Instances.START.plusYears(1),
                        List.of(),
                        BlendRules.none(),
                        null,
                        SkipPolicy.SKIPS),
                Choices.none(),
                new Tuning(new Weights(0, 0, 0, 0, 0), Budget.standard(), 1));
    }

    private List<Requirement> requirements() {
        return statements().stream()
                .map(statement ->
                        new Requirement(statement.id(), new QualificationCode("NPQ"), "area", LEVEL, 1, false))
                .toList();
    }

    private List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        for (int row = 0; row < columnsOf.size(); row++) {
            statements.add(new Statement(statement(row), "area", "strand", false));
        }
        return statements;
    }

    /** A column that covers nothing is no module. */
    private Catalogue catalogue() {
        Map<Integer, List<Cover>> covers = new HashMap<>();
        for (int row = 0; row < columnsOf.size(); row++) {
            for (int column : columnsOf.get(row)) {
                covers.computeIfAbsent(column, c -> new ArrayList<>()).add(new Cover(statement(row), LEVEL));
            }
        }
        var modules = new ArrayList<Module>();
        covers.forEach((column, taught) -> modules.add(new Module(
                new ModuleId("c" + column),
                new TopicId("c" + column),
                Variant.universal(),
                "column " + column,
                taught,
                List.of(new Activity(ActivityKind.SELF_STUDY, costs.get(column))),
                Set.of())));
        return new Catalogue(statements(), modules);
    }

    private static StatementId statement(int row) {
        return new StatementId("r" + row);
    }

    private static List<Integer> list(StringTokenizer numbers, int length) {
        var list = new ArrayList<Integer>();
        for (int i = 0; i < length; i++) {
            list.add(next(numbers));
        }
        return list;
    }

    private static int next(StringTokenizer numbers) {
        return Integer.parseInt(numbers.nextToken());
    }
}
