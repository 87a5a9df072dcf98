package org.waymark.backend.organisation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.Page;
import org.waymark.contract.organisation.School.Status;

/** All schools by name, each as small as a row of a list, with the words it is found by. */
public final class RegisterSnapshot {

    private static final Comparator<Row> BY_NAME =
            Comparator.comparing(Row::key).thenComparing(row -> row.school().id());

    private final long version;
    private final List<Row> rows;
    private final Map<String, String> ownIds;

    private RegisterSnapshot(long version, List<Row> rows, Map<String, String> ownIds) {
        this.version = version;
        this.rows = rows;
        this.ownIds = Map.copyOf(ownIds);
    }

    /**
     * @param search words that must all be in its name, URN, postcode, trust or authority; empty finds every school
     * @param closed whether closed schools are wanted too
     * @param after a page's cursor, or null for the first page
     * @param limit at most so many
     */
    public record Question(
            String search, boolean closed, @Nullable String after, int limit) {}

    /**
     * @param key the name as it is sorted
     * @param words what else it is found by
     */
    private record Row(
            org.waymark.contract.organisation.School school,
            @Nullable String trustId,
            String key,
            String words) {

        boolean isOf(Scope scope) {
            return SchoolRepository.isOpenTo(scope, school.id(), trustId);
        }

        boolean has(String word) {
            return key.contains(word) || words.contains(word);
        }
    }

    public long version() {
        return version;
    }

    public int size() {
        return rows.size();
    }

    /** The id of the school of this URN, where it came to be here in another way than by an import. */
    public Optional<String> ownId(String urn) {
        return Optional.ofNullable(ownIds.get(urn));
    }

    /** The id of the school that the register gives this number. */
    public Optional<String> findByUrn(String urn) {
        return rows.stream()
                .map(Row::school)
                .filter(school -> urn.equals(school.urn()))
                .map(org.waymark.contract.organisation.School::id)
                .findFirst();
    }

    /** Ids of the schools of one trust that are not closed. */
    public List<String> openOfTrust(String trustId) {
        return rows.stream()
                .filter(row -> trustId.equals(row.trustId()) && row.school().status() != Status.CLOSED)
                .map(row -> row.school().id())
                .toList();
    }

    /** Ids of the schools of one trust. */
    public List<String> ofTrust(String trustId) {
        return rows.stream()
                .filter(row -> trustId.equals(row.trustId()))
                .map(row -> row.school().id())
                .toList();
    }

    public Page<org.waymark.contract.organisation.School> search(Scope scope, Question question) {
        List<String> words = Folded.words(question.search());
        List<Row> found = rows.subList(from(question.after()), rows.size()).stream()
                .filter(row -> question.closed() || row.school().status() != Status.CLOSED)
                .filter(row -> row.isOf(scope))
                .filter(row -> words.stream().allMatch(row::has) || isPostcode(row, words))
                .limit(question.limit() + 1L)
                .toList();
        List<Row> page = found.subList(0, Math.min(found.size(), question.limit()));
        return new Page<>(
                page.stream().map(Row::school).toList(), found.size() > page.size() ? cursor(page.getLast()) : null);
    }

    /** A postcode is stored without its space, and people write it with one. */
    private static boolean isPostcode(Row row, List<String> words) {
        return words.size() == 2 && row.words().contains(words.get(0) + words.get(1));
    }

    private static String cursor(Row last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.key() + "\n" + last.school().id()).getBytes(StandardCharsets.UTF_8));
    }

    private int from(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        String[] last = decode(cursor).split("\n", -1);
        if (last.length != 2) {
            throw notACursor();
        }
        int at = Collections.binarySearch(rows, row(last[1], last[0]), BY_NAME);
        return at < 0 ? -at - 1 : at + 1;
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notACursor();
        }
    }

    private static ProblemException notACursor() {
        return ProblemException.invalid("The list has no such place. Start again from its first page.");
    }

    private static Row row(String id, String key) {
        var place = new org.waymark.contract.organisation.School(
                id, "", null, null, false, null, null, null, Status.OPEN, null, null, null, null);
        return new Row(place, null, key, "");
    }

    /** Collects schools one by one, so that no list of whole schools is ever held. */
    static final class Builder {

        private final long version;
        private final List<Row> rows = new ArrayList<>();
        private final Map<String, String> ownIds = new HashMap<>();
        private final Map<String, String> same = new HashMap<>();

        Builder(long version) {
            this.version = version;
        }

        Builder with(School school) {
            rows.add(
                    new Row(view(school), share(school.trustId()), Folded.of(school.name()), Folded.of(words(school))));
            String urn = school.urn();
            if (urn != null && !school.id().equals(SchoolIds.ofUrn(urn))) {
                ownIds.put(urn, school.id());
            }
            return this;
        }

        RegisterSnapshot build() {
            Row[] sorted = rows.toArray(Row[]::new);
            Arrays.sort(sorted, BY_NAME);
            return new RegisterSnapshot(version, List.of(sorted), ownIds);
        }

        private org.waymark.contract.organisation.School view(School s) {
            RegisterEntry entry = s.register();
            Rurality rurality = entry == null ? null : entry.rurality();
            return new org.waymark.contract.organisation.School(
                    s.id(),
                    s.name(),
                    s.phase(),
                    s.kind(),
                    s.rural(),
                    s.pupils(),
                    share(s.trustName()),
                    s.urn(),
                    s.status(),
                    entry == null ? null : entry.closedOn(),
                    entry == null ? null : share(entry.localAuthority()),
                    entry == null ? null : entry.postcode(),
                    rurality == null ? null : rurality.words());
        }

        private static String words(School s) {
            RegisterEntry entry = s.register();
            String postcode = entry == null || entry.postcode() == null
                    ? ""
                    : entry.postcode().replace(" ", "");
            return String.join(
                    "|",
                    s.trustName() == null ? "" : s.trustName(),
                    entry == null || entry.localAuthority() == null ? "" : entry.localAuthority(),
                    postcode,
                    entry == null ? "" : entry.urn());
        }

        private @Nullable String share(@Nullable String text) {
            return text == null ? null : same.computeIfAbsent(text, first -> first);
        }
    }
}
