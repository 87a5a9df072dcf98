package org.waymark.backend.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
import org.waymark.backend.catalogue.store.ContentLoader;

/** Publishes the application's content with one file changed, from a folder that is laid over it. */
@TestComponent
public class PublishedContent {

    private final ContentLoader loader;

    PublishedContent(ContentLoader loader) {
        this.loader = loader;
    }

    /** Adds a sentence to the first section of a module's lesson. */
    public void change(String moduleId, String sentence) throws IOException {
        String path = "modules/" + moduleId.replace('.', '/') + ".md";
        String lesson = original(path);
        int firstHeading = lesson.indexOf("\n## ");
        write(path, lesson.substring(0, firstHeading) + "\n" + sentence + "\n" + lesson.substring(firstHeading));
    }

    /** Leaves half of the topic's description, as an editor that crashed would. */
    public void breakTopic(String moduleId) throws IOException {
        String path = "modules/" + moduleId.substring(0, moduleId.indexOf('.')) + "/module.yaml";
        String topic = original(path);
        write(path, topic.substring(0, topic.length() / 2) + "\n\tbroken: [");
    }

    public void restore() throws IOException {
        FileSystemUtils.deleteRecursively(FreshStore.EXTRA_CONTENT);
        Files.createDirectories(FreshStore.EXTRA_CONTENT);
        loader.start();
    }

    private void write(String path, String text) throws IOException {
        Path file = FreshStore.EXTRA_CONTENT.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        loader.start();
    }

    private static String original(String path) throws IOException {
        return new ClassPathResource("content/" + path).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
