package org.waymark.backend.platform.personal;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of {@code personal-data.yaml}, which says there what each part means.
 *
 * @param purposes by name: why something is known of people, and for how long
 * @param stored by collection: what is kept there of whom, and what becomes of it
 * @param withoutPeople collections in which nobody is
 * @param shown by type of the contract: readers with the fields that they may read of somebody else
 * @param own types of the contract that people only get about themselves
 * @param impersonal types of the contract in which nobody is
 * @param files endpoints whose answer is a file with people in it
 */
public record Declarations(
        Map<String, Purpose> purposes,
        Map<String, Store> stored,
        List<String> withoutPeople,
        Map<String, Map<String, List<String>>> shown,
        List<String> own,
        List<String> impersonal,
        List<String> files) {

    private static final String CONTRACT = "org.waymark.contract.";

    /**
     * @param title what it is, in a few words
     * @param what is known, in a sentence for the person
     * @param controller who decides about it
     * @param why it is needed
     * @param basis in law
     * @param seenBy in words
     * @param keptFor counted from the event named next; an ISO 8601 period
     * @param from the event, in words
     * @param because why so long
     * @param afterLeaving whether that event is that the person leaves their qualification
     * @param special whether it may tell of somebody's health or the like (UK GDPR, Article 9)
     */
    public record Purpose(
            String title,
            String what,
            String controller,
            String why,
            String basis,
            String seenBy,
            String keptFor,
            String from,
            String because,
            boolean afterLeaving,
            boolean special) {

        public Period period() {
            return Period.parse(keptFor);
        }
    }

    /**
     * A collection with people in it.
     *
     * @param person where a document says whose it is: a field; {@code begins _id /} for an id that begins with the
     *     person's and a slash; {@code account} and a field for their account's id; {@code json} and a field that holds
     *     JSON in which they are one of several; {@code none} where it cannot be told
     * @param erase what becomes of it when the person is erased
     * @param funding whether it stays until then for somebody who has had a place, since funding can be audited
     * @param blank what is set while it stays so; by field
     * @param secret fields that nobody is given, such as the hash of a password
     * @param because told to the person where something stays; empty where nothing does
     * @param fields by purpose
     */
    public record Store(
            String person,
            Erasure erase,
            boolean funding,
            Map<String, Object> blank,
            List<String> secret,
            String because,
            Map<String, List<String>> fields) {

        public enum Erasure {
            DELETE,
            /** An account that holds another role as well stays. */
            DELETE_UNLESS_OTHER_ROLES,
            /** The entries of one person in JSON lose what tells who they are; numbers stay, so that sums do. */
            REDACT,
            KEEP
        }

        public Store {
            blank = Map.copyOf(blank);
            secret = List.copyOf(secret);
            fields = Map.copyOf(fields);
        }
    }

    public Declarations {
        purposes = Map.copyOf(purposes);
        stored = Map.copyOf(stored);
        withoutPeople = List.copyOf(withoutPeople);
        shown = Map.copyOf(shown);
        own = List.copyOf(own);
        impersonal = List.copyOf(impersonal);
        files = List.copyOf(files);
    }

    public Store store(String collection) {
        return Objects.requireNonNull(stored.get(collection), collection);
    }

    public Purpose purpose(String name) {
        return Objects.requireNonNull(purposes.get(name), name);
    }

    /** Such as {@code assignment.Person}: the package within the contract, and the type. */
    static String name(Class<?> type) {
        String name = type.getName();
        return name.startsWith(CONTRACT) ? name.substring(CONTRACT.length()) : name;
    }

    /** The readers of a field, as the key of its line says them; empty where the field is not declared. */
    public Optional<List<String>> readers(String type, String field) {
        return shown.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(line -> line.getValue().contains(field))
                .map(line -> List.of(line.getKey().split(" ")))
                .findFirst();
    }
}
