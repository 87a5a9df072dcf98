package org.waymark.backend.delivery.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.delivery.partner.KnownPartner;
import org.waymark.backend.delivery.partner.PartnerRecords;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecordApi;
import reactor.core.publisher.Mono;

@RestController
class PartnerRecordController implements PartnerRecordApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final String BOTH = "hasAnyRole('PROVIDER', 'PARTNER')";

    private final PartnerRecords records;

    PartnerRecordController(PartnerRecords records) {
        this.records = records;
    }

    @Override
    @PreAuthorize(BOTH)
    public Mono<ResponseEntity<PartnerRecord>> record(String partnerId) {
        return scope().flatMap(scope -> records.get(scope, partnerId)).map(PartnerRecordController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<PartnerRecord>> describe(
            String partnerId, String ifMatch, PartnerRecord.Description description) {
        return scope().cast(Scope.Provider.class)
                .flatMap(scope -> records.describe(scope, partnerId, ETags.version(ifMatch), description.text()))
                .map(PartnerRecordController::tagged);
    }

    @Override
    @PreAuthorize(BOTH)
    public Mono<ResponseEntity<PartnerRecord>> name(String partnerId, String ifMatch, PartnerRecord.Contact contact) {
        return scope().flatMap(scope -> records.name(scope, partnerId, ETags.version(ifMatch), contact))
                .map(PartnerRecordController::tagged);
    }

    @Override
    @PreAuthorize(BOTH)
    public Mono<ResponseEntity<PartnerRecord>> putSite(
            String partnerId, String siteId, String ifMatch, PartnerRecord.SiteWanted site) {
        return scope().flatMap(scope -> records.putSite(scope, partnerId, siteId, ETags.version(ifMatch), site))
                .map(PartnerRecordController::tagged);
    }

    @Override
    @PreAuthorize(BOTH)
    public Mono<ResponseEntity<PartnerRecord>> removeSite(String partnerId, String siteId, String ifMatch) {
        return scope().flatMap(scope -> records.removeSite(scope, partnerId, siteId, ETags.version(ifMatch)))
                .map(PartnerRecordController::tagged);
    }

    private static Mono<Scope> scope() {
        return Callers.current().map(Caller::scope);
    }

    private static ResponseEntity<PartnerRecord> tagged(KnownPartner known) {
        return ETags.tagged(known.record().version(), view(known));
    }

    private static PartnerRecord view(KnownPartner known) {
        var contact = known.record().contact();
        return new PartnerRecord(
                known.partner().id(),
                known.partner().name(),
                known.record().description(),
                contact == null
                        ? null
                        : new PartnerRecord.Contact(contact.name(), contact.role(), contact.email(), contact.phone()),
                known.sites().stream()
                        .map(site -> new PartnerRecord.Site(
                                site.id(),
                                site.hubId(),
                                site.name(),
                                site.address(),
                                site.postcode(),
                                site.access().stream().sorted().toList()))
                        .toList(),
                known.hubs().stream()
                        .map(hub -> new PartnerRecord.HubChoice(hub.id(), hub.name()))
                        .toList());
    }
}
