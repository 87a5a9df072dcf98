package org.waymark.bench.learning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.mastery.Deciding;

/** The same people of one world under each policy, so that differences are the policies' own. */
final class Trial {
    static final String STANDARD = "Waymark, sure to 95 %";
    static final String LEARNT = STANDARD + ", items learnt from " + LearntBank.PEOPLE + " people";
    /** So many share an item bank and its authors' errors. */
    private static final int PEOPLE_A_BANK = 10;

    private static final long SEED = 7_919;
    private static final double NANOS = 1e6;

    private final Map<Phase, Curriculum> curricula = new EnumMap<>(Phase.class);
    private final Map<Phase, List<Policy>> policies = new EnumMap<>(Phase.class);

    private final Map<Bank, Policy> learnt = new ConcurrentHashMap<>();

    private record Bank(World world, Phase phase, long number) {}

    Trial() {
        for (var phase : Phase.values()) {
            var curriculum = new Curriculum(phase);
            curricula.put(phase, curriculum);
            policies.put(
                    phase,
                    List.of(
                            new Policy.Fixed(),
                            new Policy.EightyPercent(curriculum),
                            new Policy.Ours(STANDARD, curriculum, Deciding.standard(), any -> {}),
                            new Policy.Ours(
                                    "Waymark, sure to 90 %", curriculum, new Deciding(0.9, 0.8, 2), any -> {})));
        }
    }

    /** @return milliseconds of processor time for each choice of an item, the shortest first */
    static double[] choices(int people) {
        var nanos = new ArrayList<Long>();
        var curriculum = new Curriculum(Phase.PRIMARY);
        var ours = new Policy.Ours("", curriculum, Deciding.standard(), nanos::add);
        for (int person = 0; person < people; person++) {
            if (person == people / 2) {
                nanos.clear();
            }
            ours.of(new Someone(World.AS_THOUGHT, curriculum, Phase.PRIMARY, 0, SEED * (person + 1)));
        }
        return nanos.stream().mapToDouble(one -> one / NANOS).sorted().toArray();
    }

    /** @return by the policy's name, in the order from fixed to ours */
    Map<String, Summary> run(World world, int people) {
        var followed = IntStream.range(0, people)
                .parallel()
                .mapToObj(person -> follow(world, person))
                .toList();
        var byPolicy = new LinkedHashMap<String, List<Followed>>();
        followed.forEach(one -> one.forEach((policy, person) ->
                byPolicy.computeIfAbsent(policy, any -> new ArrayList<>()).add(person)));
        var summaries = new LinkedHashMap<String, Summary>();
        byPolicy.forEach((policy, list) -> summaries.put(policy, new Summary(list)));
        return summaries;
    }

    private Map<String, Followed> follow(World world, int person) {
        var phase = Phase.values()[person % Phase.values().length];
        var curriculum = Objects.requireNonNull(curricula.get(phase));
        var someone = new Someone(world, curriculum, phase, person / PEOPLE_A_BANK, SEED * (person + 1));
        var followed = new LinkedHashMap<String, Followed>();
        for (var policy : Objects.requireNonNull(policies.get(phase))) {
            followed.put(policy.name(), Followed.of(someone, curriculum, policy));
        }
        if (world.difficultyError() > World.AS_THOUGHT.difficultyError()) {
            var policy = learnt.computeIfAbsent(new Bank(world, phase, person / PEOPLE_A_BANK), this::learnt);
            followed.put(policy.name(), Followed.of(someone, curriculum, policy));
        }
        return followed;
    }

    private Policy learnt(Bank bank) {
        var curriculum = Objects.requireNonNull(curricula.get(bank.phase()));
        return new Policy.Ours(
                LEARNT,
                curriculum,
                LearntBank.of(bank.world(), curriculum, bank.phase(), bank.number()),
                Deciding.standard(),
                any -> {});
    }
}
