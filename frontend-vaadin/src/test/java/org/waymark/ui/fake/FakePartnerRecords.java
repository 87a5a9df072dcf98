package org.waymark.ui.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecord.Contact;
import org.waymark.contract.delivery.PartnerRecord.Description;
import org.waymark.contract.delivery.PartnerRecord.HubChoice;
import org.waymark.contract.delivery.PartnerRecord.Site;
import org.waymark.contract.delivery.PartnerRecord.SiteWanted;
import org.waymark.contract.delivery.PartnerRecordApi;
import reactor.core.publisher.Mono;

/** One partner, of whom nothing is written at first. */
public class FakePartnerRecords implements PartnerRecordApi {

    private PartnerRecord record = new PartnerRecord(
            "partner-quay",
            "Quay Teaching School Hub",
            "",
            null,
            List.of(),
            List.of(new HubChoice("hub-millbridge", "Northway Hub, Millbridge")));
    private int version;

    /** Somebody else saves the record. */
    public synchronized void changeMeanwhile() {
        version++;
    }

    @Override
    public synchronized Mono<ResponseEntity<PartnerRecord>> record(String partnerId) {
        return Mono.just(tagged());
    }

    @Override
    public Mono<ResponseEntity<PartnerRecord>> describe(String partnerId, String ifMatch, Description description) {
        return change(
                ifMatch,
                r -> new PartnerRecord(r.id(), r.name(), description.text(), r.contact(), r.sites(), r.hubs()));
    }

    @Override
    public Mono<ResponseEntity<PartnerRecord>> name(String partnerId, String ifMatch, Contact contact) {
        return change(ifMatch, r -> new PartnerRecord(r.id(), r.name(), r.description(), contact, r.sites(), r.hubs()));
    }

    @Override
    public Mono<ResponseEntity<PartnerRecord>> putSite(
            String partnerId, String siteId, String ifMatch, SiteWanted wanted) {
        String name = wanted.hubId() == null ? wanted.name() : "Northway Hub, Millbridge";
        return change(ifMatch, r -> {
            List<Site> sites = without(r, siteId);
            sites.add(new Site(
                    siteId,
                    wanted.hubId(),
                    String.valueOf(name),
                    wanted.address(),
                    wanted.postcode(),
                    wanted.access()));
            return new PartnerRecord(r.id(), r.name(), r.description(), r.contact(), sites, r.hubs());
        });
    }

    @Override
    public Mono<ResponseEntity<PartnerRecord>> removeSite(String partnerId, String siteId, String ifMatch) {
        return change(
                ifMatch,
                r -> new PartnerRecord(r.id(), r.name(), r.description(), r.contact(), without(r, siteId), r.hubs()));
    }

    private static List<Site> without(PartnerRecord record, String siteId) {
        List<Site> sites = new ArrayList<>(record.sites());
        sites.removeIf(site -> site.id().equals(siteId));
        return sites;
    }

    private synchronized Mono<ResponseEntity<PartnerRecord>> change(
            String ifMatch, UnaryOperator<PartnerRecord> change) {
        if (!ifMatch.equals(tag())) return FakeProblems.refuse(412, "Somebody changed it meanwhile.");
        record = change.apply(record);
        version++;
        return Mono.just(tagged());
    }

    private ResponseEntity<PartnerRecord> tagged() {
        return ResponseEntity.ok().eTag(tag()).body(record);
    }

    private String tag() {
        return "\"" + version + "\"";
    }
}
