package org.waymark.backend.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

class SettingsTest {

    @ParameterizedTest(name = "type {0}, phase {1}, ages {2} to {3}")
    @CsvSource({
        "7, 0, 2, 19, SPECIAL",
        "8, 0, 5, 19, SPECIAL",
        "10, 0, 7, 18, SPECIAL",
        "12, 0, 3, 11, SPECIAL",
        "33, 0, 11, 19, SPECIAL",
        "36, 0, , , SPECIAL",
        "44, 2, 4, 11, SPECIAL",
        "14, 0, 14, 16, ALTERNATIVE_PROVISION",
        "38, 0, 5, 16, ALTERNATIVE_PROVISION",
        "42, 0, , , ALTERNATIVE_PROVISION",
        "43, 4, 11, 16, ALTERNATIVE_PROVISION"
    })
    void special_schools_and_alternative_provision_are_known_by_their_type(
            String type, String phase, @Nullable Integer low, @Nullable Integer high, SchoolKind kind) {
        assertThat(Settings.of(type, phase, low, high))
                .isEqualTo(new Setting.Known(kind, Phase.AP_SEND, Map.of(Phase.AP_SEND, 1.0)));
    }

    @ParameterizedTest(name = "type {0}, phase {1}, ages {2} to {3}: {4}")
    @CsvSource({
        "15, 1, 3, 5, PRIMARY",
        "1, 2, 3, 11, PRIMARY",
        "34, 2, 4, 12, PRIMARY",
        "2, 2, , , PRIMARY",
        "28, 4, 11, 18, SECONDARY",
        "5, 4, , , SECONDARY",
        "31, 6, 16, 19, SECONDARY",
        "45, 6, 16, 99, SECONDARY",
        "11, 0, 5, 11, PRIMARY",
        "11, 0, 13, 18, SECONDARY",
        "40, 0, 14, 19, SECONDARY",
        "3, 3, , , PRIMARY",
        "3, 5, , , SECONDARY",
        "35, 7, 11, 19, SECONDARY"
    })
    void a_plain_phase_is_the_only_one(
            String type, String phase, @Nullable Integer low, @Nullable Integer high, Phase only) {
        assertThat(Settings.of(type, phase, low, high))
                .isEqualTo(new Setting.Known(SchoolKind.MAINSTREAM, only, Map.of(only, 1.0)));
    }

    @ParameterizedTest(name = "phase {0}, ages {1} to {2}: {3} of its years are primary, it is called {4}")
    @CsvSource({
        "7, 3, 19, 0.5, SECONDARY",
        "7, 4, 16, 0.583, PRIMARY",
        "7, 2, 18, 0.5625, PRIMARY",
        "3, 8, 12, 0.75, PRIMARY",
        "3, 9, 13, 0.5, PRIMARY",
        "5, 9, 13, 0.5, SECONDARY",
        "5, 10, 14, 0.25, SECONDARY",
        "0, 7, 18, 0.364, SECONDARY",
        "0, 4, 13, 0.778, PRIMARY",
        "0, 3, 25, 0.5, SECONDARY"
    })
    void middle_and_all_through_schools_are_shared_out_by_years_of_age(
            String phase, int low, int high, double primary, Phase main) {
        assertThat(Settings.of("11", phase, low, high)).isInstanceOfSatisfying(Setting.Known.class, known -> {
            assertThat(known.main()).isEqualTo(main);
            assertThat(known.weights().get(Phase.PRIMARY))
                    .isCloseTo(primary, org.assertj.core.data.Offset.offset(0.001));
            assertThat(known.weights().values().stream().mapToDouble(w -> w).sum())
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest(name = "type {0}, phase {1}, ages {2} to {3}")
    @CsvSource({"30, 2, 3, 11", "24, 0, 10, 17", "99, 4, 11, 16", "1, 0, ,", "11, 7, , 18", "6, 9, 19, 25", "1, , ,"})
    void what_is_not_known_is_told(String type, @Nullable String phase, @Nullable Integer low, @Nullable Integer high) {
        assertThat(Settings.of(type, phase, low, high)).isInstanceOf(Setting.Unknown.class);
    }
}
