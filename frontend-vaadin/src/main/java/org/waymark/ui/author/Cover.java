package org.waymark.ui.author;

import org.waymark.contract.catalogue.AreaCoverage;
import org.waymark.ui.design.Words;

/** How much of an area is covered, as words and as a disc that is filled as far. */
record Cover(int asked, int covered) {

    static Cover of(AreaCoverage cell) {
        return new Cover(cell.asked(), cell.covered());
    }

    int missing() {
        return asked - covered;
    }

    String words() {
        if (missing() == 0) return "All covered";
        if (covered == 0) return "None covered";
        return Words.count(missing(), "gap") + ": " + covered + " of " + asked + " covered";
    }

    /** A ring, filled from below in proportion. */
    String shape() {
        double filled = asked == 0 ? 0 : 14.0 * covered / asked;
        return "<svg viewBox='0 0 18 18' aria-hidden='true'>"
                + "<clipPath id='cover-%d-%d'><rect x='0' y='%.1f' width='18' height='18'/></clipPath>"
                        .formatted(asked, covered, 16 - filled)
                + "<circle class='cover-fill' cx='9' cy='9' r='7' clip-path='url(#cover-%d-%d)'/>"
                        .formatted(asked, covered)
                + "<circle class='cover-ring' cx='9' cy='9' r='7'/></svg>";
    }
}
