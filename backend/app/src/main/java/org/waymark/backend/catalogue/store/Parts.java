package org.waymark.backend.catalogue.store;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.backend.catalogue.content.Source;
import org.waymark.engine.id.ModuleId;

/** The files that each module and framework needs to be read by itself. */
final class Parts {
    private Parts() {}

    static String id(ModuleId module, String hash) {
        return "module/" + module + "/" + hash;
    }

    static String id(FrameworkId framework) {
        return "framework/" + framework;
    }

    static List<StoredPart> modules(ContentReading reading) {
        return reading.content().modules().stream()
                .map(taught -> part(id(taught.id(), taught.hash()), sources(reading, taught)))
                .toList();
    }

    static List<StoredPart> frameworks(ContentReading reading) {
        return reading.content().frameworks().stream()
                .map(framework -> part(id(framework.id()), sources(reading, framework)))
                .toList();
    }

    private static Stream<Source> sources(ContentReading reading, TaughtModule taught) {
        var topic = taught.module().topic();
        var own = Stream.of(reading.topic(topic), reading.checks(topic), reading.lesson(taught));
        var steps = taught.steps().isEmpty() ? Stream.<Source>empty() : reading.findSteps(topic).stream();
        return Stream.of(own, steps, taught.lesson().evidence().stream().map(reading::evidence))
                .flatMap(sources -> sources);
    }

    /** With every file of statements it asks, or that teach what it asks. */
    private static Stream<Source> sources(ContentReading reading, Framework framework) {
        var statements = framework
                .asks()
                .flatMap(ask -> reading.content().find(ask.statement()).stream())
                .flatMap(statement -> Stream.concat(Stream.of(statement), taughtAs(reading, statement)))
                .flatMap(statement -> reading.findPlace(statement.id()).stream())
                .map(ContentReading.Place::source);
        return Stream.concat(Stream.of(reading.framework(framework)), statements);
    }

    private static Stream<Statement> taughtAs(ContentReading reading, Statement statement) {
        return statement.taughtAs().stream().flatMap(id -> reading.content().find(id).stream());
    }

    private static StoredPart part(String id, Stream<Source> sources) {
        var files = sources.map(Source::file).distinct().map(Parts::reference).toList();
        return new StoredPart(id, 0, files);
    }

    private static FileRef reference(ContentFile file) {
        return new FileRef(file.path(), file.hash());
    }
}
