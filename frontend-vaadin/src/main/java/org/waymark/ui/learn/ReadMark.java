package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.waymark.contract.participant.StepRecord;
import org.waymark.ui.design.StatusTag;

/** At the end of the text: that one has read it. */
class ReadMark extends Div {

    private final Work work;

    ReadMark(Work work) {
        this.work = work;
        addClassNames("lesson-section", "actions");
        getElement().setAttribute("role", "status");
        work.onChange(this::show);
        show();
    }

    private void show() {
        removeAll();
        if (work.saved().read()) {
            add(new StatusTag("Done", StatusTag.Tone.GOOD), new Paragraph("You have read this lesson."));
            return;
        }
        NativeButton mark = new NativeButton("I have read this", click -> mark());
        mark.addClassNames("button", "primary");
        add(mark);
    }

    /** Nobody unreads a lesson: where another window saved in between, this goes on top of what it saved. */
    private void mark() {
        StepRecord latest = work.reread();
        work.save(new StepRecord(true, latest.taskDone(), latest.taskNote(), latest.reflection()));
    }
}
