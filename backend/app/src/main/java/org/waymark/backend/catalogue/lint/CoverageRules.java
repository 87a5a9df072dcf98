package org.waymark.backend.catalogue.lint;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Coverage;
import org.waymark.backend.catalogue.Coverage.Gap;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.Framework.Ask;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.engine.id.StatementId;

/** What frameworks ask must be taught, to every phase. */
final class CoverageRules {
    private CoverageRules() {}

    static Stream<Finding> taught(ContentReading reading) {
        var coverage = new Coverage(reading.content());
        return reading.content().frameworks().stream().flatMap(framework -> {
            var gaps = new LinkedHashMap<Ask, String>();
            coverage.gaps(framework).stream()
                    .filter(gap -> gap.reached() == 0)
                    .forEach(gap -> gaps.merge(gap.ask(), Variants.word(gap.phase()), (a, b) -> a + ", " + b));
            return gaps.entrySet().stream().map(gap -> untaught(reading, framework, gap.getKey(), gap.getValue()));
        });
    }

    static Stream<Finding> taughtOftenEnough(ContentReading reading) {
        var coverage = new Coverage(reading.content());
        return reading.content().frameworks().stream()
                .flatMap(framework -> coverage.gaps(framework).stream()
                        .filter(gap -> gap.reached() > 0)
                        .map(gap -> tooRare(reading, framework, gap)));
    }

    static Stream<Finding> asked(ContentReading reading) {
        var asked = reading.content().frameworks().stream()
                .flatMap(Framework::asks)
                .flatMap(ask -> reading.content().find(ask.statement()).stream())
                .flatMap(statement -> Stream.concat(Stream.of(statement.id()), statement.taughtAs().stream()))
                .collect(Collectors.toSet());
        return reading.content().statements().stream()
                .map(Statement::id)
                .filter(id -> !asked.contains(id))
                .map(id -> notAsked(reading, id));
    }

    static Stream<Finding> disadvantage(ContentReading reading) {
        return reading.content().frameworks().stream()
                .filter(framework -> framework.asks().noneMatch(ask -> isDisadvantage(reading, ask)))
                .map(framework -> reading.framework(framework)
                        .error(
                                "/areas",
                                LintRule.DISADVANTAGE,
                                framework.id() + " asks no mandatory statement of the disadvantage strand",
                                "Add one, or make one mandatory."));
    }

    private static boolean isDisadvantage(ContentReading reading, Ask ask) {
        return ask.mandatory()
                && reading.content()
                        .find(ask.statement())
                        .filter(statement -> statement.strand().equals(Statement.DISADVANTAGE_STRAND))
                        .isPresent();
    }

    private static Finding untaught(ContentReading reading, Framework framework, Ask ask, String phases) {
        return reading.framework(framework)
                .error(
                        pointer(framework, ask.statement()),
                        LintRule.COVERAGE,
                        "no module covers " + ask.statement() + " at level " + ask.level() + " for " + phases,
                        "Let a topic cover it at that level, with a module for that phase.");
    }

    private static Finding tooRare(ContentReading reading, Framework framework, Gap gap) {
        var ask = gap.ask();
        return reading.framework(framework)
                .error(
                        pointer(framework, ask.statement()),
                        LintRule.EXPOSURES,
                        "asks for " + ask.statement() + " in " + ask.exposures() + " topics, and for "
                                + Variants.word(gap.phase()) + " there is " + gap.reached(),
                        "Let another topic cover it at level " + ask.level() + ", or ask for fewer exposures.");
    }

    private static Finding notAsked(ContentReading reading, StatementId id) {
        var place = reading.findPlace(id).orElseThrow();
        return place.source()
                .warning(
                        place.pointer(),
                        LintRule.NOT_ASKED,
                        "no framework asks " + id,
                        "Add it to a framework, or remove it.");
    }

    private static String pointer(Framework framework, StatementId statement) {
        for (int area = 0; area < framework.areas().size(); area++) {
            var asks = framework.areas().get(area).asks();
            for (int i = 0; i < asks.size(); i++) {
                if (asks.get(i).statement().equals(statement)) {
                    return "/areas/" + area + "/statements/" + i;
                }
            }
        }
        return "/areas";
    }
}
