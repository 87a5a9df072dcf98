package org.waymark.ui.learn;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.participant.StepRecord;

/** What to do at work, whether it is done, and a note that only the participant sees. */
class TaskSection extends TextSection {

    TaskSection(Lesson.Section section, Work work) {
        super(section, "task", "task", "Workplace task");
        Checkbox done = new Checkbox("I have done this", work.saved().taskDone());
        NoteField note = new NoteField(
                "Your note on it", "Only you can see this. Leave out names of pupils and staff.", work, Part.TASK_NOTE);
        done.addValueChangeListener(event -> {
            if (event.isFromClient()) note.save(record -> withDone(record, event.getValue()));
        });
        add(done, note, further(work.step().moduleId()));
    }

    private static Paragraph further(String moduleId) {
        Anchor task = new Anchor("task/" + moduleId, "Steps, evidence and who confirms it");
        return new Paragraph(task);
    }

    private static StepRecord withDone(StepRecord record, boolean done) {
        return new StepRecord(record.read(), done, record.taskNote(), record.reflection());
    }
}
