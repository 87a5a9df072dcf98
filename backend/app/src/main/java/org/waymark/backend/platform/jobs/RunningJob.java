package org.waymark.backend.platform.jobs;

/** What a job's work is given: what to do, whom to tell how far it has come, and whom to ask whether to go on. */
public final class RunningJob {

    private final StoredJob stored;
    private volatile Reached reached;
    private volatile boolean stopped;

    RunningJob(StoredJob stored) {
        this.stored = stored;
        this.reached = new Reached(0, 0, "Starting");
    }

    record Reached(long done, long total, String message) {}

    public String id() {
        return stored.id();
    }

    /** As it was submitted. */
    public String input() {
        return stored.input();
    }

    /** The account that asked for it. */
    public String accountId() {
        return stored.accountId();
    }

    /** Rises each time a node takes the job. What is written with it cannot undo what a later holder wrote. */
    public long fence() {
        return stored.fence();
    }

    /** Cheap, and to be called often: the store hears of it now and then. */
    public void reached(long done, long total, String message) {
        reached = new Reached(done, total, message);
    }

    /** True once somebody has cancelled it, or another node has taken it over: end soon, and write nothing more. */
    public boolean isStopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    Reached reached() {
        return reached;
    }

    StoredJob stored() {
        return stored;
    }
}
