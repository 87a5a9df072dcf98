package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedSkip;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.PlannedPathway.PlannedWeek;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.Pathway.Reason;

/** Pathways of a few steps, each of an hour of reading, an hour's session and an hour at work. */
public final class PlannedPathwayExamples {

    public static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private PlannedPathwayExamples() {}

    public static PlannedPathway pathway(PlannedStep... steps) {
        List<PlannedStep> all = Arrays.asList(steps);
        return new PlannedPathway(
                "id",
                "person",
                MONDAY,
                all.getLast().ends(),
                all.getLast().ends(),
                all.stream().mapToInt(PlannedStep::minutes).sum(),
                0,
                all,
                List.of(new PlannedSkip("left-out", "Left out", "", List.of(reason("You left it out.")), true)),
                List.of(),
                List.of(new PlannedWeek(MONDAY, 60 * steps.length, 0, 300)),
                List.of());
    }

    /** Takes the week given and the one after it. */
    public static PlannedStep step(String topic, int week) {
        LocalDate monday = MONDAY.plusWeeks(week);
        return new PlannedStep(
                topic + ".universal",
                topic,
                "About " + topic,
                "",
                null,
                monday,
                monday.plusDays(11),
                180,
                List.of(
                        part(ActivityKind.SELF_STUDY, monday, null),
                        part(ActivityKind.LIVE_ONLINE, monday.plusDays(2), topic + "/1"),
                        part(ActivityKind.WORKPLACE_TASK, monday.plusDays(7), null)),
                List.of(),
                List.of(reason("Your qualification asks for it.")));
    }

    private static PlannedPart part(ActivityKind kind, LocalDate day, @Nullable String session) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new PlannedPart(kind, monday, day, session == null ? monday.plusDays(4) : day, 60, session);
    }

    private static Reason reason(String sentence) {
        return new Reason(Reason.About.WHY_THIS, "tag", sentence);
    }
}
