package org.waymark.ui.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.report.LessonReport;
import org.waymark.contract.report.LessonReport.Kind;
import org.waymark.contract.report.LessonReportApi;
import org.waymark.contract.report.NewLessonReport;
import org.waymark.contract.report.ReportAnswer;
import reactor.core.publisher.Mono;

/** One has been answered and one waits; those who report share them all. */
public class FakeLessonReports implements LessonReportApi {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final List<LessonReport> all = new ArrayList<>(List.of(
            new LessonReport(
                    "waits",
                    "behaviour-systems",
                    "behaviour-systems.ap-send",
                    "Behaviour systems",
                    Kind.DOES_NOT_FIT,
                    "Our school has no corridors.",
                    NOW,
                    null,
                    null),
            new LessonReport(
                    "done",
                    "behaviour-systems",
                    "behaviour-systems.primary",
                    "Behaviour systems",
                    Kind.WRONG,
                    "The second figure does not add up.",
                    NOW,
                    "Corrected.",
                    NOW)));

    @Override
    public synchronized Mono<Page<LessonReport>> own(String participantId) {
        return Mono.just(Page.whole(all));
    }

    @Override
    public synchronized Mono<ResponseEntity<LessonReport>> report(
            String participantId, String idempotencyKey, NewLessonReport report) {
        LessonReport made = new LessonReport(
                idempotencyKey,
                report.moduleId().replaceAll("\\..*", ""),
                report.moduleId(),
                "A lesson",
                report.kind(),
                report.text(),
                NOW,
                null,
                null);
        if (all.stream().noneMatch(one -> one.id().equals(idempotencyKey))) all.addFirst(made);
        return Mono.just(ResponseEntity.ok(made));
    }

    @Override
    public synchronized Mono<Page<LessonReport>> reports() {
        return Mono.just(Page.whole(all));
    }

    @Override
    public synchronized Mono<LessonReport> answer(String reportId, ReportAnswer answer) {
        all.replaceAll(one -> one.id().equals(reportId)
                ? new LessonReport(
                        one.id(),
                        one.topicId(),
                        one.moduleId(),
                        one.title(),
                        one.kind(),
                        one.text(),
                        one.reported(),
                        answer.text(),
                        NOW)
                : one);
        return Mono.justOrEmpty(
                all.stream().filter(one -> one.id().equals(reportId)).findFirst());
    }
}
