package org.waymark.bench;

import java.io.IOException;
import java.util.List;
import org.waymark.bench.learning.LearningPart;

/** Whether leaving out what people know helps: {@code ./waymark bench learning [--into FOLDER] [--people N]}. */
public final class LearningBench {
    private LearningBench() {}

    public static void main(String[] args) throws IOException {
        EngineBench.run(List.of(new LearningPart()), Options.of(args));
    }
}
