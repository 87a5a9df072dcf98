package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.backend.catalogue.Lesson.Section;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.learner.SchoolKind;

class ContentReaderTest {
    private static final String PRIMARY = "modules/calm-starts/primary.md";

    @TempDir
    Path folder;

    private SmallContent content;

    @BeforeEach
    void write() {
        content = SmallContent.in(folder);
    }

    @Test
    void names_modules_by_topic_and_variant() {
        assertThat(content.reading().content().modules())
                .extracting(module -> module.id().value())
                .containsExactly(
                        "calm-starts.primary", "calm-starts.secondary", "calm-starts.ap-send", "plain-talk.universal");
    }

    @Test
    void turns_hours_into_minutes() {
        assertThat(module("calm-starts.primary").module().minutes()).isEqualTo(150);
    }

    @Test
    void cuts_a_lesson_into_its_sections() {
        assertThat(module("calm-starts.primary").lesson().sections())
                .extracting(section -> section.kind() + " " + section.title())
                .containsExactly(
                        "TEXT ", "TEXT A heading", "SCENARIO The primary morning", "TASK Try it", "REFLECTION Reflect");
    }

    @Test
    void shows_each_kind_of_school_its_own_scenario() {
        var lesson = module("calm-starts.ap-send").lesson();
        assertThat(scenarios(lesson, SchoolKind.SPECIAL)).containsExactly("The ap-send morning");
        assertThat(scenarios(lesson, SchoolKind.ALTERNATIVE_PROVISION)).containsExactly("The unit");
        assertThat(scenarios(lesson, SchoolKind.MAINSTREAM)).containsExactly("The ap-send morning", "The unit");
    }

    @Test
    void cites_by_author_and_year() {
        assertThat(section("A heading").html())
                .contains("href=\"#evidence-hart-2001\">Hart (2001)</a>")
                .contains("href=\"#evidence-moss-2015\">Moss and others (2015)</a>");
    }

    @Test
    void leaves_citations_out_of_the_plain_text() {
        assertThat(section("A heading").text()).startsWith("Found early  and again . ");
    }

    @Test
    void lets_no_script_through() {
        content.replace(
                PRIMARY,
                "Found early",
                "So <script>alert(1)</script> [a](javascript:alert(1)) <b onclick='x'>Found</b>");
        assertThat(section("A heading").html())
                .doesNotContain("<script", "javascript:", "<b ")
                .contains("&lt;script&gt;");
    }

    @Test
    void hashes_a_module_by_what_it_says_alone() {
        var before = content.reading().content();
        content.replace(PRIMARY, "A heading", "Another heading");
        var after = content.reading().content();
        assertThat(hash(after, "calm-starts.primary")).isNotEqualTo(hash(before, "calm-starts.primary"));
        assertThat(hash(after, "calm-starts.secondary")).isEqualTo(hash(before, "calm-starts.secondary"));
        assertThat(hash(after, "plain-talk.universal")).isEqualTo(hash(before, "plain-talk.universal"));
    }

    @Test
    void hashes_files_the_same_whatever_the_editors_line_ends() {
        var before = content.reading().files().hash();
        content.write(PRIMARY, "\uFEFF" + content.read(PRIMARY).replace("\n", "\r\n"));
        assertThat(content.reading().files().hash()).isEqualTo(before);
    }

    @Test
    void lays_a_providers_folder_over_ours(@TempDir Path theirs) {
        SmallContent.in(theirs).replace(PRIMARY, "A heading", "Our heading");
        var reading = ContentReader.read(ContentFolder.read(List.of(folder, theirs)));
        var module = reading.content().find(new ModuleId("calm-starts.primary")).orElseThrow();
        assertThat(module.lesson().sections()).extracting(Section::title).contains("Our heading");
        assertThat(reading.findings()).extracting(Finding::rule).containsOnly(LintRule.REPLACED_FILE);
    }

    @Test
    void says_which_folder_is_missing() {
        assertThatThrownBy(() -> ContentFolder.read(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("there is no content folder " + folder.resolve("none"));
    }

    private Section section(String title) {
        return module("calm-starts.primary").lesson().sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private TaughtModule module(String id) {
        return content.reading().content().find(new ModuleId(id)).orElseThrow();
    }

    private static String hash(Content content, String id) {
        return content.find(new ModuleId(id)).orElseThrow().hash();
    }

    private static List<String> scenarios(Lesson lesson, SchoolKind kind) {
        return lesson.sectionsFor(kind).stream()
                .filter(section -> section.kind() == Lesson.Kind.SCENARIO)
                .map(Section::title)
                .toList();
    }
}
