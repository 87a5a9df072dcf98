package org.waymark.backend.catalogue.content;

import java.util.List;

/** The strands that a statement may belong to, as its schema lists them. */
public final class Strands {
    private Strands() {}

    public static List<String> all() {
        var statement = Schemas.tree(FileKind.STATEMENTS).at("/properties/statements/items/properties");
        return Source.strings(statement.at("/strand/enum"));
    }
}
