package org.waymark.bench.inner;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.bench.instances.Instances;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.select.PrerequisiteRing;
import org.waymark.engine.select.Select;
import org.waymark.engine.select.Selection;

/** The stages of a plan one by one, and all together, in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineLoops {
    @Param({"100", "300", "1000"})
    private int modules;

    private PlanRequest request = Instances.forSelection(100, 1);
    private Demand demand = Demand.of(request);
    private Attendance attendance = Attendance.of(request);

    @Setup(Level.Trial)
    public void prepare() {
        request = Instances.forSelection(modules, 1);
        demand = Demand.of(request);
        attendance = Attendance.of(request);
    }

    @Benchmark
    public List<TopicId> ring() {
        return PrerequisiteRing.find(request.catalogue());
    }

    @Benchmark
    public Demand demand() {
        return Demand.of(request);
    }

    @Benchmark
    public Attendance attendance() {
        return Attendance.of(request);
    }

    @Benchmark
    public Selection selection() {
        return new Select(request, demand, attendance).select(Set.of());
    }

    @Benchmark
    public PlanOutcome plan() {
        return new Planner().plan(request);
    }
}
