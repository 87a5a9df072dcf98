package org.waymark.ui.timeline;

import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.Glyph;
import org.waymark.ui.design.Words;
import org.waymark.ui.timeline.Chart.Row;
import org.waymark.ui.timeline.Chart.Sign;

final class StepRows {

    private StepRows() {}

    static Row row(Step step, StepLinks links) {
        return new Row(
                links.href(step),
                step.title(),
                spoken(step),
                sign(step),
                Glyph.of(step.phase(), 0, 0, 6),
                Words.hours(step.minutes()),
                step.parts());
    }

    private static String spoken(Step step) {
        return "%s, %s, %s, %s, %s"
                .formatted(
                        step.title(),
                        Words.phase(step.phase()),
                        Words.days(step.starts(), step.ends()),
                        Words.hoursInFull(step.minutes()),
                        Words.status(step.status()));
    }

    private static Sign sign(Step step) {
        return switch (step.status()) {
            case DONE -> Sign.DONE;
            case IN_PROGRESS -> Sign.IN_PROGRESS;
            case READY -> Sign.OPEN;
            case LOCKED -> Sign.LOCKED;
        };
    }
}
