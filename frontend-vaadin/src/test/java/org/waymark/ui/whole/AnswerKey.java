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

/** The right answers to all checks, from the content's files: nothing that a participant's browser is told beforehand. */
final class AnswerKey {

    private static final Path MODULES = Path.of("../content/modules");

    private record Option(String text, boolean right) {}

    private final Map<String, List<Option>> optionsByPrompt = new HashMap<>();

    AnswerKey() {
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (Path file : files.filter(path -> path.endsWith("check.yaml")).toList())
                collect(new Yaml().load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
