package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.id.QualificationCode;

/** Two topics; calm starts teaches trust.early at level 3 and takes two and a half hours, as plain talk does. */
class RepeatsTest {

    private static final String FRAMEWORK = "frameworks/npqxy/2026.1.yaml";
    private static final String PLAIN_TALK = "modules/plain-talk/module.yaml";

    @TempDir
    Path folder;

    private SmallContent content;

    @BeforeEach
    void write() {
        content = SmallContent.in(folder);
    }

    @Test
    void nothing_is_met_again_where_each_statement_has_its_topic() {
        assertThat(within()).isEmpty();
    }

    @Test
    void the_same_level_again_is_not_wanted() {
        plainTalkTeachesEarlyAt(3);
        assertThat(within())
                .containsExactly("trust.early: calm starts 3, then plain talk 3 for 75 minutes, SAME_LEVEL");
    }

    @Test
    void a_higher_level_is_wanted_and_comes_second() {
        plainTalkTeachesEarlyAt(2);
        assertThat(within()).containsExactly("trust.early: plain talk 2, then calm starts 3 for 150 minutes, DEEPER");
    }

    @Test
    void meeting_it_in_two_topics_is_wanted_where_the_framework_asks_for_that() {
        plainTalkTeachesEarlyAt(3);
        content.replace(FRAMEWORK, "trust.early, level: 2, exposures: 1", "trust.early, level: 2, exposures: 2");
        assertThat(within())
                .containsExactly("trust.early: calm starts 3, then plain talk 3 for 75 minutes, ASKED_TWICE");
    }

    @Test
    void another_qualification_asks_the_same_or_more_of_the_same_topic() {
        another("trust.plain, level: 3");
        assertThat(across())
                .containsExactly(
                        "trust.early: calm starts 2, then calm starts 2 for 150 minutes, SAME_LEVEL",
                        "trust.plain: plain talk 2, then plain talk 3 for 150 minutes, SAME_TOPIC");
    }

    @Test
    void another_qualification_that_another_topic_teaches_goes_deeper() {
        plainTalkTeachesEarlyAt(2);
        another("trust.early, level: 3");
        assertThat(across()).contains("trust.early: plain talk 2, then calm starts 3 for 150 minutes, DEEPER");
    }

    @Test
    void the_lower_level_comes_first_whichever_qualification_asks_it() {
        another("trust.plain, level: 1");
        assertThat(repeats().across(framework("NPQXY"), framework("NPQZZ")))
                .filteredOn(repeat -> repeat.kind() == Repeat.Kind.SAME_TOPIC)
                .extracting(repeat -> repeat.first().qualification().toString())
                .containsExactly("NPQZZ");
    }

    @Test
    void what_nothing_teaches_at_the_level_asked_is_a_gap_and_no_repeat() {
        another("trust.plain, level: 4");
        assertThat(across()).hasSize(1).noneMatch(line -> line.startsWith("trust.plain"));
    }

    private void plainTalkTeachesEarlyAt(int level) {
        content.replace(
                PLAIN_TALK,
                "- {statement: trust.plain, level: 3}",
                "- {statement: trust.plain, level: 3}\n  - {statement: trust.early, level: " + level + "}");
    }

    /** NPQZZ asks the same, but for one statement. */
    private void another(String ask) {
        String statement = ask.substring(0, ask.indexOf(','));
        content.write(
                "frameworks/npqzz/1.yaml",
                content.read(FRAMEWORK)
                        .replace("NPQXY", "NPQZZ")
                        .replace("\"2026.1\"", "\"1\"")
                        .replace(statement + ", level: 2", ask));
    }

    private List<String> within() {
        return told(repeats().within(framework("NPQXY")));
    }

    private List<String> across() {
        return told(repeats().across(framework("NPQXY"), framework("NPQZZ")));
    }

    private static List<String> told(List<Repeat> repeats) {
        return repeats.stream()
                .map(repeat -> "%s: %s %d, then %s %d for %d minutes, %s"
                        .formatted(
                                repeat.statement().id(),
                                repeat.first().topic().title(),
                                repeat.first().level(),
                                repeat.second().topic().title(),
                                repeat.second().level(),
                                repeat.second().minutes(),
                                repeat.kind()))
                .toList();
    }

    private Repeats repeats() {
        return snapshot().repeats();
    }

    private Framework framework(String code) {
        return snapshot().findNewest(new QualificationCode(code)).orElseThrow();
    }

    private CatalogueSnapshot snapshot() {
        return new CatalogueSnapshot(1, "hash", content.reading().content(), List.of());
    }
}
