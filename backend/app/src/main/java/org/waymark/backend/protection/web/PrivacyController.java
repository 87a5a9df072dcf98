package org.waymark.backend.protection.web;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.personal.Declarations;
import org.waymark.backend.platform.personal.KeptFor;
import org.waymark.backend.platform.personal.PersonalData;
import org.waymark.contract.protection.PrivacyApi;
import org.waymark.contract.protection.PrivacyNotice;
import reactor.core.publisher.Mono;

@RestController
class PrivacyController implements PrivacyApi {

    private final PrivacyNotice notice;

    PrivacyController(PersonalData personal, KeptFor keptFor) {
        this.notice = new PrivacyNotice(personal.declarations().purposes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> purpose(entry.getValue(), keptFor.inWords(entry.getKey())))
                .toList());
    }

    private static PrivacyNotice.Purpose purpose(Declarations.Purpose p, String kept) {
        return new PrivacyNotice.Purpose(
                p.title(), p.what(), p.why(), p.controller(), p.basis(), p.seenBy(), kept, p.because(), p.special());
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<PrivacyNotice> notice() {
        return Mono.just(notice);
    }
}
