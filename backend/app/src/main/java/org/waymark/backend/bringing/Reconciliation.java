package org.waymark.backend.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ProgrammeImport.Difference;
import org.waymark.contract.bringing.ProgrammeImport.Line;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.contract.bringing.ProgrammeImport.Sessions;

/** Counts in the files against counts that would be in Waymark, with every difference named. */
final class Reconciliation {

    private final Map<FileKind, ReadFile> files;
    private final Map<FileKind, List<CheckedRow>> rows;
    private final List<BroughtPerson> people;
    private final List<BroughtSession> sessions;

    /** @param rows of each of the files */
    Reconciliation(
            Map<FileKind, ReadFile> files,
            Map<FileKind, List<CheckedRow>> rows,
            List<BroughtPerson> people,
            List<BroughtSession> sessions) {
        this.files = files;
        this.rows = rows;
        this.people = people;
        this.sessions = sessions;
    }

    private List<CheckedRow> rows(FileKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    Outcome outcome() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("People", rows(FileKind.PEOPLE).size(), people.size(), people()));
        ReadFile progress = files.get(FileKind.PROGRESS);
        if (progress != null) {
            lines.addAll(progress(progress.table(), progress.mapping(), rows(FileKind.PROGRESS)));
        }
        ReadFile ofSessions = files.get(FileKind.SESSIONS);
        if (ofSessions != null) {
            lines.addAll(sessions(ofSessions, rows(FileKind.SESSIONS)));
        }
        ReadFile attendance = files.get(FileKind.ATTENDANCE);
        if (attendance != null) {
            lines.addAll(attendance(attendance, rows(FileKind.ATTENDANCE)));
        }
        return new Outcome(
                (int) people.stream().filter(BroughtPerson::isToBring).count(),
                (int) people.stream().filter(BroughtPerson::isNew).count(),
                (int) people.stream()
                        .filter(person -> person.standing() == Standing.UNCHANGED)
                        .count(),
                (int) rows.values().stream()
                        .flatMap(List::stream)
                        .filter(CheckedRow::isFaulty)
                        .count(),
                ofSessions == null ? null : sessions(),
                lines);
    }

    private Sessions sessions() {
        int added = (int) sessions.stream().filter(BroughtSession::isToAdd).count();
        return new Sessions(added, sessions.size() - added);
    }

    /** What is in the offer already is in Waymark too, with the seats that it has there. */
    private List<Line> sessions(ReadFile file, List<CheckedRow> all) {
        Set<Integer> kept = sessions.stream().map(BroughtSession::row).collect(Collectors.toSet());
        Predicate<CheckedRow> lost = row -> !kept.contains(row.number());
        Map<Integer, Integer> seats = new HashMap<>();
        for (TableRow row : file.table().rows()) {
            Texts.minutes(file.mapping().cell(row, Field.SEATS)).ifPresent(count -> seats.put(row.number(), count));
        }
        int inFile = seats.values().stream().mapToInt(Integer::intValue).sum();
        int inWaymark = sessions.stream().mapToInt(BroughtSession::seats).sum();
        List<Difference> differences = new ArrayList<>(named(all, lost, row -> seats.getOrDefault(row.number(), 0)));
        int named = differences.stream().mapToInt(Difference::count).sum();
        if (inFile - named != inWaymark) {
            differences.add(new Difference(
                    inFile - named - inWaymark,
                    "Sessions that are in the offer already keep the seats they have there"));
        }
        return List.of(
                new Line("Sessions", all.size(), sessions.size(), named(all, lost, row -> 1)),
                new Line("Seats in sessions", inFile, inWaymark, differences));
    }

    private static List<Line> attendance(ReadFile file, List<CheckedRow> all) {
        return List.of(
                line("Rows about attendance", all),
                line(
                        "Sessions attended",
                        marked(
                                file,
                                all,
                                meaning -> !isSeat(meaning)
                                        && Mark.valueOf(meaning).counts())),
                line(
                        "Sessions missed",
                        marked(
                                file,
                                all,
                                meaning -> !isSeat(meaning)
                                        && !Mark.valueOf(meaning).counts())),
                line("Seats in sessions to come", marked(file, all, Meanings.BOOKED::equals)));
    }

    private static boolean isSeat(String meaning) {
        return meaning.equals(Meanings.BOOKED) || meaning.equals(Meanings.LEAVE_OUT);
    }

    private static List<CheckedRow> marked(ReadFile file, List<CheckedRow> all, Predicate<String> such) {
        Set<Integer> numbers = rowsOf(Field.MARK, such, file.table(), file.mapping());
        return all.stream().filter(row -> numbers.contains(row.number())).toList();
    }

    /** Of rows of which each good one counts as one. */
    private static Line line(String what, List<CheckedRow> theirs) {
        return new Line(
                what,
                theirs.size(),
                (int) theirs.stream().filter(CheckedRow::isGood).count(),
                named(theirs, row -> !row.isGood(), row -> 1));
    }

    private List<Line> progress(Table table, Mapping mapping, List<CheckedRow> ofProgress) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Rows about modules", ofProgress));
        lines.add(steps("Modules finished", Meanings.DONE, table, mapping, ofProgress));
        lines.add(steps("Modules begun", Meanings.BEGUN, table, mapping, ofProgress));
        if (mapping.has(Field.MINUTES)) {
            lines.add(minutes(table, mapping, ofProgress));
        }
        return lines;
    }

    /** Whoever is on the offer already is in Waymark too. */
    private List<Difference> people() {
        return named(rows(FileKind.PEOPLE), row -> !row.isGood() && row.personId() == null || row.isFaulty(), row -> 1);
    }

    private static Line steps(String what, String state, Table table, Mapping mapping, List<CheckedRow> rows) {
        Set<Integer> such = rowsOf(Field.STATE, state::equals, table, mapping);
        return line(
                what, rows.stream().filter(row -> such.contains(row.number())).toList());
    }

    private static Set<Integer> rowsOf(Field field, Predicate<String> such, Table table, Mapping mapping) {
        Set<Integer> numbers = new HashSet<>();
        table.rows().stream()
                .filter(row -> mapping.meaning(field, mapping.cell(row, field))
                        .filter(such)
                        .isPresent())
                .forEach(row -> numbers.add(row.number()));
        return numbers;
    }

    /** Waymark counts a finished module with the time it is written for, which a file may not. */
    private Line minutes(Table table, Mapping mapping, List<CheckedRow> rows) {
        Map<Integer, Integer> inFile = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            Texts.minutes(mapping.cell(row, Field.MINUTES)).ifPresent(given -> inFile.put(row.number(), given));
        }
        Set<Integer> finished = rowsOf(Field.STATE, Meanings.DONE::equals, table, mapping);
        int all = inFile.values().stream().mapToInt(Integer::intValue).sum();
        int inWaymark = people.stream()
                .filter(BroughtPerson::isToBring)
                .mapToInt(BroughtPerson::minutesDone)
                .sum();
        List<Difference> differences =
                new ArrayList<>(named(rows, row -> !row.isGood(), row -> inFile.getOrDefault(row.number(), 0)));
        int begun = rows.stream()
                .filter(row -> row.isGood() && !finished.contains(row.number()))
                .mapToInt(row -> inFile.getOrDefault(row.number(), 0))
                .sum();
        if (begun > 0) {
            differences.add(
                    new Difference(begun, "Of modules that are only begun: nothing is counted before a part is done"));
        }
        int named = differences.stream().mapToInt(Difference::count).sum();
        if (all - named != inWaymark) {
            differences.add(new Difference(
                    all - named - inWaymark, "Waymark counts a finished module with the time it is written for"));
        }
        return new Line("Minutes of learning", all, inWaymark, differences);
    }

    private static List<Difference> named(
            List<CheckedRow> rows, Predicate<CheckedRow> counted, ToIntFunction<CheckedRow> weight) {
        Map<String, Integer> byReason = new LinkedHashMap<>();
        rows.stream()
                .filter(counted)
                .forEach(row -> byReason.merge(row.effect(), weight.applyAsInt(row), Integer::sum));
        return byReason.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Difference(entry.getValue(), entry.getKey()))
                .toList();
    }
}
