package org.waymark.backend.diagnosis.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.diagnosis.ItemReports;
import org.waymark.backend.platform.web.TableAnswer;
import org.waymark.contract.FileFormat;
import org.waymark.contract.diagnosis.ItemApi;
import org.waymark.contract.diagnosis.ItemReport;
import reactor.core.publisher.Mono;

@RestController
class ItemController implements ItemApi {

    private static final String AUTHORS = "hasRole('AUTHOR')";

    private final ItemReports reports;

    ItemController(ItemReports reports) {
        this.reports = reports;
    }

    @Override
    @PreAuthorize(AUTHORS)
    public Mono<ItemReport> report() {
        return reports.report();
    }

    @Override
    @PreAuthorize(AUTHORS)
    public Mono<ResponseEntity<byte[]>> file(FileFormat format) {
        return reports.report().map(report -> TableAnswer.of(format, "questions", ItemTable.of(report, format)));
    }
}
