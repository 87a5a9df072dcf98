package org.waymark.cli.plan;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any changes to a good request, and any bytes after it. With JAZZER_FUZZ=1 it searches for half a minute; otherwise it
 * repeats what is known.
 */
@Tag("long")
class RequestReaderFuzzTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @FuzzTest(maxDuration = "30s")
    void survives_any_changes(FuzzedDataProvider data) throws IOException {
        var tree = JSON.readTree(Files.readAllBytes(RequestReaderTest.EXAMPLE));
        int changes = data.consumeInt(1, 6);
        for (int i = 0; i < changes; i++) {
            RequestReaderTest.change(tree, below -> data.consumeInt(0, below - 1));
        }
        RequestReaderTest.survives(JSON.writeValueAsBytes(tree));
        RequestReaderTest.survives(data.consumeRemainingAsBytes());
    }
}
