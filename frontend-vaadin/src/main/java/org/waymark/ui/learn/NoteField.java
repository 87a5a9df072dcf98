package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.participant.StepRecord;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Notice;

/**
 * A text that saves itself a moment after the last key and when it is left. The browser keeps what could not be saved,
 * so that neither a lost connection nor the end of a session takes it: {@link Draft}.
 */
class NoteField extends Div {

    private static final int PAUSE_MILLIS = 1500;
    private static final int LONGEST = 20_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Work work;
    private final Part part;
    private final TextArea text = new TextArea();
    private final Span saved = new Span();
    private final Div conflict = new Div();
    private final Draft draft;
    /** The text as it was last read or saved here. */
    private String known;
    /** The other window's text, while the person is asked which to keep. */
    private @Nullable String asked;

    NoteField(String label, String hint, Work work, Part part) {
        addClassName("note-field");
        this.work = work;
        this.part = part;
        text.setLabel(label);
        text.setHelperText(hint);
        text.setMaxLength(LONGEST);
        text.setMinRows(4);
        text.setWidthFull();
        known = part.of(work.saved());
        text.setValue(known);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) save(record -> record);
        });
        text.addBlurListener(event -> save(record -> record));
        draft = Draft.of(text, "lesson/" + work.step().moduleId() + "/" + part);
        saved.addClassName("quiet");
        saved.getElement().setAttribute("role", "status");
        NativeButton save = new NativeButton("Save", click -> save(record -> record));
        save.addClassName("button");
        Div line = new Div(save, saved);
        line.addClassName("actions");
        add(text, line, conflict);
    }

    /** Saves the text, and what else the change makes of the record. While two texts wait for a decision, both stay. */
    void save(UnaryOperator<StepRecord> change) {
        String settled = settled();
        StepRecord record = change.apply(part.with(work.saved(), settled));
        try {
            if (!record.equals(work.saved())) work.save(record);
            if (settled.equals(text.getValue())) showSaved();
        } catch (ProblemException problem) {
            if (problem.kind() == ProblemException.Kind.STALE) saveOnTop(change);
            else notSaved(problem);
        }
    }

    /** Another window was faster, here or elsewhere in the record. */
    private void saveOnTop(UnaryOperator<StepRecord> change) {
        work.reread();
        save(change);
    }

    /** The text that is to be in the record: this one, unless another window has written there since it was read. */
    private String settled() {
        String ours = text.getValue();
        String theirs = part.of(work.saved());
        if (theirs.equals(known) || theirs.equals(ours)) return ours;
        if (ours.equals(known)) text.setValue(theirs);
        else askWhich(theirs);
        return theirs;
    }

    private void askWhich(String theirs) {
        if (theirs.equals(asked)) return;
        asked = theirs;
        saved.setText("");
        NativeButton keep = button("Keep the text above", () -> {
            known = theirs;
            save(record -> record);
        });
        NativeButton take = button("Take the other text", () -> {
            text.setValue(theirs);
            showSaved();
        });
        conflict.removeAll();
        conflict.add(Notice.warning("You have also written here in another window", "The text there is: " + theirs)
                .with(keep, take));
    }

    private NativeButton button(String name, Runnable action) {
        NativeButton button = new NativeButton(name, click -> action.run());
        button.addClassName("button");
        return button;
    }

    private void showSaved() {
        known = part.of(work.saved());
        settle();
        boolean empty = text.getValue().isEmpty();
        saved.setText(empty ? "" : "Saved at " + TIME.format(LocalTime.now(ENGLAND)));
        draft.saved(known);
    }

    private void notSaved(ProblemException problem) {
        saved.setText("");
        settle();
        conflict.add(Notice.problem(
                "Not saved yet", problem.sentence() + " Your text stays in this browser until it can be saved."));
    }

    private void settle() {
        asked = null;
        conflict.removeAll();
    }
}
