package org.waymark.backend.catalogue;

import java.util.List;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.ModuleId;

/**
 * A module with what a participant reads and answers.
 *
 * @param steps of its workplace task; empty where it is not broken up
 * @param hash SHA-256 of everything the module says, in hexadecimal; a started step keeps it
 */
public record TaughtModule(Module module, Lesson lesson, List<Check> checks, List<TaskStep> steps, String hash) {
    public TaughtModule {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
    }

    public ModuleId id() {
        return module.id();
    }
}
