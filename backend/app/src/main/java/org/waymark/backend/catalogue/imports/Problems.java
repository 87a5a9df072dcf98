package org.waymark.backend.catalogue.imports;

import java.util.ArrayList;
import java.util.List;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;

/** What stands in the way of importing a file; collected, so that all can be mended at once. */
final class Problems {
    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String message, String whatToDo) {
        found.add(new Finding(file, line, Severity.ERROR, LintRule.IMPORT, message, whatToDo));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    boolean exist() {
        return !found.isEmpty();
    }
}
