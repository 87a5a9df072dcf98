package org.waymark.bench.api;

import io.gatling.charts.stats.GeneralStats;
import io.gatling.charts.stats.LogFileData;
import io.gatling.charts.stats.LogFileReader;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.Status;
import io.gatling.core.config.GatlingConfiguration;
import java.nio.file.Path;
import scala.Option;

/**
 * What Gatling measured of one kind of request.
 *
 * @param p50 in milliseconds, as are the others
 */
public record Figures(double perSecond, long failed, int p50, int p95, int p99) {

    static LogFileData read(Path results, String run) {
        return LogFileReader.apply(run, results, GatlingConfiguration.load()).read();
    }

    static Figures of(LogFileData log, String request) {
        GeneralStats all = stats(log, request, Option.empty()).get();
        Option<GeneralStats> failed = stats(log, request, Option.apply(KO$.MODULE$));
        return new Figures(
                all.meanRequestsPerSec(),
                failed.isDefined() ? failed.get().count() : 0,
                percentile(all, 50),
                percentile(all, 95),
                percentile(all, 99));
    }

    private static Option<GeneralStats> stats(LogFileData log, String request, Option<Status> status) {
        return log.requestGeneralStats(Option.apply(request), Option.empty(), status);
    }

    private static int percentile(GeneralStats stats, double rank) {
        return (Integer) stats.percentile().apply(rank);
    }
}
