package org.waymark.backend.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import org.springframework.util.ClassUtils;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.backend.platform.store.StoredShape;

/** Nothing is stored or shown of people that is not declared, and nothing is declared that is not there. */
class PersonalDataTest {

    private static final Set<String> READERS =
            Set.of("self", "link", "provider", "partner", "facilitator", "trust", "administrator", "officer", "author");

    private final Declarations declared = new PersonalData().declarations();

    @Test
    void every_field_of_every_collection_with_people_has_its_purpose() {
        Map<String, Set<String>> kept = new TreeMap<>();
        shapes().forEach((collection, type) -> {
            if (!declared.withoutPeople().contains(collection)) {
                kept.put(
                        collection,
                        new TreeSet<>(new Fields(nested -> false).of(type).toList()));
            }
        });
        Map<String, Set<String>> said = new TreeMap<>();
        kept.keySet().forEach(collection -> said.put(collection, kept(collection)));

        assertThat(kept).hasSizeGreaterThan(8);
        assertThat(said).isEqualTo(kept);
    }

    @Test
    void every_purpose_that_is_named_is_declared_and_every_one_declared_is_named() {
        Set<String> named = new TreeSet<>();
        declared.stored().values().forEach(store -> named.addAll(store.fields().keySet()));

        assertThat(named).isEqualTo(new TreeSet<>(declared.purposes().keySet()));
    }

    @Test
    void every_purpose_says_all_that_the_law_asks_for() {
        assertThat(declared.purposes()).allSatisfy((name, purpose) -> {
            assertThat(Arrays.stream(Declarations.Purpose.class.getRecordComponents())
                            .filter(field -> field.getType() == String.class)
                            .map(field -> value(field, purpose)))
                    .as(name)
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
            assertThat(purpose.period().isZero()).as(name).isFalse();
        });
    }

    @Test
    void every_field_of_every_type_that_shows_somebody_says_who_may_read_it() {
        Map<String, Set<String>> shown = new TreeMap<>();
        Map<String, Set<String>> said = new TreeMap<>();
        answers()
                .filter(type -> declared.shown().containsKey(Declarations.name(type)))
                .forEach(type -> {
                    String name = Declarations.name(type);
                    shown.put(
                            name,
                            new TreeSet<>(
                                    new Fields(this::isDeclaredItself).of(type).toList()));
                    said.put(name, fields(declared.shown(), name));
                });

        assertThat(shown.keySet()).isEqualTo(new TreeSet<>(declared.shown().keySet()));
        assertThat(said).isEqualTo(shown);
    }

    @Test
    void readers_are_known_roles() {
        Set<String> named = new HashSet<>();
        declared.shown().values().stream()
                .flatMap(lines -> lines.keySet().stream())
                .forEach(line -> named.addAll(List.of(line.split(" "))));

        assertThat(READERS).containsAll(named);
    }

    @Test
    void every_type_that_an_endpoint_answers_with_is_declared() {
        Set<String> known = new HashSet<>(declared.shown().keySet());
        known.addAll(declared.own());
        known.addAll(declared.impersonal());

        assertThat(answers().map(Declarations::name).filter(name -> !known.contains(name)))
                .isEmpty();
    }

    @Test
    void the_data_map_is_what_the_declarations_say() throws IOException {
        Path map = Path.of("../../docs/reference/data-map.md");
        String wanted = new DataMap(declared).page();
        Path made = Path.of("target", "data-map.md");
        Files.writeString(made, wanted);

        assertThat(Files.readString(map)).as("copy %s to %s", made, map).isEqualTo(wanted);
    }

    private boolean isDeclaredItself(Class<?> type) {
        return declared.shown().containsKey(Declarations.name(type));
    }

    @Test
    void whatever_stays_after_an_erasure_says_why() {
        assertThat(declared.stored()).allSatisfy((collection, store) -> {
            boolean goes = store.erase() == Declarations.Store.Erasure.DELETE && !store.funding();
            assertThat(store.because().isBlank()).as(collection).isEqualTo(goes);
        });
    }

    private Set<String> kept(String collection) {
        return declared.stored().containsKey(collection)
                ? fields(Map.of(collection, declared.stored().get(collection).fields()), collection)
                : Set.of();
    }

    private static Set<String> fields(Map<String, Map<String, List<String>>> lines, String of) {
        List<String> all = lines.getOrDefault(of, Map.of()).values().stream()
                .flatMap(Collection::stream)
                .toList();
        assertThat(all).as(of).doesNotHaveDuplicates();
        return new TreeSet<>(all);
    }

    private static Object value(RecordComponent field, Object of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** By collection the record that is stored in it. */
    private static Map<String, Class<?>> shapes() {
        Map<String, Class<?>> all = new TreeMap<>();
        for (Class<?> repository : classes("org.waymark.backend", Repository.class)) {
            for (Field field : repository.getDeclaredFields()) {
                if (field.getType() == StoredShape.class) {
                    field.setAccessible(true);
                    StoredShape<?> shape = (StoredShape<?>) read(field);
                    all.put(shape.collection(), shape.type());
                }
            }
        }
        classes("org.waymark.backend", Document.class)
                .forEach(type -> all.put(type.getAnnotation(Document.class).value(), type));
        return all;
    }

    private static Object read(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The types of the contract that its interfaces answer with. */
    private static Stream<Class<?>> answers() {
        return classes("org.waymark.contract", HttpExchange.class).stream()
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .flatMap(method -> types(ResolvableType.forMethodReturnType(method)))
                .filter(type -> type.isRecord() && type.getName().startsWith("org.waymark.contract."))
                .filter(type -> !type.getSimpleName().equals("Page"))
                .distinct();
    }

    private static Stream<Class<?>> types(ResolvableType type) {
        return Stream.concat(
                Stream.ofNullable(type.resolve()), Stream.of(type.getGenerics()).flatMap(PersonalDataTest::types));
    }

    private static List<Class<?>> classes(String packageName, Class<? extends Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        List<Class<?>> found = new ArrayList<>();
        scanner.findCandidateComponents(packageName)
                .forEach(definition -> found.add(ClassUtils.resolveClassName(definition.getBeanClassName(), null)));
        return found;
    }
}
