package org.waymark.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.backend.organisation.School;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

class TravelTimeTest {

    /** Minutes of the straight line, a third longer, at 35 km/h in town and 45 km/h in the country. */
    @ParameterizedTest(name = "{0} km east, {1} km north, rural {2}: {3} minutes")
    @CsvSource({
        "0, 0, false, 0",
        "1, 0, false, 5",
        "3, 4, false, 15",
        "-3, -4, false, 15",
        "30, 40, false, 115",
        "30, 40, true, 90"
    })
    void is_rounded_up_to_five_minutes(int east, int north, boolean rural, int minutes) {
        School school = new School(
                "s",
                "School",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                rural,
                1,
                null,
                null,
                "england",
                400_000,
                300_000,
                null);
        Offer.Hub hub = new Offer.Hub("h", "Hub", 400_000 + east * 1000, 300_000 + north * 1000);

        assertThat(TravelTime.minutes(school, hub)).isEqualTo(minutes);
    }
}
