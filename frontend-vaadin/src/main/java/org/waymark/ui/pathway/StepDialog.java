package org.waymark.ui.pathway;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.TopicLink;
import org.waymark.ui.attendance.MarkWords;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.ReasonList;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.TimeWords;
import org.waymark.ui.design.Words;

/** One step: what it is, when, and why it is there. Closing it takes the step out of the address. */
class StepDialog extends Dialog {

    private StepDialog(Step step, Optional<StepTime> took, PathwayQuery without) {
        setHeaderTitle(step.title());
        addClassName("step-dialog");
        Div body = new Div(new Paragraph(step.summary()), facts(step));
        took.map(StepDialog::took).ifPresent(body::add);
        missed(step).ifPresent(body::add);
        body.add(way(step), new ReasonList(step.reasons()), parts(step), ask(step));
        body.addClassName("step-body");
        add(body);
        NativeButton close = new NativeButton("Close", click -> leave(without));
        close.addClassName("button");
        getFooter().add(close);
        addDialogCloseActionListener(escape -> leave(without));
    }

    static StepDialog open(Step step, Optional<StepTime> took, PathwayQuery without) {
        StepDialog dialog = new StepDialog(step, took, without);
        dialog.open();
        return dialog;
    }

    private static void leave(PathwayQuery without) {
        UI.getCurrent().navigate("pathway", without.parameters());
    }

    private static Div facts(Step step) {
        Div facts = new Div(
                StatusTag.of(step.status()),
                Mark.phase(step.phase()),
                new Span(Words.days(step.starts(), step.ends()) + " "
                        + step.ends().getYear()),
                new Span(Words.hoursInFull(step.minutes())));
        facts.addClassName("facts");
        return facts;
    }

    private static Paragraph took(StepTime time) {
        String text = "Text, activities and questions, planned for " + Words.hoursInFull(time.lessonPlanned());
        return new Paragraph(
                time.lesson() == null
                        ? text + ": " + Words.hoursInFull(time.seen()) + " seen so far."
                        : text + ", took you " + Words.hoursInFull(time.lesson()) + ". "
                                + TimeWords.against(time.lessonPlanned(), time.lesson()) + ".");
    }

    private static Component way(Step step) {
        if (step.status() == Step.Status.LOCKED) return locked(step);
        Anchor lesson = new Anchor("learn/" + step.moduleId(), Words.begin(step.status()));
        lesson.addClassNames("button", "primary");
        return lesson;
    }

    private static Paragraph ask(Step step) {
        return new Paragraph(new Anchor("looks/ask?about=dates&subject=" + step.moduleId(), "Ask someone to look"));
    }

    private static Optional<Notice> missed(Step step) {
        return Optional.ofNullable(step.missed())
                .map(whatToDo -> Notice.warning("You missed the session", whatToDo)
                        .with(new Anchor("sessions", "Sessions"), new Anchor("attendance", "Attendance")));
    }

    private static Notice locked(Step step) {
        Notice notice = Notice.info("Opens when you have finished what it builds on", "");
        for (TopicLink topic : step.unlockedBy()) notice.with(new Anchor("learn/" + topic.moduleId(), topic.title()));
        return notice;
    }

    private static Div parts(Step step) {
        UnorderedList list = new UnorderedList();
        list.addClassName("parts");
        for (Part part : step.parts()) {
            String when = part.session() == null
                    ? Words.days(part.from(), part.to()) + " · " + Words.hours(part.minutes())
                    : Words.moment(part.session().start()) + " · " + Words.hours(part.minutes()) + " · "
                            + part.session().place();
            Span quiet = new Span(when);
            quiet.addClassName("quiet");
            ListItem item = new ListItem(Mark.activity(part.kind()), quiet);
            if (part.session() != null && part.session().mark() != null)
                item.add(MarkWords.tag(part.session().mark()));
            else if (part.session() != null) item.add(joining(step, part.session()));
            list.add(item);
        }
        return new Div(new H3("What it consists of"), list);
    }

    private static Anchor joining(Step step, SessionPoint session) {
        Anchor link = new Anchor(
                Address.of("sessions")
                        .with("topic", step.topicId())
                        .with("had", session.sessionId())
                        .href(),
                "How to join, or change it");
        link.setAriaLabel(link.getText() + ": " + step.title() + ", " + Words.moment(session.start()));
        return link;
    }
}
