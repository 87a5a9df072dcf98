package org.waymark.backend.assignment.many;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.many.ManyAssignment.FromFile;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Person;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PeopleFile.Fault;

/** Makes people of the rows of a table, and faults of those that are none. */
final class PeopleTable {

    static final String NAME = "Name";
    static final String JOB = "Job title";
    static final String SCHOOL = "School";
    static final String QUALIFICATION = "Qualification";
    static final String EMAIL = "Email";
    static final String GROUP = "Group";

    private static final List<String> COLUMNS = List.of(NAME, JOB, SCHOOL, QUALIFICATION, EMAIL, GROUP);
    private static final String WHAT_TO_DO = "What to correct";
    private static final int MOST_FAULTS_SHOWN = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    private final String trustId;
    private final Map<String, School> schools = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final List<Offer> offers;

    private final Map<String, List<String>> successors;

    /**
     * @param offers that may be named by their qualification
     * @param successors names of the schools that took over from those that are closed, by the id of the closed one
     */
    PeopleTable(
            String trustId,
            List<School> schools,
            List<Person> people,
            List<Offer> offers,
            Map<String, List<String>> successors) {
        this.trustId = trustId;
        this.successors = successors;
        schools.forEach(school -> this.schools.put(key(school.name()), school));
        schools.forEach(school -> Stream.ofNullable(school.urn()).forEach(urn -> this.schools.put(key(urn), school)));
        people.forEach(person -> this.people.put(key(person.name(), person.schoolId()), person));
        this.offers = offers;
    }

    /**
     * @param corrections the faulty rows as CSV, with what to do about each; null where there are none
     * @param corrects whether the file is made of the corrections to an earlier one
     */
    record Read(PeopleFile report, List<FromFile> people, byte @Nullable [] corrections, boolean corrects) {

        /** Together with what could be read of the earlier file, whose faulty rows this one takes the place of. */
        Read after(PeopleFile earlier, List<FromFile> before) {
            Map<String, FromFile> all = new LinkedHashMap<>();
            before.forEach(person -> all.put(person.personId(), person));
            people.forEach(person -> all.putIfAbsent(person.personId(), person));
            int twice = before.size() + people.size() - all.size();
            int added = (int) all.values().stream().filter(FromFile::isNew).count();
            var together = new PeopleFile(
                    report.name(),
                    earlier.rows() - earlier.faultyRows() + report.rows(),
                    all.size() - added,
                    added,
                    earlier.repeated() + report.repeated() + twice,
                    report.faulty(),
                    report.faultyRows());
            return new Read(together, List.copyOf(all.values()), corrections, corrects);
        }
    }

    static byte[] template() {
        return TableFile.csv(
                COLUMNS, List.of(List.of("Ada Example", "Deputy headteacher", "Name of the school", "", "", "")));
    }

    Read read(String fileName, Table table) {
        table.require(List.of(NAME, SCHOOL));
        List<FromFile> found = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<List<String>> corrections = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int repeated = 0;
        for (TableRow row : table.rows()) {
            List<Fault> wrong = faults(row);
            if (!wrong.isEmpty()) {
                faults.addAll(wrong);
                corrections.add(correction(row, wrong));
                continue;
            }
            FromFile person = person(row);
            if (seen.add(person.personId())) {
                found.add(person);
            } else {
                repeated++;
            }
        }
        int added = (int) found.stream().filter(FromFile::isNew).count();
        var report = new PeopleFile(
                fileName,
                table.rows().size(),
                found.size() - added,
                added,
                repeated,
                faults.stream().limit(MOST_FAULTS_SHOWN).toList(),
                corrections.size());
        boolean corrects = table.columns().stream().anyMatch(WHAT_TO_DO::equalsIgnoreCase);
        return new Read(report, found, corrections.isEmpty() ? null : corrected(corrections), corrects);
    }

    private List<Fault> faults(TableRow row) {
        return Stream.of(nameFault(row), schoolFault(row), qualificationFault(row), emailFault(row))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fault> nameFault(TableRow row) {
        String name = row.cell("name");
        if (name.isEmpty()) {
            return Optional.of(new Fault(row.number(), NAME, "", "Give the person's name."));
        }
        return name.length() <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new Fault(row.number(), NAME, name, "Use at most 100 characters."));
    }

    private Optional<Fault> schoolFault(TableRow row) {
        String school = row.cell("school");
        if (school.isEmpty()) {
            return Optional.of(new Fault(row.number(), SCHOOL, "", "Give the school's name or URN."));
        }
        return findSchool(school)
                .map(this::schoolFault)
                .orElse(Optional.of("No school of your trust has this name or URN. Check the spelling under Schools."))
                .map(whatToDo -> new Fault(row.number(), SCHOOL, school, whatToDo));
    }

    private Optional<String> schoolFault(School school) {
        if (school.isClosed()) {
            return Optional.of(closed(school));
        }
        return school.phase() == null || school.kind() == null
                ? Optional.of("The register does not say whether this school is primary or secondary, so nothing can be"
                        + " planned for its people yet.")
                : Optional.empty();
    }

    private String closed(School school) {
        var entry = school.register();
        String since = entry == null || entry.closedOn() == null ? "" : " on " + DAY.format(entry.closedOn());
        List<String> next = successors.getOrDefault(school.id(), List.of());
        String now = next.isEmpty()
                ? "Give the school that the person works in now."
                : "It was taken over by " + String.join(" and by ", next)
                        + ". Give that one if the person works there.";
        return "This school closed" + since + ". " + now;
    }

    private Optional<Fault> qualificationFault(TableRow row) {
        String qualification = row.cell("qualification");
        return qualification.isEmpty() || findOffer(qualification).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(
                        row.number(),
                        QUALIFICATION,
                        qualification,
                        "No provider offers this. Leave it empty, or use one of: "
                                + String.join(
                                        ", ",
                                        offers.stream()
                                                .map(Offer::qualification)
                                                .distinct()
                                                .sorted()
                                                .toList())
                                + "."));
    }

    /** Whether mail arrives there only mail can tell. */
    private static Optional<Fault> emailFault(TableRow row) {
        String email = row.cell("email");
        return email.isEmpty()
                        || email.length() <= LONGEST_EMAIL
                                && ADDRESS.matcher(email).matches()
                ? Optional.empty()
                : Optional.of(new Fault(
                        row.number(), EMAIL, email, "Give an address such as ada@example.org, or leave it empty."));
    }

    private FromFile person(TableRow row) {
        School school = findSchool(row.cell("school")).orElseThrow();
        String offerId = findOffer(row.cell("qualification")).map(Offer::id).orElse(null);
        Person known = people.get(key(row.cell("name"), school.id()));
        return known != null
                ? new FromFile(
                        known.id(), known.name(), known.jobTitle(), school.id(), offerId, false, null, group(row))
                : new FromFile(
                        newId(row.cell("name"), school.id()),
                        row.cell("name"),
                        row.cell("job title"),
                        school.id(),
                        offerId,
                        true,
                        row.cell("email").isEmpty() ? null : row.cell("email"),
                        group(row));
    }

    private static @Nullable String group(TableRow row) {
        String group = row.cell("group");
        return group.isEmpty() ? null : group.substring(0, Math.min(group.length(), LONGEST_NAME));
    }

    /** The same for the same person, so that a file that is uploaded again adds nobody twice. */
    private String newId(String name, String schoolId) {
        byte[] named = (trustId + "\n" + key(name, schoolId)).getBytes(StandardCharsets.UTF_8);
        return "person-" + UUID.nameUUIDFromBytes(named);
    }

    private Optional<School> findSchool(String nameOrUrn) {
        return Optional.ofNullable(schools.get(key(nameOrUrn)));
    }

    /** The one that starts next, of those of a qualification. */
    private Optional<Offer> findOffer(String qualification) {
        return offers.stream()
                .filter(offer -> key(offer.qualification()).equals(key(qualification)))
                .max((one, other) -> one.starts().compareTo(other.starts()));
    }

    private static String key(String name, String schoolId) {
        return key(name) + "\n" + schoolId;
    }

    /** Accents, capitals, dots and doubled spaces make no difference. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> correction(TableRow row, List<Fault> faults) {
        List<String> line = new ArrayList<>(COLUMNS.stream()
                .map(column -> row.cell(column.toLowerCase(Locale.ROOT)))
                .toList());
        line.add(String.join(
                " ",
                faults.stream()
                        .map(fault -> fault.column() + ": " + fault.whatToDo())
                        .toList()));
        return line;
    }

    private static byte[] corrected(List<List<String>> rows) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add(WHAT_TO_DO);
        return TableFile.csv(columns, rows);
    }
}
