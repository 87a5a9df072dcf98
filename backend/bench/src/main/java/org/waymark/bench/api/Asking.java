package org.waymark.bench.api;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Every kind of read at the same steady rate, whether answers come or not. What to ask comes on standard input. */
public final class Asking extends Simulation {

    public Asking() {
        List<String[]> reads = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.split("\t"))
                .toList();
        double rate = Double.parseDouble(System.getProperty("bench.rate")) / reads.size();
        Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds"));
        setUp(reads.stream().map(read -> asking(read, rate, time)).toList())
                .protocols(http.shareConnections().disableCaching());
    }

    private static PopulationBuilder asking(String[] read, double rate, Duration time) {
        return scenario(read[0])
                .exec(http(read[0])
                        .get(read[1])
                        .header("Authorization", "Bearer " + read[2])
                        .check(status().is(200)))
                .injectOpen(constantUsersPerSec(rate).during(time));
    }
}
