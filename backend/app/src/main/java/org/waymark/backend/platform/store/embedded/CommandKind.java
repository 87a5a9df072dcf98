package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What a command does to the store, and so which locks it needs. */
enum CommandKind {
    READ,
    WRITE,
    /** Changes collections or indexes: the server guards its lists of these with no lock, so it runs alone. */
    STRUCTURE;

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> STRUCTURES =
            Set.of("create", "drop", "dropdatabase", "createindexes", "dropindexes", "renamecollection");

    static CommandKind of(String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        if (STRUCTURES.contains(name) || (name.equals("aggregate") && writesItsResult(query))) {
            return STRUCTURE;
        }
        return WRITES.contains(name) ? WRITE : READ;
    }

    private static boolean writesItsResult(Document query) {
        return query.get("pipeline") instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }
}
