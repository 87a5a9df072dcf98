package org.waymark.backend.catalogue.imports;

import java.util.List;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.StatementId;

/** What came of reading a framework. */
public sealed interface ImportOutcome {

    /**
     * The files to write, and what the content does not teach yet.
     *
     * @param statements how many the framework asks
     * @param shared how many of them the content had already, word for word
     */
    record Imported(FrameworkId framework, int statements, int shared, List<ContentFile> files, List<Gap> gaps)
            implements ImportOutcome {
        public Imported {
            files = List.copyOf(files);
            gaps = List.copyOf(gaps);
        }
    }

    /** Nothing can be written before these are mended. */
    record Rejected(List<Finding> problems) implements ImportOutcome {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A statement that is taught to some phases not at all, or not as often as asked.
     *
     * @param level that is asked
     * @param suggestions most alike first; for a person to judge, never used by themselves
     */
    record Gap(Statement statement, int level, List<Phase> phases, List<Suggestion> suggestions) {
        public Gap {
            phases = List.copyOf(phases);
            suggestions = List.copyOf(suggestions);
        }
    }

    /** @param likeness 0 to 1, by shared words alone */
    record Suggestion(StatementId statement, double likeness) {}
}
