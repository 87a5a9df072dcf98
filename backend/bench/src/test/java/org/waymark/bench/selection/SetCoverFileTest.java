package org.waymark.bench.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OR-Library's format, on an example small enough to solve by hand. */
class SetCoverFileTest {
    @Test
    void reads_costs_then_the_columns_of_every_row(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("tiny.txt"), """
                 3 4
                 5 2 4 6
                 2
                 1 2
                 2
                 1 3
                 3
                 2 3 4
                """);
        var choice = OurSelection.solve(SetCoverFile.read(file).request());
        assertThat(choice.cost()).isEqualTo(6);
        assertThat(choice.isProven()).isTrue();
        assertThat(choice.modules()).extracting(module -> module.id().value()).containsExactly("c1", "c2");
    }
}
