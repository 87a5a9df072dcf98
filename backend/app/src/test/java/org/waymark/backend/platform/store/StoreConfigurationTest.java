package org.waymark.backend.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.internal.MongoClientImpl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.health.MongoReactiveHealthIndicator;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.platform.store.backup.Restore;
import reactor.core.publisher.Mono;

class StoreConfigurationTest {

    @TempDir
    private Path folder;

    /** This package and those below it, as the application scans them, and a migration. */
    @ComponentScan
    static class Application {

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Migration migration(ReactiveMongoTemplate template) {
            return new Migration() {
                @Override
                public String id() {
                    return "0001";
                }

                @Override
                public String description() {
                    return "a first document";
                }

                @Override
                public Mono<Void> run() {
                    return template.insert(new Document("_id", "first"), "rows").then();
                }
            };
        }
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MongoReactiveAutoConfiguration.class, DataMongoReactiveAutoConfiguration.class))
                .withUserConfiguration(Application.class)
                .withPropertyValues("waymark.data-dir=" + folder);
    }

    @Test
    void without_a_uri_the_embedded_store_serves_is_migrated_and_healthy() {
        application().run(context -> {
            var template = context.getBean(ReactiveMongoTemplate.class);
            assertThat(template.getMongoDatabase().block().getName()).isEqualTo("waymark");
            assertThat(template.findById("first", Document.class, "rows").block())
                    .isNotNull();
            assertThat(mongoHealth(context)).isEqualTo(Status.UP);
            assertThat(folder.resolve("store/waymark.mv.db")).exists();
        });
    }

    private static Status mongoHealth(AssertableApplicationContext context) {
        var client = context.getBean(MongoClient.class);
        return new MongoReactiveHealthIndicator(client).health().block().getStatus();
    }

    @Test
    void writes_its_address_for_its_owner_alone_while_it_runs() {
        var address = folder.resolve("run/mongodb-uri");
        application().run(context -> {
            assertThat(Files.readString(address))
                    .matches("mongodb://127\\.0\\.0\\.1:\\d+/waymark\\?retryWrites=false\\R");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(address)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store"))))
                    .isEqualTo("rwx------");
        });
        assertThat(address).doesNotExist();
    }

    @Test
    void a_second_start_finds_what_the_first_one_stored() {
        application()
                .run(context -> context.getBean(ReactiveMongoTemplate.class)
                        .insert(new Document("_id", "second"), "rows")
                        .block());

        application()
                .run(context -> assertThat(context.getBean(ReactiveMongoTemplate.class)
                                .findAll(Document.class, "rows")
                                .map(row -> row.get("_id"))
                                .collectList()
                                .block())
                        .containsExactlyInAnyOrder("first", "second"));
    }

    @Test
    void asks_for_a_majority_and_retries_no_write_on_the_embedded_store() {
        application().run(context -> {
            var settings = context.getBean(MongoClient.class);
            var used = ((MongoClientImpl) settings).getSettings();
            assertThat(used.getWriteConcern().getWString()).isEqualTo("majority");
            assertThat(used.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
            assertThat(used.getRetryWrites()).isFalse();
        });
    }

    @Test
    void is_down_while_a_restore_is_not_finished() {
        application().run(context -> {
            var health = context.getBean(ReactiveHealthIndicator.class);
            assertThat(health.health().block().getStatus()).isEqualTo(Status.UP);

            context.getBean(ReactiveMongoTemplate.class)
                    .insert(new Document("_id", "restore"), Restore.MARKS)
                    .block();

            assertThat(health.health().block().getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void a_uri_takes_the_place_of_the_embedded_store() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MongoReactiveAutoConfiguration.class))
                .withUserConfiguration(StoreConfiguration.class)
                .withPropertyValues(
                        "waymark.data-dir=" + folder, "waymark.mongodb.uri=mongodb://db.example:27017/?replicaSet=rs0")
                .run(context -> {
                    assertThat(context).doesNotHaveBean("embeddedStore");
                    var address = context.getBean(MongoConnectionDetails.class).getConnectionString();
                    assertThat(address.getHosts()).containsExactly("db.example:27017");
                    assertThat(address.getDatabase()).isEqualTo("waymark");
                    assertThat(folder).isEmptyDirectory();
                });
    }
}
