package org.waymark.backend.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.backend.catalogue.Framework.Area;
import org.waymark.backend.catalogue.Framework.Ask;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.StatementId;

/** A framework in the engine's terms. A statement that is the same as others is asked as those, since they are taught. */
final class Demand {
    private final Content content;
    private final Framework framework;
    private final Map<StatementId, Requirement> requirements = new LinkedHashMap<>();
    private final Map<StatementId, String> areas = new HashMap<>();
    private final Set<StatementId> disadvantage = new HashSet<>();

    Demand(Content content, Framework framework) {
        this.content = content;
        this.framework = framework;
        for (var area : framework.areas()) {
            area.asks().forEach(ask -> add(area, ask));
        }
    }

    List<Requirement> requirements() {
        return List.copyOf(requirements.values());
    }

    /** All that is taught, with the areas of this framework and the marks of disadvantage it adds. */
    Catalogue catalogue() {
        var statements =
                content.statements().stream().map(this::engineStatement).toList();
        return new Catalogue(
                statements, content.modules().stream().map(TaughtModule::module).toList());
    }

    private void add(Area area, Ask ask) {
        var asked = content.find(ask.statement()).orElseThrow();
        for (var taught : asked.taughtAs()) {
            areas.putIfAbsent(taught, area.id());
            if (asked.disadvantage()) {
                disadvantage.add(taught);
            }
            requirements.merge(taught, requirement(taught, area, ask), Demand::both);
        }
    }

    private Requirement requirement(StatementId statement, Area area, Ask ask) {
        return new Requirement(
                statement, framework.id().qualification(), area.id(), ask.level(), ask.exposures(), ask.mandatory());
    }

    private static Requirement both(Requirement a, Requirement b) {
        return new Requirement(
                a.statement(),
                a.qualification(),
                a.area(),
                Math.max(a.level(), b.level()),
                Math.max(a.exposures(), b.exposures()),
                a.mandatory() || b.mandatory());
    }

    private org.waymark.engine.catalogue.Statement engineStatement(Statement statement) {
        return new org.waymark.engine.catalogue.Statement(
                statement.id(),
                areas.getOrDefault(statement.id(), statement.strand()),
                statement.strand(),
                statement.disadvantage() || disadvantage.contains(statement.id()));
    }
}
