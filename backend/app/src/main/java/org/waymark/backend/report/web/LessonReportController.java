package org.waymark.backend.report.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.report.LessonReports;
import org.waymark.backend.report.Reported;
import org.waymark.contract.Page;
import org.waymark.contract.report.LessonReport;
import org.waymark.contract.report.LessonReportApi;
import org.waymark.contract.report.NewLessonReport;
import org.waymark.contract.report.ReportAnswer;
import reactor.core.publisher.Mono;

@RestController
class LessonReportController implements LessonReportApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";
    private static final String AUTHORS = "hasRole('AUTHOR')";

    private final LessonReports reports;

    LessonReportController(LessonReports reports) {
        this.reports = reports;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<LessonReport>> own(String participantId) {
        return Callers.self(participantId).flatMap(reports::own).map(LessonReportController::page);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<LessonReport>> report(
            String participantId, String idempotencyKey, NewLessonReport report) {
        return Callers.self(participantId)
                .flatMap(scope -> reports.report(scope, IdempotencyKeys.checked(idempotencyKey), report))
                .map(reported -> ResponseEntity.created(URI.create("/api/v1/lesson-reports/" + reported.id()))
                        .body(reported.view()));
    }

    @Override
    @PreAuthorize(AUTHORS)
    public Mono<Page<LessonReport>> reports() {
        return reports.all().map(LessonReportController::page);
    }

    @Override
    @PreAuthorize(AUTHORS)
    public Mono<LessonReport> answer(String reportId, ReportAnswer answer) {
        return Callers.current()
                .flatMap(author -> reports.answer(reportId, author.accountId(), answer.text()))
                .map(Reported::view);
    }

    private static Page<LessonReport> page(List<Reported> all) {
        return Page.whole(all.stream().map(Reported::view).toList());
    }
}
