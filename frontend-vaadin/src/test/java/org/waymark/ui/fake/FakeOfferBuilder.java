package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.BuiltOffer.Gap;
import org.waymark.contract.delivery.BuiltOffer.Part;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.delivery.OfferEngagement;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.delivery.OfferPreview.BlendNeeded;
import org.waymark.contract.delivery.OfferPreview.Outcome;
import org.waymark.contract.delivery.OfferPreview.Typical;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.contract.delivery.OfferTeaching;
import org.waymark.contract.delivery.OfferTopic;
import org.waymark.contract.delivery.OfferTopic.OfferModule;
import reactor.core.publisher.Mono;

/** Offers in memory: a template from the start. Below half of self-study, only who travels can finish. */
public class FakeOfferBuilder implements OfferBuilderApi {

    private static final OfferRules USUAL = new OfferRules(
            60, 0, 0, 600, true, 30, KnownPolicy.SKIPS, 50, 90, 90, true, new OfferEngagement(0, 25, 25, 25, 25));

    private final FakeWorld world;
    private final Map<String, BuiltOffer> all = new LinkedHashMap<>();

    FakeOfferBuilder(FakeWorld world) {
        this.world = world;
        put(offer("template", "NPQSL", "At two hubs", LocalDate.of(2026, 9, 7), OfferStatus.TEMPLATE, 20));
        for (FakeOffer one : FakeOffer.values())
            put(offer(one.id(), one.qualification(), one.cohort(), LocalDate.of(2026, 9, 7), OfferStatus.OPEN, 20));
    }

    private static BuiltOffer offer(
            String id, String qualification, String cohort, LocalDate starts, OfferStatus status, int sessions) {
        OfferAbout about = new OfferAbout(
                "Senior leadership",
                cohort,
                starts,
                starts.plusMonths(15),
                starts.plusMonths(12),
                starts.plusMonths(12).plusDays(7),
                1200,
                1250,
                null,
                new OfferCoaching(180, 360),
                false);
        Gap gap = new Gap(Part.SESSIONS, false, "“Lead behaviour” has sessions in person and no online equivalent.");
        return new BuiltOffer(
                id,
                status,
                null,
                qualification,
                "2026",
                "Northway Teaching Institute",
                about,
                USUAL,
                21,
                0,
                2,
                sessions,
                0,
                List.of(gap));
    }

    private void put(BuiltOffer offer) {
        all.put(offer.id(), offer);
    }

    private synchronized Mono<ResponseEntity<BuiltOffer>> find(String id) {
        BuiltOffer found = all.get(id);
        return found == null
                ? FakeProblems.refuse(404, "There is no such offer here.")
                : Mono.just(ResponseEntity.ok().eTag(world.etag("offer/" + id)).body(found));
    }

    private synchronized Mono<ResponseEntity<BuiltOffer>> change(
            String id, String ifMatch, java.util.function.UnaryOperator<BuiltOffer> change) {
        if (!ifMatch.equals(world.etag("offer/" + id))) return FakeProblems.refuse(412, "stale");
        all.computeIfPresent(id, (same, offer) -> change.apply(offer));
        world.touch("offer/" + id);
        return find(id);
    }

    private static BuiltOffer with(
            BuiltOffer o, OfferStatus status, OfferAbout about, OfferRules rules, int leftOut, int sessions) {
        return new BuiltOffer(
                o.id(),
                status,
                o.amends(),
                o.qualification(),
                o.frameworkVersion(),
                o.provider(),
                about,
                rules,
                21 - leftOut,
                leftOut,
                o.hubs(),
                sessions,
                o.participants(),
                sessions > 20 ? List.of() : o.gaps());
    }

    @Override
    public Mono<Page<BuiltOffer>> beingMade() {
        return Mono.just(Page.whole(all.values().stream()
                .filter(one -> one.status() == OfferStatus.DRAFT || one.status() == OfferStatus.TEMPLATE)
                .toList()));
    }

    @Override
    public synchronized Mono<ResponseEntity<BuiltOffer>> create(String key, NewOffer wanted) {
        String id = "made-" + key.substring(0, 8);
        int sessions = wanted.from() == null ? 0 : 20;
        put(offer(id, wanted.qualification(), wanted.cohort(), wanted.starts(), OfferStatus.DRAFT, sessions));
        return find(id);
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> offer(String offerId) {
        return find(offerId);
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> about(String offerId, String ifMatch, OfferAbout about) {
        return change(offerId, ifMatch, o -> with(o, o.status(), about, o.rules(), o.modulesLeftOut(), o.sessions()));
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> rules(String offerId, String ifMatch, OfferRules rules) {
        return change(offerId, ifMatch, o -> with(o, o.status(), o.about(), rules, o.modulesLeftOut(), o.sessions()));
    }

    @Override
    public Mono<Page<OfferTopic>> topics(String offerId) {
        return Mono.just(Page.whole(List.of(
                new OfferTopic(
                        "behaviour-systems",
                        "Lead behaviour",
                        60,
                        null,
                        4,
                        all.get(offerId).sessions() - 20,
                        all.get(offerId).sessions() <= 20,
                        List.of(
                                new OfferModule("behaviour.primary", "In primary", Phase.PRIMARY, 210, true),
                                new OfferModule("behaviour.secondary", "In secondary", Phase.SECONDARY, 210, true))),
                new OfferTopic(
                        "budget",
                        "Budget",
                        0,
                        null,
                        0,
                        0,
                        false,
                        List.of(new OfferModule("budget", "Budget", null, 120, true))))));
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> teaching(String offerId, String ifMatch, OfferTeaching teaching) {
        return change(
                offerId,
                ifMatch,
                o -> with(
                        o, o.status(), o.about(), o.rules(), teaching.leftOut().size(), o.sessions()));
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> addOnlineEquivalents(String offerId, String ifMatch) {
        return change(
                offerId, ifMatch, o -> with(o, o.status(), o.about(), o.rules(), o.modulesLeftOut(), o.sessions() + 4));
    }

    @Override
    public Mono<OfferPreview> preview(String offerId, OfferRules rules) {
        boolean online = all.get(offerId).sessions() > 20;
        LocalDate finish = LocalDate.of(2027, 6, 18);
        Outcome outcome = new Outcome(
                finish, 5970, 188, 7, 39, 21, 33, 100, 96, rules.engagement().percent() <= 96);
        Typical town = new Typical("town", "Primary, in a town", "3 hours a week", outcome, List.of(), null, null);
        return Mono.just(new OfferPreview(List.of(rural(rules, online, outcome), town)));
    }

    private static Typical rural(OfferRules rules, boolean online, Outcome outcome) {
        boolean tooMuchStudy = rules.maxSelfStudyPercent() < 50 && !online;
        boolean tooLittleLive = rules.minLivePercent() > 33;
        String about = "3 hours a week, 60 km away";
        if (!tooMuchStudy && !tooLittleLive)
            return new Typical("rural", "Primary, rural", about, outcome, List.of(), null, null);
        return new Typical(
                "rural",
                "Primary, rural",
                about,
                null,
                List.of(
                        "They cannot travel for more than 75 minutes.",
                        tooMuchStudy
                                ? "The offer allows at most 40 per cent of the time as self-study."
                                : "The offer asks for at least 60 per cent of the time in sessions."),
                tooMuchStudy ? outcome.finish() : null,
                tooMuchStudy ? new BlendNeeded(55, null, null) : new BlendNeeded(null, null, 32));
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> publish(String offerId, String ifMatch) {
        return status(offerId, ifMatch, OfferStatus.OPEN);
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> close(String offerId, String ifMatch) {
        return status(offerId, ifMatch, OfferStatus.CLOSED);
    }

    @Override
    public Mono<ResponseEntity<BuiltOffer>> template(String offerId, String ifMatch) {
        return status(offerId, ifMatch, OfferStatus.TEMPLATE);
    }

    private Mono<ResponseEntity<BuiltOffer>> status(String id, String ifMatch, OfferStatus status) {
        return change(id, ifMatch, o -> with(o, status, o.about(), o.rules(), o.modulesLeftOut(), o.sessions()));
    }

    @Override
    public synchronized Mono<Void> delete(String offerId, String ifMatch) {
        all.remove(offerId);
        return Mono.empty();
    }
}
