package org.waymark.backend.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Stake;

/**
 * What somebody could save by showing what they know: of each step that they have not begun, the statements that it
 * takes. Where known modules are left out, these are the ones that no other step teaches; a step that alone teaches
 * something everybody is taught can never be left out, so nobody is asked about it. Where modules are shortened, or only
 * marked, it takes all that is asked of the module.
 */
final class Stakes {

    private final Asked asked;
    private final boolean skips;
    private final Content content;

    Stakes(Asked asked, Teaching.Policy policy, Content content) {
        this.asked = asked;
        this.skips = policy == Teaching.Policy.SKIPS;
        this.content = content;
    }

    List<Stake> of(PlannedPathway pathway, Learning learning) {
        Map<StatementId, Long> taught = pathway.steps().stream()
                .flatMap(this::covers)
                .collect(Collectors.groupingBy(Cover::statement, Collectors.counting()));
        return pathway.steps().stream()
                .filter(step -> learning.find(step.moduleId()).isEmpty())
                .flatMap(step -> stake(step, taught).stream())
                .toList();
    }

    private Optional<Stake> stake(PlannedStep step, Map<StatementId, Long> taught) {
        Map<StatementId, Integer> levels = new HashMap<>();
        covers(step)
                .filter(cover -> !skips || isSole(cover.statement(), taught))
                .forEach(cover -> levels.put(cover.statement(), asked.level(cover.statement())));
        boolean stays = skips && levels.keySet().stream().anyMatch(asked::isForAll);
        return levels.isEmpty() || stays ? Optional.empty() : Optional.of(new Stake(levels, step.minutes()));
    }

    private boolean isSole(StatementId statement, Map<StatementId, Long> taught) {
        return taught.getOrDefault(statement, 0L) <= asked.exposures(statement);
    }

    /** Of what is asked, at the level asked, and no earlier qualification has taught. */
    private Stream<Cover> covers(PlannedStep step) {
        return content.find(new ModuleId(step.moduleId())).map(taught -> taught.module()).stream()
                .flatMap((Module module) -> module.covers().stream())
                .filter(cover -> asked.has(cover.statement())
                        && asked.earlier(cover.statement()).isEmpty()
                        && cover.level() >= asked.level(cover.statement()));
    }
}
