package org.waymark.contract.catalogue;

import java.util.List;

public record Framework(
        String code, String title, String version, String notice, String source, String licence, List<Area> areas) {

    public Framework {
        areas = List.copyOf(areas);
    }

    public record Area(String id, String title, List<AskedStatement> statements) {

        public Area {
            statements = List.copyOf(statements);
        }
    }

    /** @param level of challenge, 1 (know) to 4 (lead across schools) */
    public record AskedStatement(
            String id,
            boolean learnHowTo,
            String text,
            String strand,
            boolean disadvantage,
            int level,
            int exposures,
            boolean mandatory) {}
}
