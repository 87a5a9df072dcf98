package org.waymark.ui.design;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;

/** The shape that stands for an activity or a phase, the same in lists and in drawings. SVG, around a middle point. */
public final class Glyph {

    private Glyph() {}

    public static String of(ActivityKind kind, double x, double y, double r) {
        String shape = switch (kind) {
            case SELF_STUDY -> box(x, y, r);
            case WORKPLACE_TASK -> box(x, y, r);
            case LIVE_ONLINE -> "<circle cx='%.1f' cy='%.1f' r='%.1f'/>".formatted(x, y, r);
            case IN_PERSON -> polygon(x, y - r * 1.25, x + r * 1.25, y, x, y + r * 1.25, x - r * 1.25, y);
            case COACHING -> polygon(x, y - r * 1.1, x + r * 1.2, y + r * 0.9, x - r * 1.2, y + r * 0.9);
        };
        return group("kind-" + className(kind), shape);
    }

    public static String of(@Nullable Phase phase, double x, double y, double r) {
        String shape = switch (phase) {
            case null -> "<circle cx='%.1f' cy='%.1f' r='%.1f'/>".formatted(x, y, r * 0.85);
            case PRIMARY ->
                polygon(
                        x - r,
                        y - r * 0.7,
                        x + r * 0.4,
                        y - r * 0.7,
                        x + r,
                        y,
                        x + r * 0.4,
                        y + r * 0.7,
                        x - r,
                        y + r * 0.7);
            case SECONDARY ->
                polygon(
                        x - r * 0.7,
                        y + r,
                        x - r * 0.7,
                        y - r * 0.4,
                        x,
                        y - r,
                        x + r * 0.7,
                        y - r * 0.4,
                        x + r * 0.7,
                        y + r);
            case AP_SEND ->
                polygon(
                        x - r,
                        y,
                        x - r * 0.45,
                        y - r * 0.75,
                        x + r * 0.45,
                        y - r * 0.75,
                        x + r,
                        y,
                        x + r * 0.45,
                        y + r * 0.75,
                        x - r * 0.45,
                        y + r * 0.75);
        };
        return group("phase-" + (phase == null ? "all" : className(phase)), shape);
    }

    /** The class that gives the kind its colour. */
    public static String className(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String box(double x, double y, double r) {
        return "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2'/>"
                .formatted(x - r * 1.2, y - r * 0.75, r * 2.4, r * 1.5);
    }

    private static String polygon(double... points) {
        StringBuilder all = new StringBuilder("<polygon points='");
        for (double point : points) all.append("%.1f ".formatted(point));
        return all.append("'/>").toString();
    }

    private static String group(String className, String shape) {
        return "<g class='glyph " + className + "'>" + shape + "</g>";
    }
}
