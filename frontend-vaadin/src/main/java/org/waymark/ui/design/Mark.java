package org.waymark.ui.design;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;

/** Word, shape and colour for an activity or a phase: whoever cannot see one has the others. */
public final class Mark extends Span {

    private Mark(String glyph, String word) {
        addClassName("mark");
        add(new Drawing("<svg viewBox='0 0 16 16' aria-hidden='true'>" + glyph + "</svg>", "mark-shape"));
        add(new Span(word));
    }

    public static Mark activity(ActivityKind kind) {
        return new Mark(Glyph.of(kind, 8, 8, 5), Words.activity(kind));
    }

    /** @param phase null for a module that is the same for all */
    public static Mark phase(@Nullable Phase phase) {
        return new Mark(Glyph.of(phase, 8, 8, 6.5), Words.phase(phase));
    }
}
