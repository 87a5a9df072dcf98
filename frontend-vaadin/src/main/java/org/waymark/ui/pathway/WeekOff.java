package org.waymark.ui.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Choices.Away;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Part;

/** The rest of this week kept free, save for days with a session. */
record WeekOff(Pathway pathway) {

    LocalDate sunday() {
        return pathway.today().with(DayOfWeek.SUNDAY);
    }

    /** What is still to be done until Sunday, by step: sessions apart. */
    List<Pathway.Step> steps() {
        return pathway.steps().stream()
                .filter(step -> step.status() != Pathway.Step.Status.DONE)
                .filter(step -> step.parts().stream().anyMatch(this::isDue))
                .toList();
    }

    private boolean isDue(Part part) {
        return part.session() == null && !part.from().isAfter(sunday());
    }

    List<Part> sessions() {
        return parts().filter(part -> part.session() != null
                        && part.session().mark() == null
                        && !part.from().isBefore(pathway.today())
                        && !part.from().isAfter(sunday()))
                .toList();
    }

    private Stream<Part> parts() {
        return Stream.concat(
                pathway.steps().stream().flatMap(step -> step.parts().stream()),
                pathway.primers().stream().flatMap(primer -> primer.parts().stream()));
    }

    /** The choices as they are, with these days away too. The same choices where the days are away already. */
    Choices choices() {
        Choices now = pathway.choices();
        List<Away> away = new ArrayList<>(now.away());
        away.addAll(free());
        return new Choices(
                now.minutesPerWeek(),
                now.finishBy(),
                now.phase(),
                now.travels(),
                now.knownTopics(),
                now.excludedTopics(),
                now.addedTopics(),
                now.preferredModules(),
                away);
    }

    /** Stretches of days from today to Sunday on which there is no session and which are not away yet. */
    private List<Away> free() {
        Set<LocalDate> attended = sessions().stream().map(Part::from).collect(Collectors.toSet());
        List<Away> stretches = new ArrayList<>();
        pathway.today()
                .datesUntil(sunday().plusDays(1))
                .filter(day -> !attended.contains(day) && !isAway(day))
                .forEach(day -> append(stretches, day));
        return stretches;
    }

    private boolean isAway(LocalDate day) {
        return pathway.choices().away().stream()
                .anyMatch(away -> !day.isBefore(away.from()) && !day.isAfter(away.to()));
    }

    private static void append(List<Away> stretches, LocalDate day) {
        boolean goesOn =
                !stretches.isEmpty() && stretches.getLast().to().plusDays(1).equals(day);
        LocalDate from = goesOn ? stretches.removeLast().from() : day;
        stretches.add(new Away(from, day));
    }
}
