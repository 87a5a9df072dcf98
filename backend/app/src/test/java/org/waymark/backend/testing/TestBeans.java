package org.waymark.backend.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The clock of the application is one that tests can set, and its sweeps come when a test calls them. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TaskScheduler taskScheduler() {
        return new OnlyWhatIsFrequent();
    }

    /**
     * Jobs and mail go on by themselves. A sweep at its own time would come between two steps of a test that stops half-way,
     * and take what that left for the wreck of another process.
     */
    private static final class OnlyWhatIsFrequent extends ThreadPoolTaskScheduler {

        private static final Duration FREQUENT = Duration.ofSeconds(10);

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
            return super.scheduleWithFixedDelay(orNothing(task, delay), start, delay);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
            return super.scheduleWithFixedDelay(orNothing(task, delay), delay);
        }

        private static Runnable orNothing(Runnable task, Duration delay) {
            return delay.compareTo(FREQUENT) < 0 ? task : () -> {};
        }
    }
}
