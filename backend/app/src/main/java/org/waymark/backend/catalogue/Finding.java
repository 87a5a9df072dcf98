package org.waymark.backend.catalogue;

/**
 * Something to mend in content.
 *
 * @param file as its author knows it
 * @param line from 1
 * @param message what is wrong, without full stop
 * @param whatToDo one sentence
 */
public record Finding(String file, int line, Severity severity, LintRule rule, String message, String whatToDo) {
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return "%s:%d %s %s: %s → %s".formatted(file, line, severity.word(), rule.word(), message, whatToDo);
    }
}
