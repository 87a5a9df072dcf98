package org.waymark.contract.funding;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** The lists by which places are funded. They are imported as the register's files are. */
@HttpExchange("/api/v1/funding-lists")
public interface FundingListApi {

    /** All versions, the newest of each list first. */
    @GetExchange
    Mono<Page<FundingList>> lists();
}
