package org.waymark.contract.diagnosis;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.FileFormat;
import reactor.core.publisher.Mono;

/** What everybody's answers in short checks say of the questions. Authors only. */
@HttpExchange("/api/v1/items")
public interface ItemApi {

    /** Those to look at first. */
    @GetExchange
    Mono<ItemReport> report();

    /** The same as a table, one line a question. */
    @GetExchange("/file")
    Mono<ResponseEntity<byte[]>> file(@RequestParam("format") FileFormat format);
}
