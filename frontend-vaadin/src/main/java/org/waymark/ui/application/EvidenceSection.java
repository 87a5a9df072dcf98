package org.waymark.ui.application;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.waymark.contract.application.Evidence;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedOutException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileField;
import org.waymark.ui.design.Notice;

/** What shows how the task went: texts and files. */
class EvidenceSection extends Section {

    private static final int LARGEST_MEGABYTES = 20;
    private static final int LONGEST = 5000;

    private final TaskWork work;
    private final Div messages = new Div();
    private final Div list = new Div();
    private final TextArea text = new TextArea("What happened?");
    private final Draft draft;

    /** The same until the text has been added, so that a second click adds nothing more. */
    private String key = UUID.randomUUID().toString();

    EvidenceSection(TaskWork work) {
        this.work = work;
        draft = Draft.of(text, "task/" + work.task().moduleId() + "/evidence");
        setId("evidence");
        add(new H2("What shows it"), messages, list, form());
        show();
    }

    private Div form() {
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setHelperText("Whoever you ask to confirm the task reads it. Leave out names of pupils and staff.");
        Div form = new Div(
                new H3("Write something"),
                text,
                new ActionButton("Add this text", "primary", this::write),
                new H3("Or add a file"),
                new FileField(
                        this::send,
                        LARGEST_MEGABYTES,
                        ".pdf",
                        ".docx",
                        ".xlsx",
                        ".pptx",
                        ".odt",
                        ".png",
                        ".jpg",
                        ".jpeg",
                        ".txt"));
        form.addClassName("form");
        return form;
    }

    private void write() {
        messages.removeAll();
        if (text.getValue().isBlank()) {
            messages.add(Notice.problem("Something is missing", "Write what happened, then add it."));
            return;
        }
        try {
            work.write(key, text.getValue());
            key = UUID.randomUUID().toString();
            draft.saved(text.getValue());
            text.clear();
            messages.add(Notice.done("Added", "You see it below."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }

    /** On the upload's own thread, without the page's lock. */
    private void send(UI ui, String name, InputStream content) {
        try {
            Versioned<WorkplaceTask> sent = work.send(UUID.randomUUID().toString(), name, content);
            ui.access(() -> {
                work.take(sent);
                messages.removeAll();
                messages.add(Notice.done("Added", "‘" + name + "’ is kept with this task."));
                show();
            });
        } catch (ProblemException refused) {
            ui.access(() -> {
                messages.removeAll();
                messages.add(Notice.problem("That file was not taken", refused.sentence()));
            });
        } catch (SignedOutException ended) {
            ui.access(() -> {
                throw ended;
            });
        }
    }

    private void show() {
        list.removeAll();
        list.add(
                work.task().evidence().isEmpty()
                        ? new EmptyState(
                                "Nothing yet. A few sentences, a photograph of a plan or the minutes of a meeting would"
                                        + " do.")
                        : new EvidenceItems(work.task().evidence(), work::file, this::remove));
    }

    private Optional<Component> remove(Evidence piece) {
        ActionButton remove = new ActionButton("Remove", "plain", () -> removed(piece));
        Evidence.File file = piece.file();
        remove.setAriaLabel("Remove: " + (file == null ? String.valueOf(piece.text()) : file.name()));
        return Optional.of(remove);
    }

    private void removed(Evidence piece) {
        messages.removeAll();
        try {
            work.remove(piece);
            messages.add(Notice.done("Removed", "It is gone from Waymark."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
        show();
    }
}
