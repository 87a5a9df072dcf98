package org.waymark.ui.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The right answers to all checks and items, from the content's files: nothing that a participant's browser is told beforehand. */
final class AnswerKey {

    private static final List<Path> FOLDERS = List.of(Path.of("../content/modules"), Path.of("../content/items"));

    private record Option(String text, boolean right) {}

    private final Map<String, List<Option>> optionsByPrompt = new HashMap<>();

    AnswerKey() {
        FOLDERS.forEach(this::read);
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(AnswerKey::hasQuestions).toList())
                collect(new Yaml().<Object>load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasQuestions(Path file) {
        return file.endsWith("check.yaml")
                || file.getParent().endsWith("items") && file.toString().endsWith(".yaml");
    }

    List<String> right(String prompt) {
        return texts(prompt, true);
    }

    String wrong(String prompt) {
        return texts(prompt, false).getFirst();
    }

    private List<String> texts(String prompt, boolean right) {
        return optionsByPrompt.get(prompt).stream()
                .filter(option -> option.right() == right)
                .map(Option::text)
                .toList();
    }

    private void collect(Object yaml) {
        if (yaml instanceof Collection<?> list) list.forEach(this::collect);
        if (!(yaml instanceof Map<?, ?> map)) return;
        if (map.get("prompt") instanceof String prompt) optionsByPrompt.put(prompt, options(map));
        else map.values().forEach(this::collect);
    }

    private static List<Option> options(Map<?, ?> check) {
        return ((Collection<?>) check.get("options"))
                .stream()
                        .map(Map.class::cast)
                        .map(option -> new Option((String) option.get("text"), (Boolean) option.get("correct")))
                        .toList();
    }
}
