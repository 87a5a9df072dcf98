package org.waymark.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.Planner;

/** The examples in the documentation are what {@code ./waymark plan FILE --explain} says today. */
class ExamplesTest {
    private static final Path FOLDER = Path.of("../../docs/reference/examples");

    @ParameterizedTest
    @ValueSource(strings = {"primary", "secondary", "special"})
    void is_explained_as_the_documentation_shows(String name) throws IOException, InvalidRequestException {
        var request = new RequestReader().read(Files.readAllBytes(FOLDER.resolve(name + ".json")));

        assertThat(PlainText.of(request, new Planner().plan(request)))
                .isEqualTo(Files.readString(FOLDER.resolve(name + ".txt")));
    }
}
