package org.waymark.ui.assign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.waymark.contract.assignment.AssignmentRequest;
import org.waymark.ui.design.Address;

/** What has been decided so far, as the address carries it from page to page. */
record Wish(Address address) {

    static final String PERSON = "person";
    static final String OFFER = "offer";
    static final String MINUTES = "minutes";
    static final String BY = "by";

    private static final int USUAL_MINUTES = 150;
    static final int FEWEST_MINUTES = 30;
    static final int MOST_MINUTES = 1200;

    String person() {
        return address.get(PERSON);
    }

    String offer() {
        return address.get(OFFER);
    }

    /** Minutes a week; what a usual week gives where nothing sensible is said. */
    int minutes() {
        String said = address.get(MINUTES);
        if (!said.matches("\\d{1,4}")) return USUAL_MINUTES;
        return Math.clamp(Integer.parseInt(said), FEWEST_MINUTES, MOST_MINUTES);
    }

    Optional<LocalDate> by() {
        try {
            return Optional.of(LocalDate.parse(address.get(BY)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    AssignmentRequest request() {
        return new AssignmentRequest(person(), offer(), minutes(), by().orElse(null));
    }

    /** The same for somebody else: everything but the person. */
    Address again() {
        return address.with(PERSON, "");
    }

    /** The page where the first of the missing decisions is made. */
    Address missing() {
        return address.at(person().isBlank() ? "assign" : "assign/offer");
    }

    boolean isWhole() {
        return !person().isBlank() && !offer().isBlank();
    }
}
