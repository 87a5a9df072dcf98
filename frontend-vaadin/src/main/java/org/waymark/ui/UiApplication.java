package org.waymark.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class UiApplication {

    /** The backend has an {@code application.yml} too, and both may share one class path. */
    private static final Map<String, Object> OWN_SETTINGS = Map.of("spring.config.name", "waymark-ui");

    /** Sessions are told by English time, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

    public static void main(String[] args) {
        application().run(args);
    }

    public static SpringApplication application(Class<?>... more) {
        SpringApplication application = new SpringApplication(UiApplication.class);
        application.addPrimarySources(java.util.List.of(more));
        application.setDefaultProperties(OWN_SETTINGS);
        return application;
    }
}
