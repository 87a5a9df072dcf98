package org.waymark.backend.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final AtomicLong written = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong synced = new AtomicLong();

    @Test
    void returns_once_the_write_is_committed_and_synced() {
        var commits = new GroupCommit(() -> committed.set(written.get()), () -> synced.set(committed.get()));

        for (long n = 1; n <= 3; n++) {
            assertThat(commits.write(written::incrementAndGet)).isEqualTo(n);
            assertThat(synced).hasValue(n);
        }
    }

    @Test
    void shares_one_commit_among_the_writes_that_wait() throws Exception {
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        var count = new AtomicInteger();
        var commits = new GroupCommit(count::incrementAndGet, () -> {
            entered.countDown();
            await(open);
        });
        try (var pool = Executors.newFixedThreadPool(9)) {
            pool.submit(() -> commits.write(written::incrementAndGet));
            await(entered);
            for (int n = 0; n < 8; n++) {
                pool.submit(() -> commits.write(written::incrementAndGet));
            }
            while (commits.count() < 9) {
                Thread.onSpinWait();
            }
            open.countDown();
        }

        assertThat(count).hasValue(2);
    }

    @Test
    void never_commits_half_a_write() {
        var halves = new ArrayList<Long>();
        var commits = new GroupCommit(
                () -> {
                    if (written.get() % 2 == 1) {
                        halves.add(written.get());
                    }
                },
                () -> {});
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < 2_000; n++) {
                pool.submit(() -> commits.write(() -> {
                    synchronized (written) {
                        written.incrementAndGet();
                        Thread.yield();
                        return written.incrementAndGet();
                    }
                }));
            }
        }

        assertThat(written).hasValue(4_000);
        assertThat(halves).isEmpty();
    }

    @Test
    void fails_every_write_that_could_not_be_committed() {
        var full = new IllegalStateException("disk full");
        var commits = new GroupCommit(
                () -> {
                    throw full;
                },
                () -> {});

        for (var attempt : List.of("first", "second")) {
            assertThatThrownBy(() -> commits.write(() -> attempt)).isSameAs(full);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
