package org.waymark.ui.learn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.participant.ActivityApi;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.report.LessonReportApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** A lesson to read, with its task, its reflection and its checks. */
@Route("learn/:moduleId")
@RolesAllowed("PARTICIPANT")
class LessonView extends Page implements BeforeEnterObserver {

    private final ParticipantApi participants;
    private final ActivityApi activities;
    private final PathwayApi pathways;
    private final LessonReportApi reports;
    private final DiagnosisApi diagnosis;
    private final TimeApi times;

    LessonView(
            ParticipantApi participants,
            ActivityApi activities,
            PathwayApi pathways,
            LessonReportApi reports,
            DiagnosisApi diagnosis,
            TimeApi times) {
        super("");
        addClassName("lesson");
        this.participants = participants;
        this.activities = activities;
        this.pathways = pathways;
        this.reports = reports;
        this.diagnosis = diagnosis;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String moduleId = event.getRouteParameters().get("moduleId").orElseThrow();
        Work work = Work.open(participants, SignedInPerson.participantId(), moduleId);
        startAfresh();
        setHeading(work.step().title());
        lead(work.step().summary());
        if (work.step().status() == Step.Status.LOCKED) add(locked(work.step()));
        else show(work);
    }

    private void show(Work work) {
        Lesson lesson = work.lesson();
        Article text = new Article();
        text.setId("lesson-text");
        int readable = readable(lesson.sections());
        var practice = practice(lesson);
        for (int i = 0; i < lesson.sections().size(); i++) {
            if (i == readable) text.add(new ReadMark(work));
            text.add(section(lesson.sections().get(i), i, work));
            practice.getOrDefault(i, List.of()).forEach(text::add);
        }
        if (readable == lesson.sections().size()) text.add(new ReadMark(work));
        if (!lesson.checks().isEmpty()) text.add(new Checks(work), new AfterChecks(work, diagnosis, pathways));
        if (!lesson.evidence().isEmpty()) text.add(new EvidenceList(lesson.evidence()));
        text.add(
                new TimeTaken(times, work.step().moduleId()),
                new TimeCount(times, work.step().moduleId()),
                new WayOn(next(work.step())),
                new ReportProblem(reports, work.step().moduleId()));
        Div columns = new Div(text, new LessonAside(work));
        columns.addClassName("lesson-columns");
        add(LessonFacts.of(work.step(), lesson), columns);
    }

    /** The activities, by the place of the section that they follow. */
    private Map<Integer, List<ActivitySection>> practice(Lesson lesson) {
        if (lesson.activities().isEmpty()) return Map.of();
        var desk = new SavedActivities(activities, SignedInPerson.participantId(), lesson.moduleId());
        return lesson.activities().stream()
                .collect(Collectors.groupingBy(
                        Activity::afterSection,
                        Collectors.mapping(activity -> ActivitySection.of(activity, desk), Collectors.toList())));
    }

    /** How many sections come before the first that asks for something to be done. */
    private static int readable(List<Lesson.Section> sections) {
        int place = 0;
        while (place < sections.size() && isRead(sections.get(place).kind())) place++;
        return place;
    }

    private static boolean isRead(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.SCENARIO;
    }

    private static Component section(Lesson.Section section, int index, Work work) {
        return switch (section.kind()) {
            case TEXT -> new TextSection(section, "section-" + index, "prose", "");
            case SCENARIO -> new TextSection(section, "section-" + index, "scenario", "Scenario");
            case TASK -> new TaskSection(section, work);
            case REFLECTION -> new ReflectionSection(section, work);
        };
    }

    private static Section locked(Step step) {
        Notice notice = Notice.info(
                "This step is not open yet", "It builds on what comes before it. Finish this first and it opens:");
        step.unlockedBy().forEach(topic -> notice.with(new Anchor("learn/" + topic.moduleId(), topic.title())));
        Anchor why = new Anchor("pathway?step=" + step.moduleId(), "See when it comes in your pathway, and why then");
        return new Section(notice, new Div(why));
    }

    /** The step that comes after this one and is not done. */
    private Optional<Step> next(Step current) {
        return Calls.versioned(pathways.pathway(SignedInPerson.participantId())).value().steps().stream()
                .filter(step -> step.position() > current.position() && step.status() != Step.Status.DONE)
                .findFirst();
    }
}
