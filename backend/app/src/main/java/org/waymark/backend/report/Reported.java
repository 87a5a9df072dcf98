package org.waymark.backend.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.report.LessonReport;

/**
 * @param version rises with every change; 0 before it is stored
 * @param title of the module on the day
 * @param answer null as long as it is open
 */
public record Reported(
        String id,
        long version,
        String personId,
        String topicId,
        String moduleId,
        String title,
        LessonReport.Kind kind,
        String text,
        Instant reported,
        @Nullable Answer answer) {

    /** @param by the author's account */
    public record Answer(String text, String by, Instant at) {}

    public boolean isOpen() {
        return answer == null;
    }

    Reported answered(Answer given) {
        return new Reported(id, version, personId, topicId, moduleId, title, kind, text, reported, given);
    }

    public LessonReport view() {
        Answer a = answer;
        return new LessonReport(
                id,
                topicId,
                moduleId,
                title,
                kind,
                text,
                reported,
                a == null ? null : a.text(),
                a == null ? null : a.at());
    }
}
