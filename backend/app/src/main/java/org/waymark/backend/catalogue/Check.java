package org.waymark.backend.catalogue;

import java.util.List;
import org.waymark.engine.id.StatementId;

/** A question on one statement; every option explains itself. */
public record Check(String id, StatementId statement, Kind kind, String prompt, List<Option> options) {

    public enum Kind implements Worded {
        /** One option is right. */
        ONE,
        /** Two or more options are right. */
        MANY
    }

    public record Option(String text, boolean correct, String why) {}

    public Check {
        options = List.copyOf(options);
    }
}
