package org.waymark.contract.attendance;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers as files: for those who take them, see {@link AttendanceApi}. */
@HttpExchange("/api/v1/offers/{offerId}/register")
public interface RegisterFileApi {

    /** Those on the register with the marks that they have, as CSV, to be filled in. */
    @GetExchange(url = "/template", accept = "text/csv")
    Mono<byte[]> template(@PathVariable("offerId") String offerId, @RequestParam("id") String sessionId);

    /**
     * Reads the template or the attendance export of Teams or Zoom, as CSV or XLSX, at most 2 MB. Nothing is saved: send the
     * marks with {@link AttendanceApi#take}. 409 before the session has begun; 422 where it is no such file.
     */
    @PostExchange(url = "/file", contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<RegisterFile> read(
            @PathVariable("offerId") String offerId,
            @RequestParam("id") String sessionId,
            @RequestBody Flux<DataBuffer> bytes);
}
