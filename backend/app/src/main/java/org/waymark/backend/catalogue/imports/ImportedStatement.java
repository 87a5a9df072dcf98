package org.waymark.backend.catalogue.imports;

import java.util.List;
import org.waymark.backend.catalogue.Statement;
import org.waymark.engine.id.StatementId;

/**
 * A row that has been understood.
 *
 * @param mapsTo Waymark's statements that together teach it; empty if nobody has said
 */
record ImportedStatement(
        int line,
        String reference,
        String area,
        Statement.Kind kind,
        String text,
        int level,
        String strand,
        boolean disadvantage,
        boolean mandatory,
        int exposures,
        String source,
        String licence,
        List<StatementId> mapsTo) {
    ImportedStatement {
        mapsTo = List.copyOf(mapsTo);
    }
}
