package org.waymark.backend.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.training.TrainingReason;
import tools.jackson.databind.json.JsonMapper;

/** The reasons that the Department for Education knows, with its identifiers to the letter: one ends in a full stop. */
@Component
public class Reasons {

    private final List<TrainingReason> all;

    Reasons() {
        try (InputStream file = Objects.requireNonNull(Reasons.class.getResourceAsStream("/training/reasons.json"))) {
            all = List.of(JsonMapper.shared().readValue(file, TrainingReason[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<TrainingReason> all() {
        return all;
    }

    boolean isOne(@Nullable String id, State of) {
        return all.stream().anyMatch(reason -> reason.id().equals(id) && reason.of() == of);
    }
}
