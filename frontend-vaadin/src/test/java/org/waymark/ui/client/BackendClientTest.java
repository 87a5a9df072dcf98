package org.waymark.ui.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BackendClientTest {

    @Test
    void sends_the_same_date_whatever_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.US, Locale.UK, Locale.GERMANY}) {
                Locale.setDefault(locale);
                assertThat(BackendClient.parameters().convert(LocalDate.of(2026, 9, 1), String.class))
                        .isEqualTo("2026-09-01");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
