package org.waymark.backend.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.Lesson.Section;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.SmallContent;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.backend.catalogue.content.ContentFolder;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.Documents;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Mono;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = ContentStoreTest.Slice.class)
class ContentStoreTest {
    private static final ModuleId PRIMARY = new ModuleId("calm-starts.primary");
    private static final String PRIMARY_FILE = "modules/calm-starts/primary.md";
    private static final FrameworkId FRAMEWORK = new FrameworkId(new QualificationCode("NPQXY"), "2026.1");
    private static final Today TODAY = new Today(Clock.fixed(Instant.parse("2026-09-01T09:00:00Z"), ZoneOffset.UTC));

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    @Autowired
    private Documents documents;

    @Autowired
    private ReactiveMongoTemplate template;

    private SmallContent content;
    private Node node;

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan("org.waymark.backend.platform.store")
    static class Slice {}

    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        properties.add("waymark.data-dir", data::toString);
        properties.add("waymark.store.sync", () -> "false");
    }

    @BeforeEach
    void startAfresh() {
        template.getCollectionNames()
                .filter(name -> name.startsWith("content_"))
                .concatMap(template::dropCollection)
                .blockLast();
        content = SmallContent.in(folder.resolve("ours"));
        node = new Node(content, new Releases(documents));
    }

    @Test
    void serves_an_empty_catalogue_before_anything_is_published() {
        assertThat(node.current().release()).isZero();
        assertThat(node.current().qualifications()).isEmpty();
        assertThat(node.health()).isEqualTo(Status.DOWN);
    }

    @Test
    void serves_what_was_published_on_every_node() {
        assertThat(node.load()).isInstanceOf(Publication.Published.class);
        var expected = content.reading();
        for (var any : List.of(node, new Node(content, new Releases(documents)))) {
            assertThat(any.current().release()).isEqualTo(1);
            assertThat(any.current().hash()).isEqualTo(expected.files().hash());
            assertThat(any.current().content().modules())
                    .isEqualTo(expected.content().modules());
            assertThat(any.current().content().statements())
                    .isEqualTo(expected.content().statements());
            assertThat(any.current().findings()).isEmpty();
            assertThat(any.health()).isEqualTo(Status.UP);
        }
    }

    @Test
    void publishes_the_same_content_once() {
        node.load();
        assertThat(node.load()).isEqualTo(new Publication.Unchanged(1));
        assertThat(new Node(content, new Releases(documents)).load()).isEqualTo(new Publication.Unchanged(1));
    }

    @Test
    void reports_topics_added_changed_and_removed() {
        node.load();
        content.replace(PRIMARY_FILE, "A heading", "Another heading")
                .replace("modules/plain-talk/module.yaml", "topic: plain-talk", "topic: clear-talk")
                .move("modules/plain-talk", "modules/clear-talk");
        var published = (Publication.Published) node.load();
        assertThat(published.changes())
                .isEqualTo(new TopicChanges(List.of("clear-talk"), List.of("calm-starts"), List.of("plain-talk")));
    }

    @Test
    void refuses_broken_content_and_keeps_what_there_was() {
        node.load();
        content.replace("modules/calm-starts/module.yaml", "prerequisites: []", "prerequisites: [nowhere]");
        assertThat(node.load()).isInstanceOf(Publication.Refused.class);
        assertThat(node.current().release()).isEqualTo(1);
        assertThat(node.current().content().find(PRIMARY)).isPresent();
        assertThat(node.health()).isEqualTo(Status.UP);
    }

    @Test
    void refuses_a_folder_that_is_missing() {
        var lost = new Node(folder.resolve("none"), new Releases(documents));
        var refused = (Publication.Refused) lost.load();
        assertThat(refused.findings())
                .extracting(Finding::message)
                .containsExactly("there is no content folder " + folder.resolve("none"));
    }

    @Test
    void publishes_content_with_faults_that_break_nothing() {
        content.replace("evidence/hart-2001.yaml", "2028-09-01", "2020-09-01");
        assertThat(node.load()).isInstanceOf(Publication.Published.class);
        assertThat(node.current().findings())
                .as("the card, and each lesson that cites it")
                .hasSize(5)
                .allMatch(finding -> finding.rule() == LintRule.STALE_EVIDENCE);
    }

    @Test
    void never_lets_an_older_node_publish_what_has_been_followed() {
        node.load();
        var newer = newerNode("New words");
        newer.load();
        assertThat(node.load()).isEqualTo(new Publication.Older(1, 2));
        assertThat(newer.current().release()).isEqualTo(2);
    }

    @Test
    void goes_back_to_earlier_content_when_told() {
        node.load();
        newerNode("New words").load();
        var published = (Publication.Published) node.loader.load(true);
        assertThat(published.release()).isEqualTo(3);
        assertThat(heading(node.current())).isEqualTo("A heading");
    }

    @Test
    void follows_what_another_node_publishes() throws InterruptedException {
        node.load();
        assertThat(node.current().release()).isEqualTo(1);
        newerNode("New words").load();
        Thread.sleep(150);
        assertThat(heading(node.current())).isEqualTo("New words");
    }

    @Test
    void keeps_modules_that_have_changed_for_whoever_started_them() {
        node.load();
        var started = node.current().content().find(PRIMARY).orElseThrow();
        newerNode("New words").load();
        node.catalogue.poll();
        assertThat(heading(node.current())).isEqualTo("New words");
        assertThat(node.catalogue.module(PRIMARY, started.hash()).block()).isEqualTo(started);
        assertThat(node.catalogue.module(PRIMARY, "0".repeat(64)).block()).isNull();
    }

    @Test
    void keeps_frameworks_that_have_gone_for_whoever_is_enrolled() {
        node.load();
        content.replace("frameworks/npqxy/2026.1.yaml", "2026.1", "2026.2")
                .write("frameworks/npqxy/2026.2.yaml", content.read("frameworks/npqxy/2026.1.yaml"))
                .delete("frameworks/npqxy/2026.1.yaml");
        assertThat(node.load()).isInstanceOf(Publication.Published.class);
        assertThat(node.current().content().find(FRAMEWORK)).isEmpty();
        var pinned = node.catalogue.framework(FRAMEWORK).block();
        assertThat(pinned.requirements()).hasSize(2);
        assertThat(pinned.engineCatalogue().modules()).hasSize(4);
    }

    @Test
    void gives_two_nodes_that_publish_at_once_a_release_each() {
        var newer = newerNode("New words");
        var both = List.of(CompletableFuture.supplyAsync(node::load), CompletableFuture.supplyAsync(newer::load));
        assertThat(both.stream().map(CompletableFuture::join).map(p -> ((Publication.Published) p).release()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void shows_nothing_of_a_publication_that_was_cut_short() {
        node.load();
        content.replace(PRIMARY_FILE, "A heading", "Another heading");
        var cutShort = new Releases(documents) {
            @Override
            Mono<StoredRelease> makeCurrent(StoredRelease next) {
                return Mono.error(new IllegalStateException("killed"));
            }
        };
        assertThat(catchThrowable(() -> new Node(content, cutShort).load())).hasMessageContaining("killed");
        node.catalogue.poll();
        assertThat(heading(node.current())).isEqualTo("A heading");
        assertThat(((Publication.Published) node.load()).release()).isEqualTo(2);
        assertThat(heading(node.current())).isEqualTo("Another heading");
    }

    @Test
    void goes_on_with_what_it_has_when_a_newer_node_publishes_what_it_cannot_read() {
        node.load();
        assertThat(node.current().release()).isEqualTo(1);
        var releases = new Releases(documents);
        var strange = "schema: 2\n";
        var list = FileRef.print(List.of(new FileRef("statements/trust.yaml", ContentFile.hash(strange))));
        releases.addTexts(List.of(strange, list)).block();
        var current = releases.current().block();
        releases.makeCurrent(current.next("strange", List.of(ContentFile.hash(list)), TODAY.instant()))
                .block();
        node.catalogue.poll();
        assertThat(node.current().content().find(PRIMARY)).isPresent();
    }

    @Test
    void stores_documents_that_stay_small() {
        node.load();
        var largest = template.getCollectionNames()
                .filter(name -> name.startsWith("content_"))
                .concatMap(name -> template.findAll(Document.class, name))
                .map(document -> document.toJson().length())
                .reduce(Math::max)
                .block();
        assertThat(largest).isLessThan(100_000);
    }

    @Test
    void publishes_again_when_a_file_changes() throws InterruptedException {
        node.load();
        var watcher = new ContentWatcher(node.source, node.loader);
        watcher.start();
        try {
            content.replace(PRIMARY_FILE, "A heading", "A fresh heading");
            for (int i = 0; i < 100 && node.current().release() == 1; i++) {
                Thread.sleep(50);
            }
            assertThat(heading(node.current())).isEqualTo("A fresh heading");
        } finally {
            watcher.stop();
        }
    }

    @Test
    void finds_the_content_that_comes_with_the_application() {
        var settings = new ContentSettings(null, List.of(), false, false, Duration.ofSeconds(5));
        assertThat(new ContentSource(settings).read().hash())
                .isEqualTo(ContentFolder.read(Path.of("../../content")).hash());
    }

    private Node newerNode(String heading) {
        return new Node(
                SmallContent.in(folder.resolve("theirs")).replace(PRIMARY_FILE, "A heading", heading),
                new Releases(documents));
    }

    private static String heading(CatalogueSnapshot snapshot) {
        return snapshot.content().find(PRIMARY).orElseThrow().lesson().sections().stream()
                .skip(1)
                .map(Section::title)
                .findFirst()
                .orElseThrow();
    }

    /** One backend of several on the same store, with content of its own. */
    private static final class Node {
        private final ContentSource source;
        private final CachedCatalogue catalogue;
        private final ContentLoader loader;

        Node(SmallContent content, Releases releases) {
            this(content.root(), releases);
        }

        Node(Path folder, Releases releases) {
            var settings = new ContentSettings(folder, List.of(), false, false, Duration.ofMillis(100));
            var meters = new SimpleMeterRegistry();
            source = new ContentSource(settings);
            catalogue = new CachedCatalogue(releases, TODAY, settings, meters);
            loader = new ContentLoader(source, new Publisher(releases, TODAY), catalogue, TODAY, settings, meters);
        }

        Publication load() {
            return loader.load(false);
        }

        CatalogueSnapshot current() {
            return catalogue.current().block();
        }

        Status health() {
            return new ContentHealthIndicator(catalogue, loader)
                    .health()
                    .block()
                    .getStatus();
        }
    }
}
