package org.waymark.backend.diagnosis;

import java.util.List;
import org.waymark.engine.mastery.Difficulty;

/**
 * What everybody's first answers say of one wording of a question; nobody's own.
 *
 * @param able how many of those who answered are of the half that knows more, by their other answers
 * @param chosen by option, how many chose it
 * @param chosenByAble of the able
 */
public record ItemFigure(
        String itemId, String version, Difficulty learnt, int able, List<Integer> chosen, List<Integer> chosenByAble) {

    public ItemFigure {
        chosen = List.copyOf(chosen);
        chosenByAble = List.copyOf(chosenByAble);
    }
}
