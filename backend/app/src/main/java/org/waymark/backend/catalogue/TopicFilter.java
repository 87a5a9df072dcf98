package org.waymark.backend.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.QualificationCode;

/**
 * Which topics to list; what is null or blank does not limit.
 *
 * @param qualification whose newest framework asks what the topic covers
 * @param strand of a statement the topic covers
 * @param text words that its title, summary or a module's title holds, whatever their case
 */
public record TopicFilter(
        @Nullable QualificationCode qualification,
        @Nullable Phase phase,
        @Nullable String strand,
        String text) {
    public static final TopicFilter ALL = new TopicFilter(null, null, null, "");

    boolean matches(Topic topic, CatalogueSnapshot catalogue) {
        return (qualification == null || catalogue.asks(qualification, topic))
                && (phase == null || serves(topic, phase))
                && (strand == null || isAbout(topic, strand, catalogue))
                && says(topic);
    }

    private static boolean serves(Topic topic, Phase phase) {
        return topic.modules().stream()
                .anyMatch(taught -> Variants.serves(taught.module().variant(), phase));
    }

    private static boolean isAbout(Topic topic, String strand, CatalogueSnapshot catalogue) {
        return topic.covers().stream()
                .flatMap(cover -> catalogue.content().find(cover.statement()).stream())
                .anyMatch(statement -> statement.strand().equals(strand));
    }

    private boolean says(Topic topic) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        var said = new StringBuilder(topic.title()).append('\n').append(topic.summary());
        topic.modules()
                .forEach(taught -> said.append('\n').append(taught.module().title()));
        return said.toString().toLowerCase(Locale.ROOT).contains(words);
    }
}
