package org.waymark.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.backend.catalogue.lint.ContentLinter;

/** The content that is shipped has no fault. */
class RealContentTest {
    static final Path FOLDER = Path.of("../../content");

    @Test
    void has_no_errors() {
        var reading = ContentReader.read(ContentFolder.read(FOLDER));
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        assertThat(new ContentLinter(today).lint(reading))
                .filteredOn(Finding::isError)
                .isEmpty();
        assertThat(reading.content().modules()).hasSizeGreaterThanOrEqualTo(60);
    }
}
