package org.waymark.backend;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class BackendApplication {

    /** The configuration has a name of its own, so that it cannot be taken for the interface's on one class path. */
    public static final String CONFIGURATION = "spring.config.name=waymark-backend";

    public static void main(String[] args) {
        new SpringApplicationBuilder(BackendApplication.class)
                .properties(CONFIGURATION)
                .run(args);
    }
}
