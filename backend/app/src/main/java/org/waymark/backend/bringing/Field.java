package org.waymark.backend.bringing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.contract.bringing.FileKind;

/** What a column of a file can tell. */
public enum Field {
    NAME(FileKind.PEOPLE, "Name", true, "full name", "participant", "participant name", "person"),
    EMAIL(FileKind.PEOPLE, "Email", true, "email address", "e mail", "mail", "participant email", "work email"),
    SCHOOL(FileKind.PEOPLE, "School URN", true, "urn", "school", "establishment urn", "establishment"),
    JOB(FileKind.PEOPLE, "Job title", false, "job", "role", "position", "post"),
    PHASE(FileKind.PEOPLE, "Phase", false, "school phase", "setting"),
    START(FileKind.PEOPLE, "Start", false, "start date", "started", "started on", "first day", "enrolled on"),
    EXTERNAL_ID(FileKind.PEOPLE, "Your id", false, "id", "external id", "participant id", "user id", "reference"),

    PERSON(FileKind.PROGRESS, "Person", true, "email", "email address", "participant id", "participant", "name", "id"),
    TOPIC(FileKind.PROGRESS, "Module", true, "topic", "course", "unit", "module name", "module title", "activity"),
    STATE(FileKind.PROGRESS, "State", true, "status", "completion", "completion status", "progress"),
    MINUTES(FileKind.PROGRESS, "Minutes", false, "time", "minutes spent", "duration"),
    FINISHED(FileKind.PROGRESS, "Finished on", false, "finished", "completed on", "completion date", "date"),

    SESSION_ID(FileKind.SESSIONS, "Session id", true, "session", "id", "session code", "code", "reference", "event id"),
    SESSION_TOPIC(FileKind.SESSIONS, "Topic", true, "module", "session topic", "title", "course", "unit"),
    DAY(FileKind.SESSIONS, "Date", true, "day", "session date", "start date"),
    BEGINS(FileKind.SESSIONS, "Start", true, "start time", "begins", "from", "time"),
    ENDS(FileKind.SESSIONS, "End", true, "end time", "ends", "to", "until"),
    PLACE(FileKind.SESSIONS, "Place", true, "venue", "hub", "location", "where"),
    SEATS(FileKind.SESSIONS, "Seats", true, "places", "capacity", "number of seats"),

    ATTENDEE(FileKind.ATTENDANCE, "Person", true, "email", "email address", "participant id", "participant", "name"),
    ATTENDED(FileKind.ATTENDANCE, "Session id", true, "session", "session code", "event id", "event", "code"),
    MARK(FileKind.ATTENDANCE, "Mark", true, "attendance", "status", "attended", "register", "state");

    private final FileKind kind;
    private final String title;
    private final boolean required;
    private final List<String> alsoCalled;

    Field(FileKind kind, String title, boolean required, String... alsoCalled) {
        this.kind = kind;
        this.title = title;
        this.required = required;
        this.alsoCalled = List.of(alsoCalled);
    }

    /** Those whose values have to be one of a few of ours. */
    static final Set<Field> OF_FEW = Set.of(PHASE, TOPIC, STATE, SESSION_TOPIC, PLACE, MARK);

    static List<Field> of(FileKind kind) {
        return Stream.of(values()).filter(field -> field.kind == kind).toList();
    }

    static Optional<Field> find(FileKind kind, String key) {
        return of(kind).stream().filter(field -> field.name().equals(key)).findFirst();
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    boolean isOfFew() {
        return OF_FEW.contains(this);
    }

    /** The likeliest first. */
    Stream<String> names() {
        return Stream.concat(Stream.of(Texts.folded(title)), alsoCalled.stream());
    }
}
