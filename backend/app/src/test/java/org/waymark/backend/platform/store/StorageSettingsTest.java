package org.waymark.backend.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StorageSettingsTest {

    @Test
    void have_defaults_for_a_machine_without_a_server() {
        var settings = bind(Map.of());

        assertThat(settings.storeFile()).isEqualTo(Path.of("data/store/waymark.mv.db"));
        assertThat(settings.addressFile()).isEqualTo(Path.of("data/run/mongodb-uri"));
        assertThat(settings.mongodb().uri()).isEmpty();
        assertThat(settings.store().sync()).isTrue();
    }

    @Test
    void are_read_from_the_environment() {
        var settings = bind(Map.of(
                "WAYMARK_DATA_DIR",
                "/srv/waymark",
                "WAYMARK_MONGODB_URI",
                "mongodb://db",
                "WAYMARK_STORE_SYNC",
                "false"));

        assertThat(settings.dataDir()).isEqualTo(Path.of("/srv/waymark"));
        assertThat(settings.mongodb().uri()).isEqualTo("mongodb://db");
        assertThat(settings.store().sync()).isFalse();
    }

    private static StorageSettings bind(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new Binder(ConfigurationPropertySources.get(attached(environment)))
                .bindOrCreate("waymark", StorageSettings.class);
    }

    private static StandardEnvironment attached(StandardEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
