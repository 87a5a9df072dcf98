package org.waymark.backend.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.backend.organisation.Eligibility;
import org.waymark.backend.organisation.EligibilityList;
import org.waymark.backend.organisation.ListedNumber;
import org.waymark.contract.funding.FundingAnswer.Outcome;

/** A line for each rule, in the order in which they are asked. */
class FundingTest {

    private static final LocalDate NOW = LocalDate.of(2026, 10, 5);
    private static final ListedNumber URN = new ListedNumber(ListedNumber.Kind.URN, "111996");

    private final Funding funding = Funding.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # qualification | setting             | type | on the list               | before | new head | outcome
        NPQSL           | SCHOOL              | 34   |                           | true   |          | NOT_ELIGIBLE
        NPQSL           | OUTSIDE_ENGLAND     | 30   |                           |        |          | NOT_ELIGIBLE
        EHCO            | SCHOOL              | 34   |                           |        | true     | ELIGIBLE
        EHCO            | SCHOOL              | 34   | RISE_SCHOOLS              |        | false    | NOT_ELIGIBLE
        EHCO            | SCHOOL              | 34   |                           |        |          | REVIEW
        NPQSL           | NOT_KNOWN           |      |                           |        |          | NOT_KNOWN
        NPQLT           | SCHOOL              | 34   | RISE_SCHOOLS              |        |          | ELIGIBLE
        NPQLT           | SCHOOL              | 11   | RISE_SCHOOLS              |        |          | ELIGIBLE
        NPQSL           | SCHOOL              | 11   | PP50_SCHOOLS              |        |          | NOT_ELIGIBLE
        NPQEYL          | SCHOOL              | 34   |                           |        |          | ELIGIBLE
        NPQLT           | SCHOOL              | 34   | PP50_SCHOOLS              |        |          | ELIGIBLE
        NPQLT           | SCHOOL              | 34   |                           |        |          | NOT_ELIGIBLE
        NPQLPM          | SCHOOL              | 1    |                           |        |          | NOT_ELIGIBLE
        NPQEL           | SIXTEEN_TO_NINETEEN | 31   | PP50_FURTHER_EDUCATION    |        |          | ELIGIBLE
        NPQEL           | SIXTEEN_TO_NINETEEN | 31   | PP50_SCHOOLS              |        |          | NOT_ELIGIBLE
        NPQSL           | SIXTEEN_TO_NINETEEN | 31   |                           |        |          | ELIGIBLE
        NPQH            | SCHOOL              | 44   |                           |        |          | ELIGIBLE
        NPQSENCO        | SCHOOL              | 2    |                           |        |          | ELIGIBLE
        NPQSENCO        | MAINTAINED_NURSERY  | 15   |                           |        |          | ELIGIBLE
        NPQLT           | MAINTAINED_NURSERY  | 15   |                           |        |          | NOT_ELIGIBLE
        NPQEYL          | EARLY_YEARS         |      |                           |        |          | ELIGIBLE
        NPQSL           | EARLY_YEARS         |      |                           |        |          | NOT_ELIGIBLE
        NPQEYL          | CHILDMINDER         |      | CHILDMINDERS              |        |          | ELIGIBLE
        NPQEYL          | CHILDMINDER         |      |                           |        |          | NOT_ELIGIBLE
        NPQLTD          | ITT_LEAD_MENTOR     |      |                           |        |          | ELIGIBLE
        NPQLT           | ITT_LEAD_MENTOR     |      |                           |        |          | NOT_ELIGIBLE
        NPQSENCO        | OTHER_PUBLIC        |      |                           |        |          | REVIEW
        NPQLT           | OTHER_PUBLIC        |      |                           |        |          | NOT_ELIGIBLE
        """)
    void the_rules_of_autumn_2026_answer_in_order(
            String qualification,
            FundingSetting setting,
            String type,
            EligibilityList list,
            Boolean before,
            Boolean newHead,
            Outcome outcome) {
        Set<EligibilityList> on = list == null ? Set.of() : Set.of(list);

        var answer = funding.answer(
                new FundingCase(qualification, NOW, setting, type, List.of(URN), lists(on), before, newHead));

        assertThat(answer.outcome()).as(answer.reason()).isEqualTo(outcome);
        assertThat(answer.reason()).endsWith(".");
        assertThat(answer.rules()).isEqualTo("Cohorts from autumn 2026");
        if (outcome == Outcome.ELIGIBLE) {
            assertThat(answer.reason()).contains("only if the provider has a funded place left");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # starts   | qualification | outcome      | capped
        2020-09-01 | NPQSL         | NOT_KNOWN    | false
        2021-11-01 | NPQSL         | REVIEW       | false
        2023-10-01 | NPQLT         | ELIGIBLE     | false
        2024-10-01 | NPQSL         | NOT_ELIGIBLE | true
        2024-10-01 | NPQLPM        | ELIGIBLE     | true
        2025-10-01 | NPQSL         | ELIGIBLE     | true
        2025-10-01 | NPQLPM        | NOT_ELIGIBLE | true
        2026-04-01 | NPQSL         | NOT_ELIGIBLE | true
        2026-10-01 | NPQSL         | ELIGIBLE     | true
        """)
    void each_cohort_has_its_own_rules(LocalDate starts, String qualification, Outcome outcome, boolean capped) {
        var answer = funding.answer(new FundingCase(
                qualification, starts, FundingSetting.SCHOOL, "34", List.of(URN), lists(Set.of()), null, null));

        assertThat(answer.outcome()).as(answer.reason()).isEqualTo(outcome);
        if (outcome == Outcome.ELIGIBLE) {
            assertThat(answer.reason().contains("Places are limited")).isEqualTo(capped);
        }
    }

    @Test
    void a_list_that_was_never_imported_is_no_empty_list() {
        var answer = funding.answer(new FundingCase(
                "NPQLT", NOW, FundingSetting.SCHOOL, "34", List.of(URN), Eligibility.of(Map.of()), null, null));

        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_KNOWN);
        assertThat(answer.reason()).contains("has not been imported", "RISE");
    }

    @Test
    void a_list_that_was_never_imported_is_no_matter_where_the_answer_does_not_hang_on_it() {
        var answer = funding.answer(new FundingCase(
                "NPQSL", NOW, FundingSetting.SCHOOL, "34", List.of(URN), Eligibility.of(Map.of()), null, null));

        assertThat(answer.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(answer.reason()).contains("for schools of this type");
    }

    @Test
    void a_childminder_with_the_number_of_a_school_makes_the_school_not_eligible() {
        var childminder = new ListedNumber(ListedNumber.Kind.EARLY_YEARS_URN, URN.number());
        var lists = Eligibility.of(Map.of(
                EligibilityList.RISE_SCHOOLS, Set.of(),
                EligibilityList.CHILDMINDERS, Set.of(childminder.text()),
                EligibilityList.PP50_SCHOOLS, Set.of(childminder.text())));

        var answer = funding.answer(
                new FundingCase("NPQLT", NOW, FundingSetting.SCHOOL, "34", List.of(URN), lists, null, null));

        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    /** All lists are there, and the number is on those given. */
    private static Eligibility lists(Set<EligibilityList> on) {
        return Eligibility.of(java.util.Arrays.stream(EligibilityList.values())
                .collect(Collectors.toMap(list -> list, list -> on.contains(list) ? Set.of(URN.text()) : Set.of())));
    }
}
