package org.waymark.contract.participant;

import java.util.List;

/** Progress is what was done; mastery is what was shown. The two are never added up. */
public record Progress(int stepsDone, int stepsTotal, int minutesDone, int minutesPlanned, List<AreaMastery> mastery) {

    public Progress {
        mastery = List.copyOf(mastery);
    }

    /**
     * @param asked statements that the framework asks for in this area
     * @param shown statements for which every check answered so far was right, two or more of them
     * @param begun statements with some right answer but too few to be sure
     */
    public record AreaMastery(String areaId, String title, int asked, int shown, int begun) {}
}
