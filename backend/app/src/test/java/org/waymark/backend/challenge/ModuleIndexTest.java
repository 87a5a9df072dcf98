package org.waymark.backend.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.backend.challenge.ModuleIndex.Match;
import org.waymark.engine.catalogue.Phase;

/** With what leaders would write, on the content as it is. */
class ModuleIndexTest {

    private static final Content CONTENT = ContentReader.read(
                    ContentFolder.read(java.nio.file.Path.of("../../content")))
            .content();
    private static final ModuleIndex INDEX = new ModuleIndex(CONTENT);
    private static final int SHOWN = 5;

    private static List<String> modules(Phase phase) {
        return CONTENT.modules().stream()
                .map(taught -> taught.module())
                .filter(module -> Variants.serves(module.variant(), phase))
                .map(module -> module.id().toString())
                .toList();
    }

    private static List<Match> search(String text) {
        return INDEX.search(text, modules(Phase.PRIMARY), SHOWN);
    }

    private static Stream<String> topics(List<Match> found) {
        return found.stream().map(match -> match.moduleId().replaceAll("\\..*", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Staff resist our new behaviour policy                                         | behaviour-systems
            The same pupils are suspended again and again and nothing we do changes it    | behaviour-and-need
            Absence is rising, and families do not answer our calls                       | attendance-and-belonging
            Two good teachers want to leave because of the workload                       | workload-and-wellbeing
            Nobody applies for our vacancies                                              | recruiting-and-keeping-staff
            Our budget will be in deficit next year                                       | leading-the-budget
            Children read words but do not understand what they read                      | reading-and-language
            A teaching assistant told me about a child who may be neglected at home       | safeguarding-culture
            Our training days change nothing in classrooms                                | designing-professional-development
            The history curriculum is a list of topics in no order                        | curriculum-sequencing
            Governors ask about figures that nobody understands                           | governance-and-accountability
            Lessons are pitched at the middle, and those with additional needs cannot follow | adaptive-teaching
            Marking takes all evenings and pupils do not use the feedback                 | assessment-for-learning
            Pupil premium money is spent on many things and we do not know what it brings | disadvantage-strategy
            We start every initiative with energy and stop it by Easter                   | leading-implementation
            """)
    void what_leaders_write_leads_to_the_topic_that_is_about_it(String challenge, String topic) {
        assertThat(topics(search(challenge))).contains(topic);
    }

    @Test
    void says_why() {
        Match first = search("Staff resist our new behaviour policy").stream()
                .filter(match -> match.moduleId().startsWith("behaviour-systems"))
                .findFirst()
                .orElseThrow();
        assertThat(first.words()).contains("behaviour", "Staff").doesNotContain("our", "new");
        assertThat(first.teaches()).isNotEmpty();
    }

    @Test
    void finds_nothing_where_nothing_is_about_it() {
        assertThat(search("The photocopier")).isEmpty();
        assertThat(search("and of the")).isEmpty();
        assertThat(search("")).isEmpty();
        assertThat(search("\"*?:()[]{}~^\\/+-!&|")).isEmpty();
    }

    @Test
    void finds_only_among_those_that_are_asked_for() {
        assertThat(INDEX.search("behaviour policy", List.of("behaviour-systems.secondary"), SHOWN))
                .extracting(Match::moduleId)
                .containsExactly("behaviour-systems.secondary");
        assertThat(INDEX.search("behaviour policy", List.of(), SHOWN)).isEmpty();
    }

    @Test
    void the_longest_text_is_searched() {
        assertThat(search("behaviour ".repeat(100))).isNotEmpty();
    }
}
