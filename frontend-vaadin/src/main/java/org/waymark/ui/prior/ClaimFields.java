package org.waymark.ui.prior;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Field;

/** What every claim says: what shows it, where it was, and when it was finished. */
final class ClaimFields implements Serializable {

    private final Clock clock;
    private final Words words;
    private final TextArea text;
    private final Draft draft;
    private final Field<Input> place;
    private final DateField finished;

    /**
     * @param id what ids on the page begin with
     * @param missing what is said where a field is empty, in the order of the fields
     */
    record Words(String id, String text, String place, String example, String finished, List<String> missing)
            implements Serializable {}

    /** What was filled in, without a mistake. */
    record Filled(String text, String place, LocalDate finished) {}

    ClaimFields(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        text = new TextArea(words.text());
        text.setId(words.id() + "-text");
        text.setMaxLength(PriorWords.LONGEST);
        text.setWidthFull();
        text.setHelperText("Name the certificate, the work or the person that shows it. Leave out names of pupils.");
        draft = Draft.of(text, "claim/" + words.id());
        place = Field.input(words.id() + "-place", "text", words.place()).hint(words.example());
        finished = new DateField(words.finished());
        finished.setId(words.id() + "-learnt");
        finished.setManualValidation(true);
    }

    void begin(String with) {
        text.setValue(with);
    }

    Component[] parts() {
        return new Component[] {text, place, finished};
    }

    void sent() {
        draft.saved(text.getValue());
    }

    /** Empty where something is wrong; it is said at the field and in the corrections. */
    Optional<Filled> read(Corrections corrections) {
        place.clear();
        text.setInvalid(false);
        finished.setInvalid(false);
        if (text.getValue().isBlank()) {
            text.setInvalid(true);
            text.setErrorMessage(words.missing().getFirst());
            corrections.wrong(words.missing().getFirst(), words.id() + "-text");
        }
        if (place.control().getValue().isBlank())
            corrections.wrong(place, words.missing().get(1));
        LocalDate day = finished.getValue();
        if (day == null || day.isAfter(LocalDate.now(clock)))
            corrections.wrong(finished, words.missing().getLast());
        return corrections.isEmpty() && day != null
                ? Optional.of(new Filled(text.getValue(), place.control().getValue(), day))
                : Optional.empty();
    }
}
