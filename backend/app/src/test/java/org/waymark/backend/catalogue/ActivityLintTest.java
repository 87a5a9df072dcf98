package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.backend.catalogue.lint.ContentLinter;
import org.waymark.engine.id.ModuleId;

/** What the linter has against activities. */
class ActivityLintTest {
    private static final String FILE = "modules/plain-talk/activities.yaml";

    private static final String SOUND = """
            schema: 1
            activities:
              universal:
                - id: walk
                  kind: scenario
                  after: A heading
                  title: A walk
                  prompt: "A child stands alone by the gate."
                  choices:
                    - {text: "Go over", then: talk}
                    - {text: "Wait a while", then: alone}
                  scenes:
                    - id: talk
                      text: "The child tells you of the bus."
                      choices:
                        - {text: "Ask more", then: known}
                        - {text: "Go on", then: alone}
                    - {id: known, text: "You hear what happened.", thought: "Asking once more is what it took."}
                    - {id: alone, text: "The child goes in alone.", thought: "You know no more than before."}
                - id: sort
                  kind: sorting
                  title: Two heaps
                  prompt: "Which is a fact, and which a guess?"
                  groups: [Fact, Guess]
                  items:
                    - {text: "She came late", group: Fact, why: "It was written down."}
                    - {text: "She is lazy", group: Guess, why: "Nobody can see it."}
                    - {text: "She was cold", group: Fact, why: "She said so herself."}
                  thought: "Facts can be acted on."
                - id: order
                  kind: ordering
                  after: The universal morning
                  title: First things
                  prompt: "In which order would you do this?"
                  items:
                    - {text: "Look at it", why: "You need to know."}
                    - {text: "Talk of it", why: "Others see more."}
                    - {text: "Act on it", why: "Only now is it time."}
                  thought: "Look before you act."
                - id: say
                  kind: short-answer
                  title: In your words
                  prompt: "What would you say first?"
                  model: "I would ask how the morning was."
                  points: ["It asks something", "It blames nobody"]
            """;

    @TempDir
    Path folder;

    private SmallContent content;

    @BeforeEach
    void write() {
        content = SmallContent.in(folder).write(FILE, SOUND);
    }

    @Test
    void finds_nothing_in_all_four_kinds() {
        assertThat(content.lint()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: scenario                  | kind: quiz                        | 5  | schema
            {text: "Go over", then: talk}   | {text: "Go over"}                 | 10 | schema
            , thought: "You know no more than before." | ''                     | 19 | schema
            groups: [Fact, Guess]           | groups: [Fact]                    | 24 | schema
            groups: [Fact, Guess]           | groups: [Fact, Guess, A, B, C]    | 24 | schema
            , why: "You need to know."      | ''                                | 36 | schema
            model: "I would ask how the morning was." | model: ""               | 44 | schema
            , "It blames nobody"            | ''                                | 45 | schema
            after: A heading                | after: No such heading            | 4  | activities
            after: A heading                | after: Reflect                    | 4  | activities
            {text: "Go over", then: talk}   | {text: "Go over", then: nowhere}  | 4  | activities
            {text: "Go on", then: alone}    | {text: "Go on", then: talk}       | 4  | activities
            {text: "Ask more", then: known} | {text: "Ask more", then: alone}   | 4  | activities
            - id: talk                      | - id: known                       | 4  | activities
            group: Guess                    | group: Hunch                      | 20 | activities
            group: Guess                    | group: Fact                       | 20 | activities
            - id: say                       | - id: sort                        | 40 | duplicate-id
            """)
    void refuses(String sound, String broken, int line, String rule) {
        content.replace(FILE, sound, broken);
        assertThat(content.faults()).contains(FILE + ":" + line + " error " + rule);
        assertThat(ContentLinter.isBroken(content.lint())).isTrue();
    }

    @Test
    void refuses_activities_of_a_variant_that_there_is_not() {
        content.replace(FILE, "  universal:", "  primary:");
        assertThat(content.faults()).containsExactly(FILE + ":3 error activities");
    }

    @Test
    void gives_each_phase_as_many() {
        content.delete(FILE).write("modules/calm-starts/activities.yaml", """
                        schema: 1
                        activities:
                          primary:
                            - id: say
                              kind: short-answer
                              title: In your words
                              prompt: "What would you say first?"
                              model: "I would ask how the morning was."
                              points: ["It asks something", "It blames nobody"]
                        """);
        assertThat(content.lint()).extracting(Finding::rule).containsExactly(LintRule.PARITY);
    }

    @Test
    void a_module_without_activities_keeps_its_hash_and_one_with_them_gets_another() {
        String with = hash("plain-talk.universal");
        String sibling = hash("calm-starts.primary");
        content.replace(FILE, "Facts can be acted on.", "Facts can be used.");
        assertThat(hash("plain-talk.universal")).isNotEqualTo(with);
        assertThat(hash("calm-starts.primary")).isEqualTo(sibling);
    }

    @Test
    void shows_items_to_order_out_of_their_order() {
        content.reading().content().modules().stream()
                .flatMap(taught -> taught.activities().stream())
                .filter(LessonActivity.Ordering.class::isInstance)
                .map(LessonActivity.Ordering.class::cast)
                .forEach(ordering -> assertThat(ordering.shown())
                        .containsExactlyInAnyOrder(0, 1, 2)
                        .isNotEqualTo(List.of(0, 1, 2)));
    }

    private String hash(String module) {
        return content.reading()
                .content()
                .find(new ModuleId(module))
                .orElseThrow()
                .hash();
    }
}
