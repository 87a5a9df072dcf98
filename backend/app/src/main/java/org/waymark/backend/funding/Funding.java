package org.waymark.backend.funding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.funding.FundingAnswer.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers by a table of rules, from its first to its last; knows no clock and no store. A list that is not known is no
 * matter where the answer would be the same with and without it.
 */
public final class Funding {

    private static final String CAPPED =
            " Places are limited: it is funded only if the provider has a funded place left.";

    private final FundingRules rules;

    Funding(FundingRules rules) {
        this.rules = rules;
    }

    /** With the rules that come with Waymark. */
    public static Funding standard() {
        try (InputStream file = Objects.requireNonNull(Funding.class.getResourceAsStream("/funding/rules.json"))) {
            return new Funding(JsonMapper.shared().readValue(file, FundingRules.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FundingAnswer answer(FundingCase asked) {
        return rules.of(asked.cohortStarts())
                .map(table -> answer(table, table.rules(), asked))
                .orElseGet(() -> new FundingAnswer(
                        Outcome.NOT_KNOWN, "Waymark knows no rules for a cohort that begins then.", "None"));
    }

    private static FundingAnswer answer(FundingRules.Table table, List<FundingRule> rules, FundingCase asked) {
        for (int i = 0; i < rules.size(); i++) {
            FundingRule rule = rules.get(i);
            switch (rule.match(asked)) {
                case YES -> {
                    return new FundingAnswer(rule.then(), sentence(table, rule), table.name());
                }
                case NOT_KNOWN -> {
                    FundingAnswer unlisted = answer(table, rules.subList(i + 1, rules.size()), asked);
                    return unlisted.outcome() == rule.then() ? unlisted : notKnown(table, rule);
                }
                case NO -> {
                    // The next one may decide.
                }
            }
        }
        return new FundingAnswer(Outcome.REVIEW, "No rule says. Ask the provider.", table.name());
    }

    private static FundingAnswer notKnown(FundingRules.Table table, FundingRule rule) {
        String list = Objects.requireNonNull(rule.listed()).words();
        return new FundingAnswer(
                Outcome.NOT_KNOWN,
                "It hangs on a list that has not been imported for this cohort: " + list + ".",
                table.name());
    }

    private static String sentence(FundingRules.Table table, FundingRule rule) {
        return rule.then() == Outcome.ELIGIBLE && table.capped() ? rule.because() + CAPPED : rule.because();
    }
}
