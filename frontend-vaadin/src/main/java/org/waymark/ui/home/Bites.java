package org.waymark.ui.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.ui.design.Words;

/** What of one step that is open fits into so many minutes: its lesson or the beginning of it, its checks, its task. */
final class Bites {

    /** @param minutes it takes, about */
    record Bite(String href, String what, String detail, int minutes) {}

    private static final int MINUTES_A_CHECK = 2;
    private static final int MINUTES_TO_REFLECT = 10;

    private final StepWork work;
    private final int minutes;

    private Bites(StepWork work, int minutes) {
        this.work = work;
        this.minutes = minutes;
    }

    /** In the order of the lesson. */
    static List<Bite> of(StepWork work, int minutes) {
        Bites bites = new Bites(work, minutes);
        return Stream.of(bites.reading(), bites.checks(), bites.task(), bites.reflection())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Bite> reading() {
        if (work.record().read()) return Optional.empty();
        List<Section> read = work.lesson().sections().stream()
                .takeWhile(section -> section.kind() == Kind.TEXT || section.kind() == Kind.SCENARIO)
                .toList();
        if (minutes(read) <= minutes) return Optional.of(bite("", "Read: ", "The whole lesson", minutes(read)));
        int fitting = read.size() - 1;
        while (fitting > 0 && minutes(read.subList(0, fitting)) > minutes) fitting--;
        return fitting == 0 ? Optional.empty() : Optional.of(beginning(read, fitting));
    }

    private Bite beginning(List<Section> read, int fitting) {
        String next = read.get(fitting).heading();
        String detail = next == null ? "The beginning of it" : "As far as “" + next + "”";
        return bite("", "Read: ", detail, minutes(read.subList(0, fitting)));
    }

    /** At the pace at which the lesson says how long it takes to read. */
    private int minutes(List<Section> sections) {
        Lesson lesson = work.lesson();
        int words = sections.stream().mapToInt(Bites::words).sum();
        return Math.max(1, Math.ceilDiv(words * lesson.readingMinutes(), Math.max(1, lesson.words())));
    }

    private static int words(Section section) {
        return Jsoup.parse(section.html()).text().split("\\s+").length;
    }

    private Optional<Bite> checks() {
        int open = work.lesson().checks().size() - work.answers().size();
        int fitting = Math.min(open, minutes / MINUTES_A_CHECK);
        if (fitting <= 0) return Optional.empty();
        String detail = Words.count(fitting, "question") + (fitting < open ? " of the " + open + " still open" : "");
        return Optional.of(bite("#checks", "Check what you know: ", detail, fitting * MINUTES_A_CHECK));
    }

    /** A task is done in several steps, each of which has the same share of its time. */
    private Optional<Bite> task() {
        List<String> steps = steps();
        if (work.record().taskDone() || steps.isEmpty()) return Optional.empty();
        int whole = work.step().parts().stream()
                .filter(part -> part.kind() == ActivityKind.WORKPLACE_TASK)
                .mapToInt(Part::minutes)
                .sum();
        int one = Math.ceilDiv(whole, steps.size());
        if (one == 0 || one > minutes) return Optional.empty();
        String detail = "One of its " + steps.size() + " steps. The first: " + steps.getFirst();
        return Optional.of(bite("#task", "Try at work: ", detail, one));
    }

    /** Those that can be ticked off, or what the task lists where there are none. */
    private List<String> steps() {
        List<TaskStep> small = work.lesson().steps();
        return small.isEmpty()
                ? section(Kind.TASK).map(Bites::listed).orElse(List.of())
                : small.stream().map(TaskStep::text).toList();
    }

    private static List<String> listed(Section task) {
        return Jsoup.parse(task.html()).select("ol > li").stream()
                .map(Element::text)
                .toList();
    }

    /** What was read is what there is to reflect on. */
    private Optional<Bite> reflection() {
        boolean isOpen = work.record().read() && work.record().reflection().isBlank();
        return isOpen
                        && MINUTES_TO_REFLECT <= minutes
                        && section(Kind.REFLECTION).isPresent()
                ? Optional.of(
                        bite("#reflection", "Reflect on: ", "In a few sentences, for yourself", MINUTES_TO_REFLECT))
                : Optional.empty();
    }

    private Optional<Section> section(Kind kind) {
        return work.lesson().sections().stream()
                .filter(section -> section.kind() == kind)
                .findFirst();
    }

    private Bite bite(String place, String verb, String detail, int takes) {
        return new Bite(
                "learn/" + work.step().moduleId() + place, verb + work.step().title(), detail, takes);
    }
}
