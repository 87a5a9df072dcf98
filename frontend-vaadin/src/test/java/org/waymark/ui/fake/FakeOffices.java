package org.waymark.ui.fake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.waymark.contract.Page;
import org.waymark.contract.audit.AuditApi;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.TypicalParticipantApi;
import org.waymark.contract.funding.FundingList;
import org.waymark.contract.funding.FundingListApi;
import org.waymark.contract.organisation.DeliveryPartnerApi;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.Provider;
import org.waymark.contract.organisation.ProviderApi;
import org.waymark.contract.protection.PrivacyApi;
import org.waymark.contract.protection.PrivacyNotice;
import reactor.core.publisher.Mono;

/** What those see who run, assign and write: offers, schools, assignments and the catalogue, on one invented day. */
@TestConfiguration(proxyBeanMethods = false)
class FakeOffices {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @Bean
    @Primary
    Clock fakeClock() {
        return Clock.fixed(FakeYear.TODAY.atTime(9, 0).atZone(ENGLAND).toInstant(), ENGLAND);
    }

    @Bean
    @Primary
    DeliveryApi fakeOffers() {
        return new FakeOffers();
    }

    @Bean
    @Primary
    FakeAmendments fakeAmendments() {
        return new FakeAmendments();
    }

    @Bean
    @Primary
    OfferBuilderApi fakeOfferBuilder(FakeWorld world) {
        return new FakeOfferBuilder(world);
    }

    @Bean
    @Primary
    TypicalParticipantApi fakeTypicalParticipants(FakeWorld world) {
        return new FakeTypicalParticipants(world);
    }

    @Bean
    @Primary
    FakeLocalSessions fakeLocalSessions() {
        return new FakeLocalSessions();
    }

    @Bean
    @Primary
    FakeTimetable fakeTimetable() {
        return new FakeTimetable();
    }

    @Bean
    @Primary
    FakeAttendance fakeAttendance() {
        return new FakeAttendance();
    }

    @Bean
    @Primary
    FakeCheckIns fakeCheckIns() {
        return new FakeCheckIns();
    }

    @Bean
    @Primary
    FakeCohortHealth fakeCohortHealth() {
        return new FakeCohortHealth();
    }

    @Bean
    @Primary
    FakeRegisterFiles fakeRegisterFiles() {
        return new FakeRegisterFiles();
    }

    @Bean
    @Primary
    FakeFeedback fakeFeedback() {
        return new FakeFeedback();
    }

    @Bean
    @Primary
    FakeFacilitation fakeFacilitation() {
        return new FakeFacilitation();
    }

    @Bean
    @Primary
    FakeRebookings fakeRebookings() {
        return new FakeRebookings();
    }

    @Bean
    @Primary
    OrganisationApi fakeSchools(FakeWorld world) {
        return new FakeSchools(world);
    }

    @Bean
    @Primary
    FakeImports fakeImports(FakeJobs jobs) {
        return new FakeImports(jobs);
    }

    @Bean
    @Primary
    FundingListApi fakeFundingLists() {
        Instant then = FakeYear.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return () -> Mono.just(Page.whole(List.of(
                new FundingList("Schools in the RISE programme", FakeYear.TODAY, 367, then, "Asha Rowe", true),
                new FundingList(
                        "Schools in the RISE programme",
                        FakeYear.TODAY.minusYears(1),
                        351,
                        then,
                        "Asha Rowe",
                        false))));
    }

    @Bean
    @Primary
    FakeSettings fakeSettings() {
        return new FakeSettings();
    }

    @Bean
    @Primary
    AuditApi fakeAudit(FakeJobs jobs) {
        return new FakeAudit(jobs);
    }

    @Bean
    @Primary
    PrivacyApi fakePrivacy() {
        return () -> Mono.just(new PrivacyNotice(List.of(new PrivacyNotice.Purpose(
                "Your notes and reflections",
                "What you write about tasks and for yourself.",
                "So that you can find it again.",
                "Your provider",
                "Public task (UK GDPR, Article 6(1)(e))",
                "You alone.",
                "6 months after you leave your qualification",
                "Long enough to take them with you.",
                false))));
    }

    @Bean
    @Primary
    FakeDataRequests fakeDataRequests() {
        return new FakeDataRequests();
    }

    @Bean
    @Primary
    ProviderApi fakeProviders() {
        return new FakeProviders();
    }

    @Bean
    @Primary
    FakeViability fakeViability(FakeJobs jobs) {
        return new FakeViability(jobs);
    }

    @Bean
    @Primary
    DeliveryPartnerApi fakePartners() {
        return () -> Mono.just(
                Page.whole(List.of(new Provider("partner-quay", "Quay Teaching School Hub", "northway", null, null))));
    }

    @Bean
    @Primary
    FakePartnerRecords fakePartnerRecords() {
        return new FakePartnerRecords();
    }

    @Bean
    @Primary
    FakeLooks fakeLooks() {
        return new FakeLooks();
    }

    @Bean
    @Primary
    FakeClosures fakeClosures() {
        return new FakeClosures();
    }

    @Bean
    @Primary
    FakeAssignments fakeAssignments(FakeWorld world) {
        return new FakeAssignments(world);
    }

    @Bean
    @Primary
    CatalogueApi fakeCatalogue() {
        return new FakeCatalogue();
    }
}
