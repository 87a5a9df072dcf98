package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinterTest {
    private static final String TOPIC = "modules/calm-starts/module.yaml";
    private static final String CHECKS = "modules/calm-starts/check.yaml";
    private static final String PRIMARY = "modules/calm-starts/primary.md";
    private static final String SECONDARY = "modules/calm-starts/secondary.md";
    private static final String AP_SEND = "modules/calm-starts/ap-send.md";
    private static final String STATEMENTS = "statements/trust.yaml";
    private static final String FRAMEWORK = "frameworks/npqxy/2026.1.yaml";

    @TempDir
    Path folder;

    private SmallContent content;

    @BeforeEach
    void write() {
        content = SmallContent.in(folder);
    }

    @Test
    void finds_nothing_in_sound_content() {
        assertThat(content.lint()).isEmpty();
    }

    @Test
    void says_where_what_and_what_to_do() {
        content.replace(FRAMEWORK, "trust.plain", "trust.blunt");
        assertThat(content.lint().getFirst())
                .hasToString(folder.resolve(FRAMEWORK)
                        + ":14 error unknown-statement: asks trust.blunt, which is no statement"
                        + " → Use an id from content/statements, or add the statement there.");
    }

    @Test
    void reports_yaml_that_cannot_be_read() {
        content.replace(TOPIC, "prerequisites: []", "prerequisites: [");
        assertThat(content.faults()).containsExactly(TOPIC + ":7 error unreadable");
    }

    @Test
    void reports_a_key_that_is_there_twice() {
        content.replace(TOPIC, "prerequisites: []", "title: again\nprerequisites: []");
        assertThat(content.faults()).containsExactly(TOPIC + ":5 error unreadable");
    }

    @Test
    void reports_aliases_that_would_fill_the_memory() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s*a%d]%n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9), i - 1));
        }
        content.write("evidence/bomb.yaml", bomb.toString());
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void reports_endless_nesting(String opening) {
        content.write("evidence/deep.yaml", opening.repeat(20_000));
        assertThat(content.faults()).containsExactly("evidence/deep.yaml:1 error unreadable");
    }

    @Test
    void reports_bytes_that_are_not_utf_8() throws Exception {
        Files.write(folder.resolve("statements/more.yaml"), new byte[] {'a', (byte) 0xE9, 'b'});
        assertThat(content.faults()).containsExactly("statements/more.yaml:1 error unreadable");
    }

    @Test
    void reports_a_file_too_large_to_store() {
        content.write("statements/more.yaml", "# " + "x".repeat(100_000));
        assertThat(content.faults()).containsExactly("statements/more.yaml:1 error unreadable");
    }

    @Test
    void reports_what_its_schema_forbids() {
        content.replace(STATEMENTS, "strand: people", "strand: peeple");
        assertThat(content.faults()).containsExactly(STATEMENTS + ":10 error schema");
    }

    @Test
    void reports_an_untagged_strand() {
        content.replace(STATEMENTS, "    strand: people\n", "");
        assertThat(content.lint().getFirst().whatToDo()).isEqualTo("Add strand.");
    }

    @Test
    void reports_an_option_that_does_not_explain_itself() {
        content.write(CHECKS, content.read(CHECKS).replaceFirst(", why: \"Nothing is learnt.\"", ""));
        assertThat(content.faults()).containsExactly(CHECKS + ":10 error schema");
    }

    @Test
    void reports_placeholders() {
        content.replace(TOPIC, "You will be able to do one small thing.", "SUMMARY");
        assertThat(content.faults()).contains(TOPIC + ":4 error schema");
    }

    @Test
    void reports_a_day_that_is_in_no_calendar() {
        content.replace("calendars/county.yaml", "2026-10-30", "2026-02-30");
        assertThat(content.faults()).containsExactly("calendars/county.yaml:7 error schema");
    }

    @Test
    void reports_a_period_that_ends_before_it_begins() {
        content.replace("calendars/county.yaml", "2026-10-30", "2026-10-25");
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.UNREADABLE);
    }

    @Test
    void reports_files_that_nothing_reads() {
        content.write("modules/calm-starts/notes.md", "Notes");
        assertThat(content.faults()).containsExactly("modules/calm-starts/notes.md:1 warning unknown-file");
    }

    @Test
    void reports_a_lesson_that_is_missing() {
        content.delete(PRIMARY);
        assertThat(content.faults()).containsExactly(TOPIC + ":9 error missing-file");
    }

    @Test
    void reports_a_file_in_the_wrong_place() {
        content.replace(TOPIC, "topic: calm-starts", "topic: calm-ends");
        assertThat(content.faults()).contains(TOPIC + ":1 error misnamed");
    }

    @Test
    void reports_an_id_used_twice() {
        content.write("statements/zeal.yaml", content.read(STATEMENTS));
        assertThat(content.faults())
                .containsExactly(
                        "statements/zeal.yaml:3 error duplicate-id", "statements/zeal.yaml:8 error duplicate-id");
    }

    @Test
    void reports_a_check_id_used_twice() {
        content.replace(CHECKS, "id: primary2", "id: primary1");
        assertThat(content.faults()).containsExactly(CHECKS + ":12 error duplicate-id");
    }

    @Test
    void reports_a_universal_module_beside_others() {
        content.replace(TOPIC, "  secondary:", "  universal:")
                .replace(CHECKS, "  secondary:", "  universal:")
                .write("modules/calm-starts/universal.md", content.read(SECONDARY))
                .delete(SECONDARY);
        assertThat(content.faults()).containsExactly(TOPIC + ":8 error variants");
    }

    @Test
    void reports_covering_an_unknown_statement() {
        content.replace("modules/plain-talk/module.yaml", "trust.plain", "trust.blunt");
        assertThat(content.faults()).contains("modules/plain-talk/module.yaml:7 error unknown-statement");
    }

    @Test
    void reports_being_the_same_as_an_unknown_statement() {
        content.replace(STATEMENTS, "text: Speak", "sameAs: [trust.blunt]\n    text: Speak");
        assertThat(content.faults()).contains(STATEMENTS + ":8 error unknown-statement");
    }

    @Test
    void reports_checking_what_is_not_covered() {
        content.write(CHECKS, content.read(CHECKS).replaceFirst("statement: trust.early", "statement: trust.plain"));
        assertThat(content.faults()).containsExactly(CHECKS + ":4 error unknown-statement");
    }

    @Test
    void reports_an_unknown_prerequisite() {
        content.replace(TOPIC, "prerequisites: []", "prerequisites: [calm-ends]");
        assertThat(content.faults()).containsExactly(TOPIC + ":5 error unknown-prerequisite");
    }

    @Test
    void shows_a_cycle_of_prerequisites_once() {
        content.replace(TOPIC, "prerequisites: []", "prerequisites: [plain-talk]")
                .replace("modules/plain-talk/module.yaml", "prerequisites: []", "prerequisites: [calm-starts]");
        assertThat(content.lint())
                .extracting(Finding::message)
                .containsExactly("needs itself: calm-starts → plain-talk → calm-starts");
    }

    @Test
    void reports_a_topic_that_needs_itself() {
        content.replace(TOPIC, "prerequisites: []", "prerequisites: [calm-starts]");
        assertThat(content.faults()).containsExactly(TOPIC + ":5 error prerequisite-cycle");
    }

    @Test
    void reports_a_statement_not_taught_to_a_phase() {
        content.replace(
                        TOPIC,
                        "  ap-send:\n    title: For ap-send\n    hours: {self-study: 1.5, workplace-task: 1}\n",
                        "")
                .delete(AP_SEND);
        assertThat(content.lint())
                .extracting(Finding::message)
                .contains("no module covers trust.early at level 2 for ap-send");
    }

    @Test
    void reports_a_statement_taught_below_its_level() {
        content.replace(TOPIC, "level: 3", "level: 1");
        assertThat(content.lint())
                .extracting(Finding::message)
                .containsExactly("no module covers trust.early at level 2 for primary, secondary, ap-send");
    }

    @Test
    void reports_exposures_that_cannot_be_reached() {
        content.replace(FRAMEWORK, "trust.plain, level: 2, exposures: 1", "trust.plain, level: 2, exposures: 2");
        assertThat(content.faults())
                .containsExactly(
                        FRAMEWORK + ":14 error exposures",
                        FRAMEWORK + ":14 error exposures",
                        FRAMEWORK + ":14 error exposures");
    }

    @Test
    void counts_a_statement_as_taught_where_those_it_is_the_same_as_are() {
        content.write("statements/official.yaml", """
                schema: 1
                statements:
                  - id: official.1
                    kind: learn-that
                    strand: people
                    disadvantage: false
                    text: Trust early and plainly.
                    reference: "1.1"
                    sameAs: [trust.early, trust.plain]
                """).replace(FRAMEWORK, "trust.plain,", "official.1,");
        assertThat(content.lint()).isEmpty();
    }

    @Test
    void reports_a_statement_nobody_asks() {
        content.replace(FRAMEWORK, "      - {statement: trust.plain, level: 2, exposures: 1, mandatory: false}\n", "");
        assertThat(content.faults()).containsExactly(STATEMENTS + ":8 warning not-asked");
    }

    @Test
    void reports_a_framework_without_a_mandatory_statement_on_disadvantage() {
        content.replace(FRAMEWORK, "mandatory: true", "mandatory: false");
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.DISADVANTAGE);
    }

    @Test
    void reports_a_variant_with_fewer_hours() {
        content.replace(
                TOPIC,
                "title: For primary\n    hours: {self-study: 1.5",
                "title: For primary\n    hours: {self-study: 1");
        assertThat(content.lint())
                .extracting(Finding::message)
                .containsExactly("primary has 120 minutes where secondary has 150");
    }

    @Test
    void reports_a_variant_with_fewer_checks() {
        content.write(CHECKS, content.read(CHECKS) + """
                    - id: more
                      statement: trust.early
                      kind: one
                      prompt: "And what would you do next?"
                      options:
                        - {text: "Ask", correct: true, why: "It is the way to learn."}
                        - {text: "Wait for a while", correct: false, why: "Nothing is learnt."}
                        - {text: "Leave", correct: false, why: "Nothing is learnt."}
                """);
        assertThat(content.lint())
                .extracting(Finding::message)
                .containsExactly("primary has 4 checks where ap-send has 5");
    }

    @Test
    void reports_a_variant_with_far_fewer_words() {
        content.replace(PRIMARY, "## At work", SmallContent.prose(7, 300) + "\n\n## At work");
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.PARITY);
    }

    @Test
    void reports_variants_that_share_their_text() {
        var copied = SmallContent.prose(11, 190);
        content.replace(PRIMARY, "## At work", copied + "\n\n## At work")
                .replace(SECONDARY, "## A heading\n", "## A heading\n" + copied + "\n\n");
        assertThat(content.faults()).containsExactly(SECONDARY + ":2 error shared-text");
    }

    @Test
    void warns_of_variants_that_share_some_text() {
        var copied = SmallContent.prose(11, 80);
        content.replace(PRIMARY, "## A heading\n", "## A heading\n" + copied + "\n\n")
                .replace(SECONDARY, "## A heading\n", "## A heading\n" + copied + "\n\n");
        assertThat(content.faults()).containsExactly(SECONDARY + ":2 warning shared-text");
    }

    @Test
    void reports_variants_that_share_a_scenario() {
        var copied = SmallContent.prose(11, 40);
        content.replace(PRIMARY, "The primary morning\n", "The primary morning\n" + copied + "\n\n")
                .replace(SECONDARY, "The secondary morning\n", "The secondary morning\n" + copied + "\n\n");
        assertThat(content.faults()).containsExactly(SECONDARY + ":9 error shared-scenario");
    }

    @Test
    void reports_scenarios_of_the_same_title() {
        content.replace(AP_SEND, "The unit", "The ap-send morning");
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.SHARED_SCENARIO);
    }

    @Test
    void reports_a_special_schools_scenario_that_is_missing() {
        content.replace(AP_SEND, "## Scenario (special school): The", "## The");
        assertThat(content.faults()).containsExactly(AP_SEND + ":2 error sections");
    }

    @Test
    void reports_a_scenario_for_nobody_in_the_phase() {
        content.replace(PRIMARY, "## At work", "## Scenario (special school): Else\nWords.\n\n## At work");
        assertThat(content.faults()).containsExactly(PRIMARY + ":12 error sections");
    }

    @Test
    void reports_headings_of_another_level() {
        content.replace(PRIMARY, "## A heading", "### A heading");
        assertThat(content.faults()).containsExactly(PRIMARY + ":6 error sections");
    }

    @Test
    void reports_dead_evidence() {
        content.replace(PRIMARY, "hart-2001", "hurt-2001");
        assertThat(content.faults()).containsExactly(PRIMARY + ":2 error evidence");
    }

    @Test
    void reports_evidence_that_is_cited_but_not_listed() {
        content.replace(PRIMARY, "again [@moss-2015]", "again [@moss-2015] and [@lee-2020]");
        assertThat(content.faults()).containsExactly(PRIMARY + ":7 error evidence");
    }

    @Test
    void warns_of_evidence_that_is_listed_but_not_cited() {
        content.replace(PRIMARY, " and again [@moss-2015]", "");
        assertThat(content.faults()).containsExactly(PRIMARY + ":1 warning evidence");
    }

    @Test
    void reports_a_lesson_on_one_card() {
        content.replace(PRIMARY, "[hart-2001, moss-2015]", "[hart-2001]")
                .replace(PRIMARY, " and again [@moss-2015]", "");
        assertThat(content.faults()).containsExactly(PRIMARY + ":2 error few-evidence");
    }

    @Test
    void warns_of_evidence_past_its_review() {
        content.replace("evidence/hart-2001.yaml", "2028-09-01", "2026-08-31");
        assertThat(content.faults())
                .contains("evidence/hart-2001.yaml:15 warning stale-evidence", PRIMARY + ":2 warning stale-evidence")
                .allMatch(fault -> fault.endsWith("stale-evidence"));
    }

    @Test
    void leads_authors_to_every_lesson_that_cites_a_superseded_card() {
        content.replace(
                "evidence/hart-2001.yaml", "reviewBy: 2028-09-01", "reviewBy: 2028-09-01\nsupersededBy: moss-2015");
        assertThat(content.faults())
                .contains(PRIMARY + ":2 warning superseded-evidence")
                .allMatch(fault -> fault.endsWith("superseded-evidence"));
    }

    @Test
    void reports_a_card_whose_successor_is_none_or_leads_back_to_it() {
        content.replace(
                "evidence/hart-2001.yaml", "reviewBy: 2028-09-01", "reviewBy: 2028-09-01\nsupersededBy: hart-2001");
        assertThat(content.faults()).contains("evidence/hart-2001.yaml:16 error evidence");
        content.replace("evidence/hart-2001.yaml", "supersededBy: hart-2001", "supersededBy: none-1999");
        assertThat(content.faults()).contains("evidence/hart-2001.yaml:16 error evidence");
    }

    @Test
    void warns_of_law_without_its_day() {
        content.replace(PRIMARY, "Found early", "The Equality Act 2010 asks it. Found early");
        assertThat(content.lint())
                .extracting(Finding::message)
                .containsExactly("names The Equality Act 2010 but not the day on which it was current");
        content.replace(PRIMARY, "moss-2015]\n---", "moss-2015]\nasAt: 2026-09-01\n---");
        assertThat(content.lint()).isEmpty();
    }

    @Test
    void reports_an_image_without_a_description() {
        content.replace(PRIMARY, "Found early", "![](desk.png) Found early");
        assertThat(content.faults()).containsExactly(PRIMARY + ":7 error alt-text");
    }

    @Test
    void reports_a_lesson_that_is_hard_to_read() {
        var hard = "Institutional accountability necessitates organisational reconfiguration ".repeat(40) + ".";
        content.replace("modules/plain-talk/universal.md", "## At work", hard + "\n\n## At work");
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.READING_AGE);
    }

    @Test
    void reports_a_lesson_that_is_too_long() {
        content.replace("modules/plain-talk/universal.md", "## At work", SmallContent.prose(5, 600) + "\n\n## At work");
        assertThat(content.faults()).containsExactly("modules/plain-talk/universal.md:2 error length");
    }

    @Test
    void reports_too_few_checks() {
        var universal = "modules/plain-talk/check.yaml";
        var text = content.read(universal);
        content.write(universal, text.substring(0, text.indexOf("    - id: universal4")));
        assertThat(content.faults()).containsExactly(universal + ":3 error checks");
    }

    @Test
    void reports_a_covered_statement_without_a_check() {
        content.replace(TOPIC, "level: 3}\n", "level: 3}\n  - {statement: trust.plain, level: 2}\n");
        assertThat(content.lint())
                .extracting(Finding::message)
                .containsExactly(
                        "primary has no check of trust.plain",
                        "secondary has no check of trust.plain",
                        "ap-send has no check of trust.plain");
    }

    @Test
    void reports_two_right_answers_where_one_is_asked() {
        content.write(
                CHECKS, content.read(CHECKS).replaceFirst("\"Leave\", correct: false", "\"Leave\", correct: true"));
        assertThat(content.faults()).containsExactly(CHECKS + ":4 error answers");
    }

    @Test
    void reports_one_right_answer_where_many_are_asked() {
        content.write(CHECKS, content.read(CHECKS).replaceFirst("kind: one", "kind: many"));
        assertThat(content.faults()).containsExactly(CHECKS + ":4 error answers");
    }

    @Test
    void reports_items_that_cannot_be_answered_or_ask_about_nothing_or_are_there_twice() {
        content.write("items/plain.yaml", """
            schema: 1
            items:
              - {id: i1, statement: trust.plain, level: 2, difficulty: 0, uncertainty: 0.7, kind: one,
                 prompt: "Which of these fits best?", options: [
                   {text: A, correct: true, why: "This is the right one."},
                   {text: B, correct: false, why: "This is a wrong one."},
                   {text: C, correct: false, why: "This is a wrong one."}]}
              - {id: i2, statement: trust.unheard-of, level: 2, difficulty: 0, uncertainty: 0.7, kind: many,
                 prompt: "Which of these fit best?", options: [
                   {text: A, correct: true, why: "This is the right one."},
                   {text: B, correct: false, why: "This is a wrong one."},
                   {text: C, correct: false, why: "This is a wrong one."}]}
              - {id: i1, statement: trust.plain, level: 2, difficulty: 0, uncertainty: 0.7, kind: one,
                 prompt: "Which of these fits best?", options: [
                   {text: A, correct: true, why: "This is the right one."},
                   {text: B, correct: false, why: "This is a wrong one."},
                   {text: C, correct: false, why: "This is a wrong one."}]}
            """);
        assertThat(content.faults())
                .containsExactly(
                        "items/plain.yaml:8 error unknown-statement",
                        "items/plain.yaml:8 error answers",
                        "items/plain.yaml:13 error duplicate-id");
        assertThat(content.reading().content().items()).hasSize(2);
    }

    @Test
    void reports_right_answers_that_are_mostly_the_longest() {
        content.replace("modules/plain-talk/check.yaml", "\"Ask\"", "\"Ask them what they would do\"");
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.LONGEST_ANSWER);
    }

    @Test
    void reports_a_calendar_that_extends_itself_or_nothing() {
        content.write("calendars/ward.yaml", """
                schema: 1
                id: ward
                title: Ward
                notice: Made up.
                extends: ward
                entries: []
                """);
        assertThat(content.faults()).containsExactly("calendars/ward.yaml:5 error unknown-calendar");
        content.replace("calendars/ward.yaml", "extends: ward", "extends: shire");
        assertThat(content.faults()).containsExactly("calendars/ward.yaml:5 error unknown-calendar");
    }

    @Test
    void says_which_findings_keep_content_from_being_published() {
        assertThat(LintRule.PREREQUISITE_CYCLE.isStructural()).isTrue();
        assertThat(LintRule.READING_AGE.isStructural()).isFalse();
    }
}
