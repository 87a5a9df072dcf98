package org.waymark.backend.catalogue.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
class ContentConfiguration {

    @Bean
    ContentSource contentSource(ContentSettings settings) {
        return new ContentSource(settings);
    }
}
