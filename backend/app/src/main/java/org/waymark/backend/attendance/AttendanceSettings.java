package org.waymark.backend.attendance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the exports of meeting tools are read.
 *
 * @param presentPercent of a session's minutes that somebody was there for to count as present. From 1 to 100
 */
@ConfigurationProperties("waymark.attendance")
record AttendanceSettings(@DefaultValue("75") int presentPercent) {

    AttendanceSettings {
        if (presentPercent < 1 || presentPercent > 100) {
            throw new IllegalArgumentException("waymark.attendance.present-percent: 1 to 100");
        }
    }
}
