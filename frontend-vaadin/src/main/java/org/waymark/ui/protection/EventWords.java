package org.waymark.ui.protection;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.audit.RecordedEvent;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Words;

/** What an entry of the audit log says, in words. */
final class EventWords {

    private static final String API = "/api/v1/";

    private EventWords() {}

    /** "PUT /api/v1/participants/{participantId}/pathway/choices" is "Changed participants, pathway, choices". */
    static String action(String action) {
        int space = action.indexOf(' ');
        if (space < 0 || !action.contains(API)) return action;
        String what = Arrays.stream(
                        action.substring(action.indexOf(API) + API.length()).split("/"))
                .filter(part -> !part.startsWith("{"))
                .map(part -> part.replace('-', ' '))
                .collect(Collectors.joining(", "));
        return verb(action.substring(0, space)) + " " + what;
    }

    private static String verb(String method) {
        return switch (method) {
            case "GET" -> "Looked at";
            case "POST" -> "Asked for";
            case "PUT", "PATCH" -> "Changed";
            case "DELETE" -> "Took away";
            default -> method;
        };
    }

    static String outcome(int status) {
        if (status == 499) return "Broken off";
        if (status < 400) return "Done";
        return switch (status) {
            case 401, 403 -> "Refused";
            case 404 -> "Not found";
            default -> status < 500 ? "Not possible" : "Failed";
        };
    }

    static String who(RecordedEvent event) {
        return named(event.accountName(), event.account().equals("nobody") ? "Not signed in" : event.account());
    }

    static String about(RecordedEvent event) {
        return event.subject() == null ? "–" : named(event.subjectName(), event.subject());
    }

    private static String named(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    static String roles(String roles) {
        return Arrays.stream(roles.split(" "))
                .filter(role -> Arrays.stream(Role.values())
                        .anyMatch(known -> known.name().equals(role)))
                .map(role -> Words.role(Role.valueOf(role)))
                .collect(Collectors.joining(", "));
    }
}
