package org.waymark.cli.plan;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Any bytes at all. With JAZZER_FUZZ=1 it searches for half a minute; otherwise it repeats what is known. */
@Tag("long")
class RequestReaderFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void survives_any_bytes(byte[] bytes) {
        RequestReaderTest.survives(bytes);
    }
}
