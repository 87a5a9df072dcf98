package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Band.Kind;

/** Two invented school years. */
final class FakeYear {

    static final LocalDate START = LocalDate.of(2026, 9, 7);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final List<Band> BANDS = List.of(
            band(Kind.TERM, "Autumn term 2026", "2026-09-01", "2026-12-18"),
            band(Kind.CLOSED, "Half-term", "2026-10-26", "2026-10-30"),
            band(Kind.CLOSED, "Christmas", "2026-12-21", "2027-01-01"),
            band(Kind.TERM, "Spring term 2027", "2027-01-04", "2027-03-24"),
            band(Kind.INSET, "INSET day", "2027-01-04", "2027-01-04"),
            band(Kind.CLOSED, "Half-term", "2027-02-15", "2027-02-19"),
            band(Kind.CLOSED, "Easter", "2027-03-25", "2027-04-09"),
            band(Kind.TERM, "Summer term 2027", "2027-04-12", "2027-07-21"),
            band(Kind.TESTS_AND_EXAMS, "Key stage 2 tests", "2027-05-10", "2027-05-21"),
            band(Kind.CLOSED, "Half-term", "2027-05-31", "2027-06-04"),
            band(Kind.CLOSED, "Summer", "2027-07-22", "2027-08-31"),
            band(Kind.TERM, "Autumn term 2027", "2027-09-01", "2027-12-17"),
            band(Kind.CLOSED, "Half-term", "2027-10-25", "2027-10-29"),
            band(Kind.CLOSED, "Christmas", "2027-12-20", "2027-12-31"),
            band(Kind.TERM, "Spring term 2028", "2028-01-03", "2028-03-31"));

    private FakeYear() {}

    /** Minutes in the week that begins on this Monday. */
    static int capacity(LocalDate monday, Choices choices) {
        LocalDate friday = monday.plusDays(4);
        if (overlaps(monday, friday, Kind.CLOSED)) return 0;
        boolean away = choices.away().stream()
                .anyMatch(days -> !days.from().isAfter(friday) && !days.to().isBefore(monday));
        if (away) return 0;
        return overlaps(monday, friday, Kind.TESTS_AND_EXAMS) ? choices.minutesPerWeek() / 2 : choices.minutesPerWeek();
    }

    private static boolean overlaps(LocalDate from, LocalDate to, Kind kind) {
        return BANDS.stream()
                .anyMatch(band -> band.kind() == kind
                        && !band.from().isAfter(to)
                        && !band.to().isBefore(from));
    }

    private static Band band(Kind kind, String name, String from, String to) {
        return new Band(kind, name, LocalDate.parse(from), LocalDate.parse(to));
    }
}
