package org.waymark.cli.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.calendar.Period;
import tools.jackson.databind.JsonNode;

/** Reads parts of a JSON object that has passed the schema; what is left out has a default. */
record Json(JsonNode node) {
    Json at(String name) {
        return new Json(node.path(name));
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    String text(String name) {
        return node.path(name).asString("");
    }

    int number(String name, int otherwise) {
        return node.path(name).asInt(otherwise);
    }

    double share(String name, double otherwise) {
        return node.path(name).asDouble(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return node.path(name).asBoolean(otherwise);
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    @Nullable
    LocalDate findDate(String name) {
        return at(name).isAbsent() ? null : date(name);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return at(name).isAbsent() ? otherwise : Enum.valueOf(type, text(name));
    }

    <T> List<T> list(String name, Function<Json, T> each) {
        return node.path(name).valueStream().map(Json::new).map(each).toList();
    }

    <T> Set<T> set(String name, Function<String, T> each) {
        return node.path(name)
                .valueStream()
                .map(value -> each.apply(value.asString()))
                .collect(Collectors.toSet());
    }

    <K, V> Map<K, V> map(String name, Function<String, K> key, Function<JsonNode, V> value) {
        return node.path(name)
                .propertyStream()
                .collect(Collectors.toMap(entry -> key.apply(entry.getKey()), entry -> value.apply(entry.getValue())));
    }

    List<Period> periods(String name) {
        return list(name, period -> new Period(period.date("from"), period.date("to")));
    }
}
