package org.waymark.backend.catalogue.imports;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.imports.ImportOutcome.Suggestion;
import org.waymark.engine.catalogue.Cover;

/** Statements that are taught and share words with one that is not. */
final class Suggestions {
    private static final int MOST = 3;
    private static final double LEAST_LIKENESS = 0.15;
    private static final Set<String> COMMON_WORDS = Set.of(
            ("a an and are as at be but by can do does each for from has have how if in into is it its may more most not"
                            + " of on one only or other own so than that the their them they this those to use uses what when"
                            + " where which who will with you your")
                    .split(" "));

    private final List<Statement> taught;

    Suggestions(Content content) {
        var covered = content.topics().stream()
                .flatMap(topic -> topic.covers().stream())
                .map(Cover::statement)
                .collect(Collectors.toSet());
        taught = content.statements().stream()
                .filter(statement -> covered.contains(statement.id()))
                .toList();
    }

    /** Most alike first; empty if nothing is. */
    List<Suggestion> like(Statement statement) {
        var words = stems(statement.text());
        return taught.stream()
                .map(other -> new Suggestion(other.id(), likeness(words, stems(other.text()))))
                .filter(suggestion -> suggestion.likeness() >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble(Suggestion::likeness)
                        .reversed()
                        .thenComparing(Suggestion::statement))
                .limit(MOST)
                .toList();
    }

    /** Words shared by both, of the words of either. */
    private static double likeness(Set<String> a, Set<String> b) {
        var both = new HashSet<>(a);
        both.retainAll(b);
        int either = a.size() + b.size() - both.size();
        return either == 0 ? 0 : (double) both.size() / either;
    }

    private static Set<String> stems(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !COMMON_WORDS.contains(word))
                .map(word -> word.replaceAll("(?<=\\p{L}{3})(ing|ers|er|ed|es|s)$", ""))
                .collect(Collectors.toSet());
    }
}
