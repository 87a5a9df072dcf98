package org.waymark.contract.catalogue;

import java.util.List;

/** What is taught by one universal module, or by equivalent variants, one a phase. */
public record Topic(
        String id,
        String title,
        String summary,
        List<String> strands,
        List<String> prerequisites,
        List<ModuleRow> modules,
        Challenge challenge) {

    public Topic {
        strands = List.copyOf(strands);
        prerequisites = List.copyOf(prerequisites);
        modules = List.copyOf(modules);
    }
}
