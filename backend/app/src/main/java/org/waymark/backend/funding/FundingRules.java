package org.waymark.backend.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All tables of rules, by the day from which cohorts begin under them.
 *
 * @see FundingRule
 */
record FundingRules(List<Table> tables) {

    FundingRules {
        tables = List.copyOf(tables);
    }

    /**
     * @param from the first day on which a cohort may begin under it
     * @param capped whether only so many places are funded, so that nobody who is eligible is sure of one
     */
    record Table(LocalDate from, String name, boolean capped, List<FundingRule> rules) {

        Table {
            rules = List.copyOf(rules);
        }
    }

    Optional<Table> of(LocalDate cohortStarts) {
        return tables.stream()
                .filter(table -> !table.from().isAfter(cohortStarts))
                .max(Comparator.comparing(Table::from));
    }
}
