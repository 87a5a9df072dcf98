package org.waymark.contract.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.catalogue.Challenge;

/** All there is to choose from; what was chosen before is among it, so that it can be taken back. */
public record Options(List<Elective> electives, List<Swap> swaps, List<Exclusion> exclusions) {

    public Options {
        electives = List.copyOf(electives);
        swaps = List.copyOf(swaps);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * They are listed so that each comes after those that it goes deeper than.
     *
     * @param strands what it is about, most of it first, as content names them
     * @param roles the titles of the other qualifications that ask for it: what those who hold these posts learn
     */
    public record Elective(
            String topicId,
            String title,
            String summary,
            int minutes,
            Challenge challenge,
            List<String> strands,
            List<String> roles) {

        public Elective {
            strands = List.copyOf(strands);
            roles = List.copyOf(roles);
        }
    }

    /**
     * Another module of the same topic, of equal worth.
     *
     * @param challenge of the topic, which all its modules share
     */
    public record Swap(
            String fromModuleId,
            String toModuleId,
            String title,
            @Nullable Phase phase,
            int minutes,
            Challenge challenge) {}

    /**
     * Those chosen come first, each after those that it goes deeper than; then the rest, as they come in the pathway.
     *
     * @param allowed false where the framework makes the topic mandatory
     * @param consequence what leaving the topic out means, in a sentence
     */
    public record Exclusion(String topicId, String title, boolean allowed, String consequence, Challenge challenge) {}
}
