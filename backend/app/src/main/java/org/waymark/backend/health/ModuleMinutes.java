package org.waymark.backend.health;

import java.util.HashMap;
import java.util.Map;
import org.waymark.backend.catalogue.Content;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;

/** What a module takes besides reading and sessions, in minutes. */
record ModuleMinutes(String topicId, int coaching, int task) {

    /** Of a module that is no longer there: all of it counts as self-study. */
    static final ModuleMinutes UNKNOWN = new ModuleMinutes("", 0, 0);

    /** By module id. */
    static Map<String, ModuleMinutes> of(Content content) {
        Map<String, ModuleMinutes> all = new HashMap<>();
        content.modules().forEach(taught -> {
            Module module = taught.module();
            all.put(
                    module.id().toString(),
                    new ModuleMinutes(
                            module.topic().toString(),
                            module.minutes(ActivityKind.COACHING),
                            module.minutes(ActivityKind.WORKPLACE_TASK)));
        });
        return all;
    }
}
