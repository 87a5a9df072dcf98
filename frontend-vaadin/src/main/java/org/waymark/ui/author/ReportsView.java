package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.report.LessonReport;
import org.waymark.contract.report.LessonReportApi;
import org.waymark.contract.report.ReportAnswer;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;
import org.waymark.ui.learn.ReportWords;

/** What readers find wrong with lessons: the oldest that waits on top, each with a place to answer. */
@Route("catalogue/reports")
@RolesAllowed("AUTHOR")
class ReportsView extends Page implements BeforeEnterObserver {

    private static final int LONGEST = 2000;
    private static final String LESSON = "lesson";

    private final LessonReportApi reports;
    private final Div messages = new Div();
    private final Div list = new Div();
    private String lesson = "";

    ReportsView(LessonReportApi reports) {
        super("What readers report");
        this.reports = reports;
        lead("Mend the lesson or say why it stays, then answer: whoever reported it reads what you write."
                + " You are not told who it was.");
        list.addClassName("page");
        add(messages, list);
    }

    /** To the reports on one lesson, with how many wait. */
    static Anchor link(ModuleRow module, List<LessonReport> all) {
        List<LessonReport> own = on(module.id(), all);
        long open = own.stream().filter(report -> report.answered() == null).count();
        String words = own.isEmpty()
                ? "No reports"
                : Words.count(own.size(), "report") + (open == 0 ? ", all answered" : ", " + open + " to answer");
        String whose = module.phase() == null ? "" : " on " + Words.phase(module.phase());
        return new Anchor(
                Address.of("catalogue/reports").with(LESSON, module.id()).href(), words + whose);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        lesson = Address.of(event.getLocation()).get(LESSON);
        show();
    }

    private static List<LessonReport> on(String lesson, List<LessonReport> all) {
        return all.stream().filter(report -> report.moduleId().equals(lesson)).toList();
    }

    private void show() {
        list.removeAll();
        List<LessonReport> every = Calls.call(reports.reports()).items();
        List<LessonReport> all = lesson.isBlank() ? every : on(lesson, every);
        if (!lesson.isBlank())
            list.add(new Paragraph(
                    new Text("Those on one lesson only. "), new Anchor("catalogue/reports", "Show all reports")));
        List<LessonReport> open =
                all.stream().filter(report -> report.answered() == null).toList();
        List<LessonReport> done =
                all.stream().filter(report -> report.answered() != null).toList();
        list.add(
                open.isEmpty()
                        ? new EmptyState(
                                "Nothing waits for an answer.",
                                new Anchor("catalogue/findings", "See what the check of the content finds"))
                        : section(Words.count(open.size(), "report") + " to answer", open));
        if (!done.isEmpty()) list.add(section("Answered", done));
    }

    private Section section(String heading, List<LessonReport> some) {
        Section section = new Section(new H2(heading));
        some.forEach(report -> section.add(one(report)));
        return section;
    }

    private Div one(LessonReport report) {
        Anchor lesson = new Anchor(LessonPreviewView.path(report.topicId(), report.moduleId()), report.title());
        H3 heading = new H3(lesson);
        Paragraph when = new Paragraph(ReportWords.kind(report.kind()) + " · " + day(report.reported()));
        when.addClassName("quiet");
        Paragraph words = new Paragraph(report.text());
        words.addClassName("own-words");
        Div one = new Div(heading, when, words, answer(report));
        one.addClassName("stacked");
        return one;
    }

    private Component answer(LessonReport report) {
        Instant answered = report.answered();
        if (answered != null)
            return new Div(
                    new StatusTag("Answered on " + day(answered), StatusTag.Tone.GOOD), new Paragraph(report.answer()));
        TextArea text = new TextArea("Your answer");
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        Draft draft = Draft.of(text, "report-answer/" + report.id());
        ActionButton send = new ActionButton("Answer", "primary", () -> send(report, text, draft));
        send.setAriaLabel("Answer what was reported of " + report.title());
        Div form = new Div(text, send);
        form.addClassName("form");
        return form;
    }

    private void send(LessonReport report, TextArea text, Draft draft) {
        messages.removeAll();
        if (text.getValue().isBlank()) {
            messages.add(Notice.problem("Something is missing", "Say what came of it, then answer again."));
            return;
        }
        try {
            Calls.call(reports.answer(report.id(), new ReportAnswer(text.getValue())));
            draft.saved(text.getValue());
            messages.add(Notice.done("Answered", "Whoever reported it has a notice."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    private static String day(Instant at) {
        return Words.day(Words.inEngland(at).toLocalDate());
    }
}
