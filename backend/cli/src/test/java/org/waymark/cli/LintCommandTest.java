package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void prints_what_to_mend_and_fails(@TempDir Path folder) throws Exception {
        var file = Files.createDirectories(folder.resolve("statements")).resolve("a.yaml");
        Files.writeString(file, "schema: 1\n");
        assertThat(lint(folder)).isEqualTo(1);
        assertThat(printed(out))
                .containsExactly(
                        file + ":1 error schema: required property 'statements' not found → Add statements.",
                        "1 errors, 0 warnings");
    }

    @Test
    void passes_a_folder_without_faults(@TempDir Path folder) {
        assertThat(lint(folder)).isZero();
        assertThat(printed(out)).containsExactly("0 errors, 0 warnings");
    }

    @Test
    void says_when_there_is_no_such_folder(@TempDir Path folder) {
        assertThat(lint(folder.resolve("none"))).isEqualTo(2);
        assertThat(printed(err)).containsExactly("lint: there is no content folder " + folder.resolve("none"));
    }

    private int lint(Path folder) {
        return new LintCommand(Clock.systemUTC()).run(List.of(folder.toString()), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
