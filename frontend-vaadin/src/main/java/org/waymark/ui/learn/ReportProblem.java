package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymark.contract.report.LessonReport;
import org.waymark.contract.report.LessonReport.Kind;
import org.waymark.contract.report.LessonReportApi;
import org.waymark.contract.report.NewLessonReport;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** At the end of a lesson: what is wrong with it, for its authors; and what came of what one said before. */
class ReportProblem extends Section {

    private static final int LONGEST = 2000;

    private final LessonReportApi reports;
    private final String moduleId;
    private final Field<Choice> kind =
            Field.choice("report-kind", "What kind of problem is it?", Choice.options(Kind.class, ReportWords::kind));
    private final TextArea text = new TextArea("What is wrong, and where?");
    private final Draft draft;
    private final Div messages = new Div();
    private final Div before = new Div();

    /** The same until it has been sent, so that a second click sends nothing more. */
    private String key = UUID.randomUUID().toString();

    ReportProblem(LessonReportApi reports, String moduleId) {
        this.reports = reports;
        this.moduleId = moduleId;
        this.draft = Draft.of(text, "report/" + moduleId);
        setId("report");
        addClassName("lesson-section");
        getElement().setAttribute("aria-label", "Report a problem");
        kind.control().setValue(Address.text(Kind.WRONG));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setHelperText("Without names. Authors read what you write, and are not told who wrote it.");
        Div form = new Div(kind, text, new ActionButton("Send to the authors", "primary", this::send));
        form.addClassName("form");
        NativeDetails details = new NativeDetails("Report a problem with this lesson", form);
        details.addClassName("fold");
        add(details, messages, before);
        show();
    }

    private void send() {
        messages.removeAll();
        if (text.getValue().isBlank()) {
            messages.add(Notice.problem("Something is missing", "Say what is wrong, then send it again."));
            return;
        }
        Kind chosen = Address.of("")
                .with("kind", kind.control().getValue())
                .find("kind", Kind.class)
                .orElse(Kind.OTHER);
        try {
            Calls.versioned(reports.report(
                    SignedInPerson.participantId(), key, new NewLessonReport(moduleId, chosen, text.getValue())));
            draft.saved(text.getValue());
            text.clear();
            key = UUID.randomUUID().toString();
            messages.add(Notice.done("The authors have it", "You get a notice when it is dealt with."));
            show();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    /** What they said of this lesson, newest first. */
    private void show() {
        before.removeAll();
        List<LessonReport> own = Calls.call(reports.own(SignedInPerson.participantId())).items().stream()
                .filter(report -> report.moduleId().equals(moduleId))
                .toList();
        if (own.isEmpty()) return;
        before.add(new H2("What you reported"));
        own.forEach(report -> before.add(one(report)));
    }

    private static Div one(LessonReport report) {
        Div one = new Div(new Paragraph("“" + report.text() + "”"));
        one.addClassName("stacked");
        String asked = "Reported on " + day(report.reported()) + ". ";
        Paragraph standing = new Paragraph(
                report.answered() == null
                        ? asked + "The authors have not answered yet."
                        : asked + "Answered on " + day(report.answered()) + ": " + report.answer());
        standing.addClassName("quiet");
        one.add(standing);
        return one;
    }

    private static String day(Instant at) {
        return Words.day(Words.inEngland(at).toLocalDate());
    }
}
