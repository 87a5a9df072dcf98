package org.waymark.contract.assignment;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.FileFormat;
import reactor.core.publisher.Mono;

/** Figures of all providers, without a person in them. Counted at most every ten minutes. */
@HttpExchange("/api/v1/national-figures")
public interface NationalFiguresApi {

    @GetExchange
    Mono<NationalFigures> figures();

    /** The same as one table. */
    @GetExchange("/file")
    Mono<ResponseEntity<byte[]>> file(@RequestParam("format") FileFormat format);
}
