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
 * @param stored by collection: purposes with the fields that are kept for them
 * @param withoutPeople collections in which nobody is
 * @param shown by type of the contract: readers with the fields that they may read of somebody else
 * @param own types of the contract that people only get about themselves
 * @param impersonal types of the contract in which nobody is
 * @param files endpoints whose answer is a file with people in it
 */
public record Declarations(
        Map<String, Purpose> purposes,
        Map<String, Map<String, List<String>>> stored,
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
            boolean special) {

        public Period period() {
            return Period.parse(keptFor);
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
