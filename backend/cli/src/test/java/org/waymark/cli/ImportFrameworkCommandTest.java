package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFrameworkCommandTest {
    private static final String HEADING =
            "qualification,version,area,reference,kind,text,level,strand,disadvantage,mandatory,source,licence,mapsTo\n";
    private static final String MAPPED =
            "NPQSL,2027.1,Culture,1.1,learn that,Pupils need to belong.,3,disadvantage,yes,yes,DfE,OGL-3.0,culture.belonging\n";
    private static final String UNMAPPED =
            "NPQSL,2027.1,Culture,1.2,learn how to,Build belonging on purpose for some pupils.,3,culture,,,DfE,OGL-3.0,\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writes_the_framework_and_reports_gaps_with_suggestions() throws IOException {
        assertThat(run(HEADING + MAPPED + UNMAPPED)).isZero();
        assertThat(folder.resolve("into/frameworks/npqsl/2027.1.yaml")).exists();
        assertThat(folder.resolve("into/statements/npqsl-2027-1.yaml")).exists();
        assertThat(printed(out))
                .contains("Imported NPQSL 2027.1: 2 statements, 0 of them shared with other frameworks")
                .contains("1.2 (npqsl-2027-1.1.2, level 3) for primary, secondary, ap-send")
                .contains("suggestion, by likeness of words only: mapsTo culture.belonging");
    }

    @Test
    void writes_nothing_of_a_framework_with_faults() throws IOException {
        assertThat(run(HEADING + MAPPED.replace(",3,", ",9,"))).isEqualTo(1);
        assertThat(printed(out)).contains(":2 error import: level is “9”").contains("1 errors; nothing was written");
        assertThat(folder.resolve("into")).doesNotExist();
    }

    @Test
    void says_how_it_is_used() {
        for (var args : List.of(List.<String>of(), List.of("--into"), List.of("a", "b"), List.of("--what", "a"))) {
            assertThat(command(args)).isEqualTo(2);
        }
        assertThat(printed(err)).contains("usage: import-framework FILE");
    }

    @Test
    void says_when_the_file_cannot_be_read() {
        assertThat(command(List.of(folder.resolve("none.csv").toString()))).isEqualTo(2);
        assertThat(printed(err)).isEqualTo("import-framework: cannot read " + folder.resolve("none.csv") + "\n");
    }

    private int run(String csv) throws IOException {
        var file = Files.writeString(folder.resolve("dfe.csv"), csv);
        var into = folder.resolve("into").toString();
        return command(List.of(file.toString(), "--into", into, "--content", "../../content"));
    }

    private int command(List<String> args) {
        return new ImportFrameworkCommand().run(args, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
