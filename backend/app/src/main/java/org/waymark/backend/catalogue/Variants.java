package org.waymark.backend.catalogue;

import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/** How variants are written in files and ids: {@code universal}, {@code primary}, {@code secondary}, {@code ap-send}. */
public final class Variants {
    private static final String UNIVERSAL = "universal";

    private Variants() {}

    public static String word(Variant variant) {
        return switch (variant) {
            case Variant.Universal universal -> UNIVERSAL;
            case Variant.Tailored tailored -> word(tailored.phase());
        };
    }

    public static String word(Phase phase) {
        return Worded.wordOf(phase.name());
    }

    /** @throws IllegalArgumentException if there is no such variant */
    public static Variant parse(String word) {
        return word.equals(UNIVERSAL) ? Variant.universal() : Variant.of(Worded.parse(Phase.class, word));
    }

    /** Such as {@code school-culture.primary}. */
    public static ModuleId moduleId(TopicId topic, Variant variant) {
        return new ModuleId(topic + "." + word(variant));
    }

    public static boolean serves(Variant variant, Phase phase) {
        return switch (variant) {
            case Variant.Universal universal -> true;
            case Variant.Tailored tailored -> tailored.phase() == phase;
        };
    }
}
