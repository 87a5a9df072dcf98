package org.waymark.contract.catalogue;

import org.waymark.contract.Phase;

/**
 * How well one area of a framework is covered for one phase.
 *
 * @param covered statements that some module teaches at the level asked, as often as asked
 * @param tailored of those, statements taught by a module made for this phase
 */
public record AreaCoverage(
        String qualification, String areaId, String areaTitle, Phase phase, int asked, int covered, int tailored) {}
