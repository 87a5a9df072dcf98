package org.waymark.backend.platform.store;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/** Migrates before anything else starts: before the web server listens, and before jobs run. */
@Component
class MigrationRunner implements SmartLifecycle {

    private final Migrations migrations;
    private volatile boolean running;

    MigrationRunner(ObjectProvider<Migration> migrations, ReactiveMongoTemplate template) {
        this.migrations = new Migrations(migrations.stream().toList(), template, Clock.systemUTC());
    }

    @Override
    public void start() {
        migrations.run().block();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
