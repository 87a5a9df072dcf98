package org.waymark.ui.fake;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.waymark.contract.participant.ActivityApi;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.pathway.PathwayApi;

/** The contract, kept in memory: a few invented people, real rules of the contract, no network. */
@TestConfiguration(proxyBeanMethods = false)
@Import({FakeOffices.class, FakeMany.class})
public class FakeBackend {

    @Bean
    FakeWorld world() {
        return new FakeWorld();
    }

    @Bean
    @Primary
    FakeIdentity fakeIdentity() {
        return new FakeIdentity();
    }

    @Bean
    @Primary
    FakeAccess fakeAccess(Clock clock) {
        return new FakeAccess(clock);
    }

    @Bean
    @Primary
    FakeSecondFactor fakeSecondFactor() {
        return new FakeSecondFactor();
    }

    @Bean
    @Primary
    FakePasswords fakePasswords(Clock clock) {
        return new FakePasswords(clock);
    }

    @Bean
    @Primary
    FakeMoves fakeMoves() {
        return new FakeMoves();
    }

    @Bean
    FakeActivities fakeActivities(FakeWorld world) {
        return new FakeActivities(world);
    }

    @Bean
    @Primary
    FakeTryOuts fakeTryOuts() {
        return new FakeTryOuts();
    }

    @Bean
    @Primary
    ActivityApi guardedActivities(FakeActivities activities, FakeIdentity identity) {
        return identity.guard(ActivityApi.class, activities);
    }

    @Bean
    FakeTimes fakeTimes(FakeWorld world) {
        return new FakeTimes(world);
    }

    @Bean
    @Primary
    TimeApi guardedTimes(FakeTimes times, FakeIdentity identity) {
        return identity.guard(TimeApi.class, times);
    }

    @Bean
    @Primary
    FakeDiagnosis fakeDiagnosis(FakeWorld world) {
        return new FakeDiagnosis(world);
    }

    @Bean
    @Primary
    FakeBookings fakeBookings() {
        return new FakeBookings();
    }

    @Bean
    @Primary
    FakeCalendars fakeCalendars() {
        return new FakeCalendars();
    }

    @Bean
    @Primary
    FakeListMessages fakeListMessages(FakeJobs jobs) {
        return new FakeListMessages(jobs);
    }

    @Bean
    @Primary
    FakeNotices fakeNotices() {
        return new FakeNotices();
    }

    @Bean
    @Primary
    FakeProviderMoves fakeProviderMoves() {
        return new FakeProviderMoves();
    }

    @Bean
    @Primary
    FakeTraining fakeTraining() {
        return new FakeTraining();
    }

    @Bean
    @Primary
    ParticipantApi fakeParticipants(FakeWorld world, FakeTraining training, FakeIdentity identity) {
        return identity.guard(ParticipantApi.class, new FakeParticipants(world, training));
    }

    @Bean
    @Primary
    PathwayApi fakePathways(FakeWorld world, FakeIdentity identity) {
        return identity.guard(PathwayApi.class, new FakePathways(world));
    }
}
