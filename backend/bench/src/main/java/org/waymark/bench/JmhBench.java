package org.waymark.bench;

import java.io.IOException;

/** JMH with its own options: {@code ./waymark bench jmh [NAME...] [-p modules=300] [-prof gc]}. */
public final class JmhBench {
    private JmhBench() {}

    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
