package org.waymark.ui.protection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.waymark.contract.protection.DataRequest;
import org.waymark.ui.design.Words;

/** What a request about one's own data says, in words. */
final class RequestWords {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private RequestWords() {}

    static String kind(DataRequest.Kind kind) {
        return switch (kind) {
            case CORRECTION -> "Put something right";
            case ERASURE -> "Erase my data";
            case OTHER -> "Something else about my data";
        };
    }

    static String state(DataRequest request, LocalDate today) {
        return switch (request.state()) {
            case OPEN ->
                request.due().isBefore(today)
                        ? "Overdue since " + Words.day(request.due())
                        : "Answer due by " + Words.day(request.due());
            case RUNNING -> "Being erased";
            case DONE -> "Done";
            case REFUSED -> "Refused";
        };
    }

    static String asked(DataRequest request) {
        return Words.moment(LocalDateTime.ofInstant(request.asked(), ENGLAND));
    }
}
