package org.waymark.backend.platform.store.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many writes share one commit, and returns from each only when a commit holds it.
 *
 * <p>Writes run side by side and take a rising number; whoever comes first commits for all numbers so far while no
 * write runs, so a commit never holds half a write. The others find their number committed and return.
 */
final class GroupCommit {

    private final ReadWriteLock writes = new ReentrantReadWriteLock();
    private final Lock leader = new ReentrantLock();
    private final AtomicLong issued = new AtomicLong();
    private final Runnable commit;
    private final Runnable sync;
    private long committed;

    /**
     * @param commit hands all finished writes to the operating system; no write runs meanwhile
     * @param sync makes the last commit survive a loss of power; writes may run meanwhile
     */
    GroupCommit(Runnable commit, Runnable sync) {
        this.commit = commit;
        this.sync = sync;
    }

    /** Runs the write and returns its answer once it is committed; a write that throws is not waited for. */
    <T> T write(Supplier<T> write) {
        T answer;
        long number;
        writes.readLock().lock();
        try {
            answer = write.get();
            number = issued.incrementAndGet();
        } finally {
            writes.readLock().unlock();
        }
        commitUpTo(number);
        return answer;
    }

    /** Runs the task while neither a write nor a commit does. */
    void alone(Runnable task) {
        leader.lock();
        try {
            withoutWrites(task);
        } finally {
            leader.unlock();
        }
    }

    /** How many writes have run. */
    long count() {
        return issued.get();
    }

    private void commitUpTo(long number) {
        leader.lock();
        try {
            if (committed < number) {
                committed = commitAll();
            }
        } finally {
            leader.unlock();
        }
    }

    private long commitAll() {
        writes.writeLock().lock();
        long upTo;
        try {
            upTo = issued.get();
            commit.run();
        } finally {
            writes.writeLock().unlock();
        }
        sync.run();
        return upTo;
    }

    private void withoutWrites(Runnable task) {
        writes.writeLock().lock();
        try {
            task.run();
        } finally {
            writes.writeLock().unlock();
        }
    }
}
