package org.waymark.backend.look;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param deadline for an answer, in working days: Monday to Friday */
@ConfigurationProperties("waymark.looks")
record LookSettings(@DefaultValue("10") int deadline) {

    LookSettings {
        if (deadline < 1 || deadline > 100) {
            throw new IllegalArgumentException("waymark.looks.deadline is 1 to 100 working days");
        }
    }
}
