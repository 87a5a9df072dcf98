package org.waymark.backend.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.platform.table.Table;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.FileMapping;
import org.waymark.contract.bringing.FileMapping.Option;
import org.waymark.contract.bringing.FileMapping.Value;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.StatementId;

/** What the values of a file can mean, in the framework of an offer and at its provider's places. */
final class Meanings {

    static final String LEAVE_OUT = "LEAVE_OUT";
    static final String ONLINE = "ONLINE";
    static final String BOOKED = "BOOKED";
    static final String DONE = "DONE";
    static final String BEGUN = "BEGUN";
    static final String NOT_BEGUN = "NOT_BEGUN";

    private static final int MOST_VALUES = 200;

    private static final Map<Field, Map<String, Set<String>>> WORDS = Map.of(
            Field.STATE,
            Map.of(
                    DONE,
                    Set.of("done", "complete", "completed", "finished", "yes", "passed", "100", "100%", "1 0"),
                    BEGUN,
                    Set.of("begun", "started", "in progress", "ongoing", "incomplete", "partial"),
                    NOT_BEGUN,
                    Set.of("not begun", "not started", "to do", "no", "0", "0%", "not attempted")),
            Field.PHASE,
            Map.of(
                    "PRIMARY",
                    Set.of("primary", "infant", "junior", "early years"),
                    "SECONDARY",
                    Set.of("secondary", "16 plus", "post 16"),
                    "AP_SEND",
                    Set.of("ap send", "ap", "send", "special", "alternative provision", "pru")),
            Field.MARK,
            Map.of(
                    Mark.PRESENT.name(),
                    Set.of("present", "attended", "yes", "y", "p", "1", "full"),
                    Mark.LATE.name(),
                    Set.of("late", "l", "arrived late"),
                    Mark.LEFT_EARLY.name(),
                    Set.of("left early", "left"),
                    Mark.ABSENT.name(),
                    Set.of("absent", "no", "n", "a", "0", "did not attend", "dna", "missed", "no show"),
                    Mark.CAUGHT_UP.name(),
                    Set.of("caught up", "catch up", "recording", "watched recording"),
                    BOOKED,
                    Set.of("booked", "registered", "confirmed", "reserved")),
            Field.PLACE,
            Map.of(
                    ONLINE,
                    Set.of(
                            "online",
                            "virtual",
                            "remote",
                            "webinar",
                            "zoom",
                            "teams",
                            "ms teams",
                            "microsoft teams",
                            "google meet")));

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Offer.Hub> hubs;

    /** @param hubs of the provider, by id */
    Meanings(PinnedFramework pinned, Map<String, Offer.Hub> hubs) {
        this.hubs = new LinkedHashMap<>(hubs);
        Set<StatementId> asked =
                pinned.framework().asks().map(Framework.Ask::statement).collect(Collectors.toSet());
        pinned.content().topics().stream()
                .filter(topic -> topic.covers().stream().map(Cover::statement).anyMatch(asked::contains))
                .forEach(topic -> topics.put(topic.id().toString(), topic));
    }

    Optional<Topic> topic(String key) {
        return Optional.ofNullable(topics.get(key));
    }

    /** Empty for a session online. */
    Optional<Offer.Hub> hub(String key) {
        return Optional.ofNullable(hubs.get(key));
    }

    private List<Option> options(Field field) {
        return switch (field) {
            case PHASE ->
                List.of(
                        new Option("PRIMARY", "Primary"),
                        new Option("SECONDARY", "Secondary"),
                        new Option("AP_SEND", "AP and SEND"));
            case STATE ->
                List.of(new Option(DONE, "Finished"), new Option(BEGUN, "Begun"), new Option(NOT_BEGUN, "Not begun"));
            case MARK ->
                List.of(
                        new Option(Mark.PRESENT.name(), "Present"),
                        new Option(Mark.LATE.name(), "Late"),
                        new Option(Mark.LEFT_EARLY.name(), "Left early"),
                        new Option(Mark.ABSENT.name(), "Absent"),
                        new Option(Mark.CAUGHT_UP.name(), "Caught up later"),
                        new Option(BOOKED, "Has a seat in a session to come"),
                        new Option(LEAVE_OUT, "None of these: leave it out"));
            case PLACE -> {
                List<Option> all = new ArrayList<>();
                all.add(new Option(ONLINE, "Online"));
                hubs.forEach((id, hub) -> all.add(new Option(id, hub.name())));
                yield all;
            }
            case TOPIC, SESSION_TOPIC -> {
                List<Option> all = new ArrayList<>();
                topics.values().forEach(topic -> all.add(new Option(topic.id().toString(), topic.title())));
                all.add(new Option(LEAVE_OUT, "None of these: leave it out"));
                yield all;
            }
            case NAME,
                    EMAIL,
                    SCHOOL,
                    JOB,
                    START,
                    EXTERNAL_ID,
                    PERSON,
                    MINUTES,
                    FINISHED,
                    SESSION_ID,
                    DAY,
                    BEGINS,
                    ENDS,
                    SEATS,
                    ATTENDEE,
                    ATTENDED -> List.of();
        };
    }

    boolean isOption(Field field, String key) {
        return options(field).stream().anyMatch(option -> option.key().equals(key));
    }

    /** Says what values mean that say it themselves. */
    Mapping guess(FileKind kind, Table table, Mapping mapping) {
        Map<Field, Map<String, String>> guesses = new HashMap<>();
        for (Field field : matchedOfFew(kind, mapping)) {
            Map<String, String> of = new TreeMap<>();
            counted(table, mapping, field)
                    .keySet()
                    .forEach(value ->
                            meaning(field, Texts.folded(value)).ifPresent(key -> of.put(Texts.folded(value), key)));
            guesses.put(field, of);
        }
        return mapping.guessing(guesses);
    }

    private Optional<String> meaning(Field field, String folded) {
        return switch (field) {
            case STATE, PHASE, MARK -> word(field, folded);
            case PLACE ->
                word(field, folded)
                        .or(() -> hubs.values().stream()
                                .filter(hub -> Texts.folded(hub.name()).equals(folded)
                                        || Texts.folded(hub.id()).equals(folded))
                                .map(Offer.Hub::id)
                                .findFirst());
            case TOPIC, SESSION_TOPIC ->
                topics.values().stream()
                        .filter(topic -> names(topic).map(Texts::folded).anyMatch(folded::equals))
                        .map(topic -> topic.id().toString())
                        .findFirst();
            case NAME,
                    EMAIL,
                    SCHOOL,
                    JOB,
                    START,
                    EXTERNAL_ID,
                    PERSON,
                    MINUTES,
                    FINISHED,
                    SESSION_ID,
                    DAY,
                    BEGINS,
                    ENDS,
                    SEATS,
                    ATTENDEE,
                    ATTENDED -> Optional.empty();
        };
    }

    private static Optional<String> word(Field field, String folded) {
        return WORDS.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Stream<String> names(Topic topic) {
        return Stream.concat(
                Stream.of(topic.id().toString(), topic.title()),
                topic.modules().stream().flatMap(Meanings::names));
    }

    private static Stream<String> names(TaughtModule taught) {
        return Stream.of(taught.id().toString(), taught.module().title());
    }

    /** Whether every column that must be there is, and every value has a meaning. */
    boolean isMatched(FileKind kind, Table table, Mapping mapping) {
        return Field.of(kind).stream().filter(Field::isRequired).allMatch(mapping::has)
                && matchedOfFew(kind, mapping).stream()
                        .allMatch(field -> counted(table, mapping, field).keySet().stream()
                                .allMatch(value -> mapping.meaning(field, value).isPresent()));
    }

    FileMapping view(FileKind kind, String name, Table table, Mapping mapping) {
        return new FileMapping(
                kind,
                name,
                table.rows().size(),
                table.columns(),
                Field.of(kind).stream()
                        .map(field -> new FileMapping.Field(
                                field.name(),
                                field.title(),
                                field.isRequired(),
                                table.columns().stream()
                                        .filter(column -> column.equalsIgnoreCase(
                                                mapping.columns().get(field)))
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                matchedOfFew(kind, mapping).stream()
                        .map(field -> values(table, mapping, field))
                        .toList());
    }

    private FileMapping.Values values(Table table, Mapping mapping, Field field) {
        return new FileMapping.Values(
                field.name(),
                field.title(),
                options(field),
                counted(table, mapping, field).entrySet().stream()
                        .limit(MOST_VALUES)
                        .map(entry -> new Value(
                                entry.getKey(),
                                entry.getValue(),
                                mapping.meaning(field, entry.getKey()).orElse(null)))
                        .toList());
    }

    private static List<Field> matchedOfFew(FileKind kind, Mapping mapping) {
        return Field.of(kind).stream()
                .filter(Field::isOfFew)
                .filter(mapping::has)
                .toList();
    }

    /** Each value once, however it is written, with the rows that have it; in the order of the file. */
    private static Map<String, Integer> counted(Table table, Mapping mapping, Field field) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        table.rows().stream()
                .map(row -> mapping.cell(row, field))
                .filter(value -> !value.isEmpty())
                .forEach(value ->
                        counts.merge(written.computeIfAbsent(Texts.folded(value), same -> value), 1, Integer::sum));
        return counts;
    }
}
