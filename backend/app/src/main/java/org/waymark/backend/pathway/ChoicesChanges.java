package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.pathway.Choices;

/** Choices with one thing changed. */
final class ChoicesChanges {

    private ChoicesChanges() {}

    static Choices minutes(Choices c, int minutesPerWeek) {
        return new Choices(
                minutesPerWeek,
                c.finishBy(),
                c.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                c.preferredModules(),
                c.away());
    }

    static Choices finishBy(Choices c, LocalDate date) {
        return new Choices(
                c.minutesPerWeek(),
                date,
                c.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                c.preferredModules(),
                c.away());
    }

    static Choices travel(Choices c) {
        return new Choices(
                c.minutesPerWeek(),
                c.finishBy(),
                c.phase(),
                true,
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                c.preferredModules(),
                c.away());
    }

    static Choices keep(Choices c, String topic) {
        List<String> excluded =
                c.excludedTopics().stream().filter(t -> !t.equals(topic)).toList();
        return new Choices(
                c.minutesPerWeek(),
                c.finishBy(),
                c.phase(),
                c.travels(),
                c.knownTopics(),
                excluded,
                c.addedTopics(),
                c.preferredModules(),
                c.away());
    }

    static Choices prefer(Choices c, String module) {
        String topic = module.substring(0, Math.max(0, module.lastIndexOf('.')));
        List<String> preferred = Stream.concat(
                        c.preferredModules().stream().filter(m -> !m.startsWith(topic + ".")), Stream.of(module))
                .toList();
        return new Choices(
                c.minutesPerWeek(),
                c.finishBy(),
                c.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                preferred,
                c.away());
    }

    static Choices atWork(Choices c, LocalDate from, LocalDate to) {
        List<Choices.Away> away = c.away().stream()
                .filter(days -> !(days.from().equals(from) && days.to().equals(to)))
                .toList();
        return new Choices(
                c.minutesPerWeek(),
                c.finishBy(),
                c.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                c.preferredModules(),
                away);
    }
}
