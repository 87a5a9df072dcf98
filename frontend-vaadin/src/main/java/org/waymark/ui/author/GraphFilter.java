package org.waymark.ui.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.StatementGraph.Asked;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.contract.catalogue.StatementGraph.Taught;
import org.waymark.ui.design.Address;

/**
 * Which part of the catalogue is looked at.
 *
 * @param phase null for all
 */
record GraphFilter(String framework, @Nullable Phase phase, String strand, boolean onlyDisadvantage) {

    static final String FRAMEWORK = "framework";
    static final String PHASE = "phase";
    static final String STRAND = "strand";
    static final String DISADVANTAGE = "disadvantage";

    static GraphFilter of(Address address) {
        return new GraphFilter(
                address.get(FRAMEWORK),
                address.find(PHASE, Phase.class).orElse(null),
                address.get(STRAND),
                address.has(DISADVANTAGE));
    }

    /** The statements that fit, under the areas that ask for them, with only the variants that fit. */
    Map<String, List<Node>> byArea(List<Node> statements) {
        Map<String, List<Node>> areas = new LinkedHashMap<>();
        statements.stream()
                .filter(this::fits)
                .map(this::narrowed)
                .forEach(node -> node.askedBy().stream()
                        .filter(this::isAsked)
                        .map(Asked::area)
                        .distinct()
                        .forEach(area -> areas.computeIfAbsent(area, name -> new ArrayList<>())
                                .add(node)));
        return areas;
    }

    private boolean fits(Node node) {
        return (strand.isBlank() || node.strand().equals(strand))
                && (!onlyDisadvantage || node.disadvantage())
                && node.askedBy().stream().anyMatch(this::isAsked);
    }

    private boolean isAsked(Asked asked) {
        return framework.isBlank() || asked.qualification().equals(framework);
    }

    private Node narrowed(Node node) {
        return new Node(
                node.id(),
                node.text(),
                node.learnHowTo(),
                node.strand(),
                node.disadvantage(),
                node.askedBy(),
                node.taughtBy().stream()
                        .map(this::narrowed)
                        .filter(taught -> !taught.modules().isEmpty())
                        .toList());
    }

    private Taught narrowed(Taught taught) {
        List<ModuleRow> modules = taught.modules().stream()
                .filter(module -> phase == null || module.phase() == null || module.phase() == phase)
                .toList();
        return new Taught(taught.topicId(), taught.title(), taught.level(), modules);
    }

    /** Whether the statement is taught at the highest level any framework in view asks for. */
    boolean isTaughtAtLevel(Node node, Taught taught) {
        int asked = node.askedBy().stream()
                .filter(this::isAsked)
                .map(Asked::level)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return taught.level() >= asked;
    }
}
