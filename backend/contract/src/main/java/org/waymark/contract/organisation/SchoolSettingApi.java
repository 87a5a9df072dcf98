package org.waymark.contract.organisation;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Corrects what the register says of a school; a trust lead those of the trust. Imports leave a correction alone. */
@HttpExchange("/api/v1/schools/{schoolId}/setting")
public interface SchoolSettingApi {

    /** Carries an ETag. */
    @GetExchange
    Mono<ResponseEntity<SchoolSetting>> setting(@PathVariable("schoolId") String schoolId);

    /** Needs If-Match: 412 where somebody else was faster. */
    @PutExchange
    Mono<ResponseEntity<SchoolSetting>> correct(
            @PathVariable("schoolId") String schoolId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody SettingCorrection correction);

    /** What the register says counts again. */
    @DeleteExchange
    Mono<ResponseEntity<SchoolSetting>> followRegister(
            @PathVariable("schoolId") String schoolId, @RequestHeader("If-Match") String ifMatch);
}
