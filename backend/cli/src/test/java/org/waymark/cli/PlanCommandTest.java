package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    static final Path EXAMPLE = Path.of("../../docs/reference/plan-request.example.json");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return Main.run(List.of(args), new PrintStream(out), new PrintStream(err));
    }

    private int plan(String json) throws IOException {
        return run(
                "plan", Files.writeString(folder.resolve("request.json"), json).toString());
    }

    @Test
    void prints_the_outcome_as_json() {
        assertThat(run("plan", EXAMPLE.toString())).isZero();
        assertThat(out.toString())
                .contains("\"type\" : \"Planned\"")
                .contains("\"module\" : \"school-culture/ap_send\"")
                .contains("\"type\" : \"PhaseVariant\"")
                .contains("\"session\" : \"culture-1\"");
    }

    @Test
    void explains_in_plain_text() {
        assertThat(run("plan", EXAMPLE.toString(), "--explain")).isZero();
        assertThat(out.toString())
                .startsWith("Your pathway: 4 steps")
                .contains("This version is written for special schools and alternative provision.")
                .contains("Evidence-informed teaching. You know “teach.weigh-evidence” already.")
                .contains("School improvement planning. You excluded it.")
                .contains("No cheaper choice of modules exists.");
    }

    @Test
    void explains_why_there_is_no_plan() throws IOException {
        var hurried = Files.readString(EXAMPLE).replace("\"2027-03-26\"", "\"2026-12-18\"");
        var file = Files.writeString(folder.resolve("hurried.json"), hurried).toString();
        assertThat(run("plan", file, "--explain")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("There is no pathway that keeps all of this:")
                .contains("You finish by 18 December 2026")
                .contains("It would work with one of:");
    }

    @Test
    void says_what_is_wrong_with_a_request() throws IOException {
        assertThat(plan("{\"timeframe\": 7}")).isEqualTo(2);
        assertThat(err.toString()).contains("plan: /timeframe: integer found, object expected");
    }

    @Test
    void says_that_something_is_no_json() throws IOException {
        assertThat(plan("hours: 2")).isEqualTo(2);
        assertThat(err.toString()).startsWith("plan: this is not JSON");
    }

    @Test
    void refuses_more_than_sixty_hours_a_week() throws IOException {
        assertThat(plan(Files.readString(EXAMPLE).replace("\"minutesPerWeek\": 120", "\"minutesPerWeek\": 24000")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("/learner/minutesPerWeek: must have a maximum value of 3600");
    }

    @Test
    void refuses_a_day_that_does_not_exist() throws IOException {
        assertThat(plan(Files.readString(EXAMPLE).replace("2026-11-27", "2026-02-30")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("2026-02-30");
    }

    @Test
    void says_how_it_is_used() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("plan")).isEqualTo(2);
        assertThat(run("plan", "there-is-no-such-file.json")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Usage: waymark COMMAND")
                .contains("Usage: waymark plan FILE")
                .contains("plan: there-is-no-such-file.json cannot be read");
    }
}
