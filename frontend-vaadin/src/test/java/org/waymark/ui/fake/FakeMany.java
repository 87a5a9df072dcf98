package org.waymark.ui.fake;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.waymark.contract.assignment.NationalFiguresApi;

/** Assignments of many people, what becomes of them, and the days they cost. */
@TestConfiguration(proxyBeanMethods = false)
class FakeMany {

    @Bean
    @Primary
    FakeJobs fakeJobs() {
        return new FakeJobs();
    }

    @Bean
    @Primary
    FakeProgrammeImports fakeProgrammeImports(FakeJobs jobs) {
        return new FakeProgrammeImports(jobs);
    }

    @Bean
    @Primary
    FakePlans fakePlans(FakeJobs jobs) {
        return new FakePlans(jobs);
    }

    @Bean
    @Primary
    FakeProposals fakeProposals() {
        return new FakeProposals();
    }

    @Bean
    @Primary
    FakeReleases fakeReleases(FakeWorld world) {
        return new FakeReleases(world);
    }

    @Bean
    @Primary
    FakeReleaseAgreements fakeReleaseAgreements(FakeReleases releases, FakeWorld world) {
        return new FakeReleaseAgreements(releases, world);
    }

    @Bean
    @Primary
    FakeTrustProgress fakeTrustProgress(FakeWorld world) {
        return new FakeTrustProgress(world);
    }

    @Bean
    @Primary
    NationalFiguresApi fakeNationalFigures() {
        return new FakeNationalFigures();
    }

    @Bean
    @Primary
    FakeChallenges fakeChallenges() {
        return new FakeChallenges();
    }

    @Bean
    @Primary
    FakeItems fakeItems() {
        return new FakeItems();
    }

    @Bean
    @Primary
    FakeLessonReports fakeLessonReports() {
        return new FakeLessonReports();
    }

    @Bean
    @Primary
    FakeApplications fakeApplications() {
        return new FakeApplications();
    }

    @Bean
    @Primary
    FakeVerifications fakeVerifications(FakeApplications applications) {
        return new FakeVerifications(applications);
    }

    @Bean
    @Primary
    FakePriorLearning fakePriorLearning() {
        return new FakePriorLearning();
    }

    @Bean
    @Primary
    FakePriorities fakePriorities(FakeWorld world) {
        return new FakePriorities(world);
    }
}
