package org.waymark.backend.catalogue;

import java.util.List;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.ModuleId;

/**
 * A module with what a participant reads and answers.
 *
 * @param hash SHA-256 of everything the module says, in hexadecimal; a started step keeps it
 */
public record TaughtModule(Module module, Lesson lesson, List<Check> checks, String hash) {
    public TaughtModule {
        checks = List.copyOf(checks);
    }

    public ModuleId id() {
        return module.id();
    }
}
