package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.CalendarEntry.Kind;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;

/** The four things an entry consists of, and what is wrong with them. */
class EntryForm extends Div {

    private static final int LONGEST_NAME = 80;

    private final Field<Choice> kind = Field.choice("entry-kind", "Kind", Choice.options(Kind.class, Words::entry))
            .hint("With a term of its own the school no longer inherits any term or half-term.");
    private final Field<Input> name = Field.input("entry-name", "text", "Name").hint("As colleagues would call it.");
    private final DateField from = day("entry-from", "First day");
    private final DateField to = day("entry-to", "Last day");
    private final List<ErrorSummary.Line> problems = new ArrayList<>();

    EntryForm() {
        addClassName("form");
        kind.control().setValue(Address.text(Kind.INSET));
        Div days = new Div(from, to);
        days.addClassName("form-row");
        add(kind, name, days);
    }

    void show(CalendarEntry entry) {
        kind.control().setValue(Address.text(entry.kind()));
        name.control().setValue(entry.name());
        from.setValue(entry.from());
        to.setValue(entry.to());
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<CalendarEntry> entered() {
        problems.clear();
        name.clear();
        String called = name.control().getValue().strip();
        if (called.isEmpty()) wrong(name, "Give the entry a name");
        if (called.length() > LONGEST_NAME) wrong(name, "Use at most " + LONGEST_NAME + " characters");
        Optional<LocalDate> first = given(from, "Give a first day");
        Optional<LocalDate> last = given(to, "Give a last day");
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            wrong(to, "The last day must not be before the first");
        return problems.isEmpty()
                ? Optional.of(new CalendarEntry(kind(), called, first.orElseThrow(), last.orElseThrow(), true))
                : Optional.empty();
    }

    ErrorSummary problems() {
        return new ErrorSummary(problems);
    }

    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(value -> Address.text(value).equals(kind.control().getValue()))
                .findFirst()
                .orElse(Kind.INSET);
    }

    private Optional<LocalDate> given(DateField field, String missing) {
        field.setInvalid(false);
        if (field.isEmpty()) wrong(field, missing);
        return field.getOptionalValue();
    }

    private void wrong(DateField field, String message) {
        field.setInvalid(true);
        field.setErrorMessage(message);
        problems.add(new ErrorSummary.Line(message, field.getId().orElseThrow()));
    }

    private static DateField day(String id, String label) {
        DateField field = new DateField(label);
        field.setId(id);
        field.setManualValidation(true);
        return field;
    }

    private void wrong(Field<Input> field, String message) {
        field.error(message);
        problems.add(new ErrorSummary.Line(message, field.control().getId().orElseThrow()));
    }
}
