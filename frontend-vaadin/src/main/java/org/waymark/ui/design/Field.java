package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A label, a hint, the control, and what is wrong with it: each tied to the control for those who only hear it. */
public final class Field<C extends Component> extends Div {

    private final C control;
    private final String id;
    private @Nullable Paragraph hint;
    private @Nullable Paragraph error;

    private Field(String id, String label, C control) {
        this.id = id;
        this.control = control;
        addClassName("labelled");
        control.setId(id);
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        add(name, control);
    }

    /** @param type as HTML has it: text, date, number, search */
    public static Field<Input> input(String id, String type, String label) {
        Input input = new Input(ValueChangeMode.ON_CHANGE);
        input.setType(type);
        input.addClassName("field");
        return new Field<>(id, label, input);
    }

    public static Field<Choice> choice(String id, String label, List<Choice.Option> options) {
        return new Field<>(id, label, new Choice(options));
    }

    public C control() {
        return control;
    }

    public Field<C> hint(String text) {
        hint = note("hint", text);
        addComponentAtIndex(1, hint);
        describe();
        return this;
    }

    public void error(String text) {
        clear();
        error = note("field-error", text);
        addComponentAtIndex(hint == null ? 1 : 2, error);
        control.getElement().setAttribute("aria-invalid", "true");
        describe();
    }

    public void clear() {
        if (error != null) remove(error);
        error = null;
        control.getElement().removeAttribute("aria-invalid");
        describe();
    }

    private Paragraph note(String kind, String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName(kind);
        note.setId(id + "-" + kind);
        return note;
    }

    private void describe() {
        String ids = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-field-error");
        if (ids.isBlank()) control.getElement().removeAttribute("aria-describedby");
        else control.getElement().setAttribute("aria-describedby", ids.strip());
    }
}
