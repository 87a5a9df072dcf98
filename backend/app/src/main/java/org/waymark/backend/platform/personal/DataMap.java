package org.waymark.backend.platform.personal;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.backend.platform.personal.Declarations.Purpose;
import org.waymark.backend.platform.personal.Declarations.Store;

/** The declarations as a page for people to read. */
public final class DataMap {

    private final Declarations declared;

    public DataMap(Declarations declared) {
        this.declared = declared;
    }

    /** As Markdown. */
    public String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Data map",
                "",
                "What personal data Waymark holds. Written from `personal-data.yaml`, which the build compares with what is"
                        + " stored and shown: change it there.",
                "",
                "## Why something is known"));
        new TreeMap<>(declared.purposes()).forEach((name, purpose) -> lines.addAll(purpose(name, purpose)));
        lines.addAll(List.of(
                "", "## Where it lies", "", "| collection | purpose | when erased | fields |", "|---|---|---|---|"));
        stores(lines);
        lines.addAll(List.of(
                "",
                "## Who may read it through the API",
                "",
                "Each type of the contract that shows a person to somebody else. *self* is the person, *link* whoever has a"
                        + " link that the person had sent to them. What the person"
                        + " alone may read is in: " + code(declared.own()) + ".",
                "",
                "| type | readers | fields |",
                "|---|---|---|"));
        rows(declared.shown(), lines);
        return String.join("\n", lines) + "\n";
    }

    private static List<String> purpose(String name, Purpose purpose) {
        return List.of(
                "",
                "### " + purpose.title() + " (`" + name + "`)",
                "",
                "| | |",
                "|---|---|",
                "| what | " + purpose.what() + " |",
                "| why | " + purpose.why() + " |",
                "| controller | " + purpose.controller() + " |",
                "| lawful basis | " + purpose.basis() + " |",
                "| special category | " + (purpose.special() ? "yes" : "no") + " |",
                "| seen by | " + purpose.seenBy() + " |",
                "| kept | " + kept(purpose, purpose.period()) + ". " + purpose.because() + " |");
    }

    private void stores(List<String> lines) {
        new TreeMap<>(declared.stored())
                .forEach((name, store) -> new TreeMap<>(store.fields())
                        .forEach((purpose, fields) -> lines.add(
                                "| `%s` | %s | %s | %s |".formatted(name, purpose, whenErased(store), code(fields)))));
    }

    private static String whenErased(Store store) {
        String then = switch (store.erase()) {
            case DELETE -> "deleted";
            case DELETE_UNLESS_OTHER_ROLES -> "deleted, unless the account holds another role";
            case REDACT -> "name and job taken out";
            case KEEP -> "kept";
        };
        return (store.funding() ? then + "; stays for funding where there was a place" : then)
                + (store.because().isEmpty() ? "" : ". " + store.because());
    }

    private static void rows(Map<String, Map<String, List<String>>> table, List<String> lines) {
        new TreeMap<>(table)
                .forEach((name, byKey) -> new TreeMap<>(byKey)
                        .forEach((key, fields) -> lines.add("| `%s` | %s | %s |".formatted(name, key, code(fields)))));
    }

    private static String code(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }

    /** Such as "6 years after you leave your qualification". */
    static String kept(Purpose purpose, Period period) {
        return inWords(period) + " after " + purpose.from();
    }

    static String inWords(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, int number, String noun) {
        if (number > 0) {
            parts.add(number + " " + noun + (number == 1 ? "" : "s"));
        }
    }
}
