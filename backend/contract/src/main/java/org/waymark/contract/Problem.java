package org.waymark.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) as every error of the API carries them.
 *
 * @param type a stable address that names the kind of problem, such as {@code /problems/stale-version}
 * @param title the problem in a few words
 * @param detail a sentence that a person understands and can act on
 * @param errors what is wrong with which field; empty where it is not about fields
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldProblem> errors) {

    public record FieldProblem(String field, String message) {}

    public List<FieldProblem> fieldProblems() {
        return errors == null ? List.of() : errors;
    }
}
