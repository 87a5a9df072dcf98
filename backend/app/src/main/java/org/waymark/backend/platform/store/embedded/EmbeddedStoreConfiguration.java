package org.waymark.backend.platform.store.embedded;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.waymark.backend.platform.store.StorageSettings;
import org.waymark.backend.platform.store.StoreUri;

/** Serves the embedded store when no MongoDB server is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedStoreConfiguration.NoServerNamed.class)
@EnableConfigurationProperties(StorageSettings.class)
class EmbeddedStoreConfiguration {

    @Bean
    EmbeddedStore embeddedStore(StorageSettings settings) {
        return EmbeddedStore.open(settings.storeFile(), settings.store().sync());
    }

    @Bean
    AddressFile addressFile(StorageSettings settings, EmbeddedStore store) {
        return AddressFile.write(settings.addressFile(), store.connectionString(StoreUri.DEFAULT_DATABASE));
    }

    static final class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("waymark.mongodb.uri", "")
                    .isBlank();
        }
    }
}
