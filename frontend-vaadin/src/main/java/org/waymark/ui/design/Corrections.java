package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form, said at each field and gathered for the summary above it. */
public final class Corrections {

    private final List<ErrorSummary.Line> lines = new ArrayList<>();

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public ErrorSummary summary() {
        return new ErrorSummary(lines);
    }

    public void wrong(Field<? extends Component> field, String message) {
        field.error(message);
        lines.add(new ErrorSummary.Line(message, field.control().getId().orElseThrow()));
    }

    public void wrong(DateField field, String message) {
        field.setInvalid(true);
        field.setErrorMessage(message);
        lines.add(new ErrorSummary.Line(message, field.getId().orElseThrow()));
    }

    /** Something that is no field's own fault. */
    public void wrong(String message, String fieldId) {
        lines.add(new ErrorSummary.Line(message, fieldId));
    }

    /** A whole number from 0 on; nothing where the field is empty or says something else, which is then told. */
    public Optional<Integer> number(Field<Input> field, String message) {
        String said = field.control().getValue().strip().replaceAll("[£, ]", "");
        if (said.isEmpty()) return Optional.empty();
        if (said.matches("\\d{1,9}")) return Optional.of(Integer.valueOf(said));
        wrong(field, message);
        return Optional.empty();
    }

    /** Hours as people write them, in minutes. */
    public Optional<Integer> minutes(Field<Input> field, String message) {
        String said = field.control().getValue().strip();
        if (said.matches("\\d{1,3}(\\.\\d{1,4})?")) return Optional.of((int) Math.round(Double.parseDouble(said) * 60));
        wrong(field, message);
        return Optional.empty();
    }

    /** The day, if one was given; one that is over is told. */
    public Optional<LocalDate> dayToCome(DateField field, LocalDate today) {
        Optional<LocalDate> day = field.getOptionalValue();
        if (day.isPresent() && !day.get().isAfter(today)) wrong(field, "Give a day to come");
        return day;
    }
}
