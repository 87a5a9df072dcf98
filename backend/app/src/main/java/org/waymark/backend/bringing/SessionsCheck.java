package org.waymark.backend.bringing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedRow.Status;
import org.waymark.contract.bringing.ImportedSession.Standing;

/** Makes sessions of the rows of their file, and says what each row comes to. */
final class SessionsCheck {

    static final String UNCHANGED = "In the offer in Waymark already: what is there stays";

    private static final FileKind KIND = FileKind.SESSIONS;
    private static final int LONGEST_ID = 100;
    private static final int SHORTEST_MINUTES = 15;
    private static final int LONGEST_MINUTES = 600;
    private static final int MOST_SEATS = 500;
    private static final int MOST_SESSIONS = 1_000;

    private final String importId;
    private final Mapping mapping;
    private final Surroundings around;
    private final List<CheckedRow> rows = new ArrayList<>();
    private final List<BroughtSession> sessions = new ArrayList<>();
    private final Map<String, BroughtSession> byTheirId = new HashMap<>();

    SessionsCheck(String importId, Mapping mapping, Surroundings around) {
        this.importId = importId;
        this.mapping = mapping;
        this.around = around;
    }

    record Checked(List<CheckedRow> rows, List<BroughtSession> sessions) {}

    Checked check(Table table) {
        for (TableRow row : table.rows()) {
            rows.add(check(row));
        }
        return new Checked(rows, sessions);
    }

    private CheckedRow check(TableRow row) {
        String fault = fault(row).orElse(null);
        if (fault != null) {
            return faulty(row, fault);
        }
        String topicId = mapping.meaning(Field.SESSION_TOPIC, cell(row, Field.SESSION_TOPIC))
                .orElseThrow();
        CheckedRow good = new CheckedRow(KIND, row.number(), null, about(row), Status.GOOD, "Added to the offer", null);
        if (topicId.equals(Meanings.LEAVE_OUT)) {
            return good.passedOver("Not in this qualification, as you said");
        }
        return add(row, good, session(row, around.meanings().topic(topicId).orElseThrow()));
    }

    private CheckedRow add(TableRow row, CheckedRow good, BroughtSession session) {
        BroughtSession before = byTheirId.putIfAbsent(Texts.folded(session.theirId()), session);
        if (before != null) {
            return before.isSame(session.session())
                    ? good.passedOver("The same session as in an earlier row")
                    : faulty(row, "Row " + before.row() + " has this id too. Give each session its own.");
        }
        Optional<BroughtSession> twin =
                sessions.stream().filter(session::isBeside).findFirst();
        if (twin.isPresent()) {
            return faulty(
                    row,
                    "Row " + twin.get().row()
                            + " is a session of the same topic at this place then. Correct one, or take it out.");
        }
        Optional<Offer.Session> there =
                around.offer().sessions().stream().filter(session::isSame).findFirst();
        if (there.filter(one -> !one.isHeld()).isPresent()) {
            return faulty(row, "This session is cancelled in Waymark. Take the row out.");
        }
        sessions.add(there.map(session::like).orElse(session));
        return there.isPresent() ? good.passedOver(UNCHANGED) : good;
    }

    private BroughtSession session(TableRow row, Topic topic) {
        String theirId = cell(row, Field.SESSION_ID);
        LocalDateTime start = start(row).orElseThrow();
        Offer.Hub hub = mapping.meaning(Field.PLACE, cell(row, Field.PLACE))
                .flatMap(around.meanings()::hub)
                .orElse(null);
        return new BroughtSession(
                theirId,
                row.number(),
                sessionId(theirId),
                Standing.NEW,
                topic.id().toString(),
                topic.title(),
                start,
                minutes(row, start),
                hub == null ? null : hub.id(),
                hub == null ? "Online" : hub.name(),
                Texts.minutes(cell(row, Field.SEATS)).orElseThrow(),
                hub == null ? Set.of() : hub.access(),
                null);
    }

    /** The same each time, so that an import that is applied twice adds nothing twice. */
    private String sessionId(String theirId) {
        byte[] named = (importId + "\n" + Texts.folded(theirId)).getBytes(StandardCharsets.UTF_8);
        return "s-" + UUID.nameUUIDFromBytes(named);
    }

    private Optional<LocalDateTime> start(TableRow row) {
        return Texts.date(cell(row, Field.DAY))
                .flatMap(day -> Texts.time(cell(row, Field.BEGINS)).map(day::atTime));
    }

    private int minutes(TableRow row, LocalDateTime start) {
        LocalTime end = Texts.time(cell(row, Field.ENDS)).orElseThrow();
        return (int) Duration.between(start.toLocalTime(), end).toMinutes();
    }

    private Optional<String> fault(TableRow row) {
        String id = cell(row, Field.SESSION_ID);
        if (sessions.size() == MOST_SESSIONS) {
            return Optional.of("One import brings in at most 1,000 sessions. Bring the rest in with another.");
        }
        if (Texts.folded(id).isEmpty() || id.length() > LONGEST_ID) {
            return Optional.of("Give your own id of the session, of at most 100 characters.");
        }
        return topicFault(cell(row, Field.SESSION_TOPIC))
                .or(() -> timeFault(row))
                .or(() -> placeFault(cell(row, Field.PLACE)))
                .or(() -> seatsFault(cell(row, Field.SEATS)));
    }

    private Optional<String> topicFault(String topic) {
        if (topic.isEmpty()) {
            return Optional.of("Give the topic.");
        }
        return mapping.meaning(Field.SESSION_TOPIC, topic).isPresent()
                ? Optional.empty()
                : Optional.of("The framework of " + around.offer().qualification() + " has no topic ‘" + topic
                        + "’. Say under Match columns which one it is, or that it is to be left out.");
    }

    private Optional<String> timeFault(TableRow row) {
        String day = cell(row, Field.DAY);
        LocalDate date = Texts.date(day).orElse(null);
        if (date == null) {
            return Optional.of("‘" + day + "’ is no date. Write it like 31/10/2026.");
        }
        for (Field field : List.of(Field.BEGINS, Field.ENDS)) {
            String time = cell(row, field);
            if (Texts.time(time).isEmpty()) {
                return Optional.of("‘" + time + "’ is no time of day. Write it like 16:00.");
            }
        }
        int minutes = minutes(row, start(row).orElseThrow());
        return minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES
                ? Optional.of("A session lasts 15 minutes to 10 hours. Correct its start or its end.")
                : Optional.empty();
    }

    private Optional<String> placeFault(String place) {
        if (place.isEmpty()) {
            return Optional.of("Say where it is: the name of a hub, or online.");
        }
        return mapping.meaning(Field.PLACE, place).isPresent()
                ? Optional.empty()
                : Optional.of("You have no hub ‘" + place
                        + "’. Say under Match columns which one it is, or add it under Hubs first.");
    }

    private static Optional<String> seatsFault(String written) {
        int seats = Texts.minutes(written).orElse(0);
        return seats < 1 || seats > MOST_SEATS
                ? Optional.of("Give the number of seats, from 1 to 500.")
                : Optional.empty();
    }

    private CheckedRow faulty(TableRow row, String whatToDo) {
        return CheckedRow.faulty(KIND, row.number(), about(row), whatToDo);
    }

    private String about(TableRow row) {
        return cell(row, Field.SESSION_ID) + ": " + cell(row, Field.SESSION_TOPIC) + ", " + cell(row, Field.DAY);
    }

    private String cell(TableRow row, Field field) {
        return mapping.cell(row, field);
    }
}
