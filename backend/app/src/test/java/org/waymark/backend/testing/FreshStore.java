package org.waymark.backend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** An empty embedded store, and an empty folder of extra content, under the build's folder. */
class FreshStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Path FOLDER = Path.of("target", "application-under-test");
    static final Path EXTRA_CONTENT = FOLDER.resolve("content");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(EXTRA_CONTENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = Map.of(
                "waymark.data-dir", FOLDER.resolve("data").toString(),
                "waymark.content.extra-dirs", EXTRA_CONTENT.toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh store", settings));
    }
}
