package org.waymark.contract.participant;

import java.util.List;

/** @param explanations one for each option, in order: why it is right or wrong */
public record AnswerResult(String checkId, List<Integer> chosen, boolean correct, List<Explained> explanations) {

    public AnswerResult {
        chosen = List.copyOf(chosen);
        explanations = List.copyOf(explanations);
    }

    public record Explained(boolean right, String why) {}
}
