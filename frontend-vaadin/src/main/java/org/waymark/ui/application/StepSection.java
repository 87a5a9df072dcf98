package org.waymark.ui.application;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.contract.catalogue.Lesson.TaskStep.Phase;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** The task in small steps, by the phases of implementation. Each is saved as it is ticked. */
class StepSection extends Section {

    private static final int LONGEST_NOTE = 1000;

    private final TaskWork work;
    private final Div message = new Div();
    private final Paragraph count = new Paragraph();

    StepSection(TaskWork work) {
        this.work = work;
        setId("steps");
        count.getElement().setAttribute("role", "status");
        count.addClassName("quiet");
        add(new H2("Step by step"), count, message);
        for (Phase phase : Phase.values()) {
            List<WorkplaceTask.Step> steps = work.task().steps().stream()
                    .filter(step -> step.phase() == phase)
                    .toList();
            if (!steps.isEmpty()) add(phase(phase, steps));
        }
        say();
    }

    private Section phase(Phase phase, List<WorkplaceTask.Step> steps) {
        Paragraph what = new Paragraph(ApplicationWords.phase(phase));
        what.addClassName("quiet");
        Section section = new Section(new H3(Words.implementation(phase)), what);
        steps.forEach(step -> section.add(step(step)));
        return section;
    }

    private Div step(WorkplaceTask.Step step) {
        Checkbox done = new Checkbox(step.text(), step.done() != null);
        done.setId("step-" + step.id());
        TextArea note = note(step);
        Draft draft = Draft.of(note, "task/" + work.task().moduleId() + "/step/" + step.id());
        done.addValueChangeListener(event -> {
            if (event.isFromClient() && !save(step, event.getValue(), note.getValue(), draft))
                done.setValue(!event.getValue());
        });
        ActionButton keep = new ActionButton("Save the note", "plain", () -> {
            if (save(step, done.getValue(), note.getValue(), draft))
                message.add(Notice.done("The note is saved", "Only you can read it."));
        });
        keep.setAriaLabel("Save the note on: " + step.text());
        Div form = new Div(note, keep);
        form.addClassName("form");
        NativeDetails fold = new NativeDetails(step.note().isEmpty() ? "Add a note" : "Your note", form);
        fold.setOpen(!step.note().isEmpty());
        fold.addClassName("fold");
        Div whole = new Div(done, fold);
        whole.addClassName("small-step");
        return whole;
    }

    private static TextArea note(WorkplaceTask.Step step) {
        TextArea note = new TextArea("Your note");
        note.setHelperText("Only you can see this. Leave out names of pupils and staff.");
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(step.note());
        return note;
    }

    private boolean save(WorkplaceTask.Step step, boolean done, String note, Draft draft) {
        message.removeAll();
        try {
            work.tick(step, done, note);
            draft.saved(note);
            say();
            return true;
        } catch (ProblemException refused) {
            message.add(Notice.problem(refused));
            return false;
        }
    }

    private void say() {
        List<WorkplaceTask.Step> steps = work.task().steps();
        long done = steps.stream()
                .map(WorkplaceTask.Step::done)
                .filter(Objects::nonNull)
                .count();
        count.setText(done + " of " + Words.count(steps.size(), "step") + " done");
    }
}
