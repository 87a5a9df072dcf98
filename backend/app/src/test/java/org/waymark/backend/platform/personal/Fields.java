package org.waymark.backend.platform.personal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The fields of a record and of the records in it, each with the way to it, such as {@code steps.starts}. */
final class Fields {

    private final Predicate<Class<?>> whole;

    /** @param whole which records count as one field, since they are declared by themselves */
    Fields(Predicate<Class<?>> whole) {
        this.whole = whole;
    }

    Stream<String> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(this::of);
    }

    private Stream<String> of(RecordComponent field) {
        Class<?> type = element(field.getGenericType());
        return type.isRecord() && !whole.test(type)
                ? of(type).map(inner -> field.getName() + "." + inner)
                : Stream.of(field.getName());
    }

    /** What is in a list, or the values of a map; the type itself where it is neither. */
    static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list
            when Collection.class.isAssignableFrom((Class<?>) list.getRawType()) ->
                element(list.getActualTypeArguments()[0]);
            case ParameterizedType map
            when Map.class.isAssignableFrom((Class<?>) map.getRawType()) -> element(map.getActualTypeArguments()[1]);
            case ParameterizedType other -> (Class<?>) other.getRawType();
            case TypeVariable<?> any -> Object.class;
            default -> throw new AssertionError(type);
        };
    }
}
