package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.AssessmentWindow;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.contract.pathway.Pathway.Week;

/** Places the topics one after another into the weeks: simple, but its answers hang together. */
final class FakePlanner {

    private final Choices choices;
    private final TreeMap<LocalDate, Integer> used = new TreeMap<>();
    private LocalDate week = FakeYear.START;

    FakePlanner(Choices choices) {
        this.choices = choices;
    }

    Pathway plan(String participantId, String name, int stepsDone) {
        List<FakeTopic> topics = topics();
        List<Pathway.Step> steps = new ArrayList<>();
        for (FakeTopic topic : topics)
            steps.add(FakeSteps.step(topic, choices, steps.size(), stepsDone, parts(topic), topics));
        LocalDate finish =
                steps.stream().map(Pathway.Step::ends).max(LocalDate::compareTo).orElseThrow();
        int minutes = steps.stream().mapToInt(Pathway.Step::minutes).sum();
        return new Pathway(
                participantId,
                name,
                "NPQSL",
                "Senior leadership",
                "2026.1",
                FakeYear.TODAY,
                FakeYear.START,
                finish,
                finish.minusWeeks(2),
                minutes,
                0.02,
                choices,
                steps,
                FakeSteps.skips(choices),
                primers(),
                weeks(finish),
                bands(finish),
                new AssessmentWindow(opens(finish), opens(finish).plusDays(10)));
    }

    /** Of a topic that is left out. */
    private static List<Pathway.Primer> primers() {
        LocalDate monday = FakeYear.START.plusWeeks(20);
        LocalDate day = monday.plusDays(8);
        var session = new SessionPoint("cohort-day", day.atTime(13, 30), 120, "Larkfield Hub", true, null);
        return List.of(new Pathway.Primer(
                "people-procedures",
                "People procedures",
                List.of(
                        new Part(ActivityKind.SELF_STUDY, monday, monday.plusDays(4), 30, null),
                        new Part(ActivityKind.IN_PERSON, day, day, 120, session))));
    }

    private List<FakeTopic> topics() {
        List<FakeTopic> topics = new ArrayList<>(FakeTopic.ALL);
        choices.addedTopics().forEach(id -> topics.add(FakeTopic.ELECTIVES.get(id)));
        topics.removeIf(topic -> choices.excludedTopics().contains(topic.id()));
        topics.removeIf(topic -> choices.knownTopics().contains(topic.id()) && !topic.tailored());
        return topics;
    }

    private List<Part> parts(FakeTopic topic) {
        List<Part> parts = new ArrayList<>(spread(ActivityKind.SELF_STUDY, topic.tailored() ? 90 : 75));
        if (topic.meeting() != null) parts.add(meeting(topic));
        parts.addAll(spread(ActivityKind.WORKPLACE_TASK, topic.tailored() ? 60 : 45));
        return parts;
    }

    private List<Part> spread(ActivityKind kind, int minutes) {
        LocalDate first = null;
        int left = minutes;
        while (left > 0) {
            int free = FakeYear.capacity(week, choices) - used.getOrDefault(week, 0);
            if (free < 15) {
                week = week.plusWeeks(1);
                continue;
            }
            if (first == null) first = week;
            int taken = Math.min(left, free);
            used.merge(week, taken, Integer::sum);
            left -= taken;
        }
        return List.of(new Part(kind, first, week.plusDays(4), minutes, null));
    }

    private Part meeting(FakeTopic topic) {
        LocalDate at = week.plusWeeks(1);
        while (FakeYear.capacity(at, choices) < 60) at = at.plusWeeks(1);
        boolean inPerson = topic.meeting() == ActivityKind.IN_PERSON && choices.travels();
        ActivityKind kind =
                topic.meeting() == ActivityKind.IN_PERSON && !inPerson ? ActivityKind.LIVE_ONLINE : topic.meeting();
        int minutes = kind == ActivityKind.COACHING ? 45 : 60;
        used.merge(at, minutes, Integer::sum);
        LocalDate day = at.plusDays(topic.id().length() % 4);
        String place = inPerson ? "Northway Hub, Millbridge" : "Online";
        return new Part(
                kind,
                day,
                day,
                minutes,
                new SessionPoint(
                        "session-" + topic.id(),
                        day.atTime(16, 0),
                        minutes,
                        place,
                        topic.id().equals("school-culture"),
                        null));
    }

    private List<Week> weeks(LocalDate finish) {
        List<Week> weeks = new ArrayList<>();
        for (LocalDate monday = FakeYear.START; !monday.isAfter(finish.plusWeeks(6)); monday = monday.plusWeeks(1))
            weeks.add(new Week(monday, used.getOrDefault(monday, 0), FakeYear.capacity(monday, choices)));
        return weeks;
    }

    private List<Band> bands(LocalDate finish) {
        List<Band> bands = new ArrayList<>(FakeYear.BANDS);
        choices.away().forEach(days -> bands.add(new Band(Band.Kind.AWAY, "Away", days.from(), days.to())));
        LocalDate opens = opens(finish);
        bands.add(new Band(Band.Kind.ASSESSMENT_WINDOW, "Assessment window", opens, opens.plusDays(10)));
        return bands;
    }

    private static LocalDate opens(LocalDate finish) {
        return finish.plusWeeks(3).with(java.time.DayOfWeek.MONDAY);
    }
}
