package org.waymark.ui.pathway;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.pathway.Options;
import org.waymark.contract.pathway.Pathway;
import org.waymark.ui.design.Words;
import org.waymark.ui.pathway.ChoiceList.Item;

/** What there is to choose from, each with what it means. What was chosen before can always be taken back. */
record ChoiceItems(Pathway pathway, Options options) {

    List<Item> known() {
        List<Item> steps = pathway.steps().stream()
                .map(step -> new Item(step.topicId(), step.title(), step.summary(), true))
                .toList();
        List<Item> skipped = pathway.skips().stream()
                .filter(skip -> pathway.choices().knownTopics().contains(skip.topicId()))
                .map(skip -> new Item(skip.topicId(), skip.title(), skip.summary(), true))
                .toList();
        return Stream.concat(skipped.stream(), steps.stream()).toList();
    }

    List<Item> electives() {
        return options.electives().stream()
                .map(elective -> new Item(elective.topicId(), elective.title(), hint(elective), true, kinds(elective)))
                .toList();
    }

    /** By what they can be narrowed: what each is about, then for whom. */
    private static List<String> kinds(Options.Elective elective) {
        return Stream.concat(
                        elective.strands().stream().map(Words::strand),
                        elective.roles().stream().map(role -> "For the NPQ in " + role))
                .toList();
    }

    private static String hint(Options.Elective elective) {
        return sentence(elective.summary()) + " Takes " + Words.hours(elective.minutes()) + ". "
                + Words.challenge(elective.challenge());
    }

    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith(".”") ? words : words + ".";
    }

    List<Item> swaps() {
        return options.swaps().stream()
                .map(swap -> new Item(
                        swap.toModuleId(),
                        swap.title(),
                        "Version for: " + Words.phase(swap.phase()) + ", " + Words.hours(swap.minutes()) + ". "
                                + Words.challenge(swap.challenge()),
                        true))
                .toList();
    }

    List<Item> exclusions() {
        return options.exclusions().stream()
                .map(one -> new Item(
                        one.topicId(),
                        one.title(),
                        sentence(one.consequence()) + " " + Words.challenge(one.challenge()),
                        one.allowed()))
                .toList();
    }
}
