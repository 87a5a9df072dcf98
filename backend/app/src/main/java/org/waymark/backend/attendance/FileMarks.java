package org.waymark.backend.attendance;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.attendance.RegisterRows.Row;
import org.waymark.backend.attendance.RegisterRows.Rows;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Person;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.RegisterFile;
import org.waymark.contract.attendance.RegisterFile.Kind;
import org.waymark.contract.attendance.RegisterFile.Read;
import org.waymark.contract.attendance.RegisterFile.Unread;

/**
 * Whose the rows of a file are, and which marks they come to.
 *
 * @param presentPercent of a session's minutes that somebody was there for to be present
 */
record FileMarks(int presentPercent) {

    /** Fails as invalid where the file is no register. */
    RegisterFile read(Offer.Session session, Collection<Person> people, byte[] file) {
        Rows rows = RegisterRows.of(file);
        List<Unread> unread = new ArrayList<>();
        Map<String, List<Row>> found = new LinkedHashMap<>();
        for (Row row : rows.rows()) {
            Matched matched = match(row, people);
            if (matched.personId() == null) {
                unread.add(new Unread(row.number(), called(row), matched.todo()));
            } else {
                found.computeIfAbsent(matched.personId(), id -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Read> read = new ArrayList<>();
        found.forEach((id, all) -> mark(session, rows.meeting(), all)
                .ifPresentOrElse(
                        mark -> read.add(new Read(id, mark, rows.meeting() ? minutes(all) : null)),
                        () -> unread.add(
                                new Unread(all.getFirst().number(), called(all.getFirst()), MarkNames.WHAT_TO_WRITE))));
        return new RegisterFile(rows.meeting() ? Kind.MEETING : Kind.MARKS, presentPercent, read, unread);
    }

    private static String called(Row row) {
        return row.name().isEmpty() ? row.email() : row.name();
    }

    private record Matched(@Nullable String personId, String todo) {}

    /** By address first, then by exactly the same name. */
    private static Matched match(Row row, Collection<Person> people) {
        List<Person> byEmail = people.stream()
                .filter(person -> !row.email().isEmpty() && row.email().equalsIgnoreCase(person.email()))
                .toList();
        if (byEmail.size() == 1) {
            return new Matched(byEmail.getFirst().id(), "");
        }
        List<Person> byName = people.stream()
                .filter(person -> plain(person.name()).equals(plain(row.name())))
                .toList();
        return switch (byName.size()) {
            case 1 -> new Matched(byName.getFirst().id(), "");
            case 0 ->
                new Matched(
                        null,
                        "Nobody with a seat has this name or address. Mark the person below if you know who it is;"
                                + " facilitators and guests need no mark.");
            default -> new Matched(null, "Several people with a seat have this name. Mark each of them below.");
        };
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Whoever left and came back has a row for each time. */
    private Optional<Mark> mark(Offer.Session session, boolean meeting, List<Row> rows) {
        if (!meeting) {
            return MarkNames.find(rows.getLast().mark());
        }
        if (minutes(rows) * 100 >= session.minutes() * presentPercent) {
            return Optional.of(Mark.PRESENT);
        }
        return Optional.of(
                joined(rows).filter(time -> isLate(session, time)).isPresent() ? Mark.LATE : Mark.LEFT_EARLY);
    }

    private static int minutes(List<Row> rows) {
        return rows.stream()
                .map(Row::minutes)
                .flatMap(Stream::ofNullable)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Optional<LocalTime> joined(List<Row> rows) {
        return rows.stream().map(Row::joined).flatMap(Stream::ofNullable).min(Comparator.naturalOrder());
    }

    /** Whether what was missed was missed at the beginning rather than at the end. */
    private static boolean isLate(Offer.Session session, LocalTime joined) {
        LocalTime start = session.start().toLocalTime();
        return joined.isAfter(start.plusMinutes(session.minutes() / 10));
    }
}
