package org.waymark.bench;

import java.io.IOException;
import java.util.List;
import org.waymark.bench.group.GroupsPart;

/** Which cohorts run, alone: {@code ./waymark bench groups [--into FOLDER] [--people N] [--hubs N]}. */
public final class GroupsBench {
    private GroupsBench() {}

    public static void main(String[] args) throws IOException {
        EngineBench.run(List.of(new GroupsPart()), Options.of(args));
    }
}
