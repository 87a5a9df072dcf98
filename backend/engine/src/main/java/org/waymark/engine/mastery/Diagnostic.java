package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Next.Ask;
import org.waymark.engine.mastery.Next.Stop;
import org.waymark.engine.mastery.Next.Why;

/**
 * A short check of what somebody knows of an area, each item chosen by the answers so far. It asks about the module that
 * promises to save most minutes an item: its minutes, times the chance that all answers it takes are right, by how
 * many it takes to see. Within it comes first the statement that is least likely to be known, since the rest need not be asked if that
 * fails, and of its items the one that tells most. Holds nothing of a person, and may be shared.
 */
public final class Diagnostic {
    public static final int MOST_ITEMS = 12;
    /** Less than it takes to answer, since an answer tells of other statements of the area too. */
    private static final double LEAST_MINUTES_AN_ITEM = 0.75;

    private final Estimator estimator;
    private final Deciding deciding;
    private final List<Stake> stakes;
    /** By statement, in the order of their ids. */
    private final Map<StatementId, List<Item>> bank = new TreeMap<>();

    /**
     * @param estimator of the person's role, which knows the areas of all statements of stakes
     * @param bank items of these statements
     */
    public Diagnostic(Estimator estimator, Deciding deciding, List<Stake> stakes, List<Item> bank) {
        this.estimator = estimator;
        this.deciding = deciding;
        this.stakes = List.copyOf(stakes);
        bank.stream()
                .sorted(Comparator.comparing(Item::id))
                .forEach(item -> this.bank
                        .computeIfAbsent(item.statement(), any -> new ArrayList<>())
                        .add(item));
    }

    /**
     * @param area the one asked about
     * @param asked items of the area so far in this diagnostic
     * @param evidence all there is of the person, with the answers so far
     */
    public Next next(String area, int asked, Collection<? extends Evidence> evidence) {
        if (asked >= MOST_ITEMS) {
            return new Stop(Why.LONG_ENOUGH);
        }
        return new Choice(area, evidence).next();
    }

    private final class Choice {
        private final String area;
        private final Beliefs beliefs;
        private final Set<ItemId> answered = new HashSet<>();

        Choice(String area, Collection<? extends Evidence> evidence) {
            this.area = area;
            var here = stakes.stream()
                    .filter(this::isHere)
                    .flatMap(stake -> stake.levels().keySet().stream())
                    .collect(Collectors.toSet());
            beliefs = estimator.of(evidence, here::contains);
            for (var one : evidence) {
                if (one instanceof Evidence.Answered answer) {
                    answered.add(answer.item().id());
                }
            }
        }

        Next next() {
            var open = stakes.stream()
                    .filter(this::isHere)
                    .map(stake -> new Open(stake, runs(stake)))
                    .filter(one -> !one.runs().isEmpty())
                    .toList();
            var best =
                    open.stream().filter(one -> askable(one).isPresent()).max(Comparator.comparingDouble(Open::saved));
            if (best.isEmpty()) {
                return new Stop(open.isEmpty() ? Why.SURE : Why.NO_ITEM_LEFT);
            }
            return best.filter(one -> one.saved() > LEAST_MINUTES_AN_ITEM)
                    .flatMap(this::askable)
                    .<Next>map(run -> new Ask(run.items().getFirst()))
                    .orElse(new Stop(Why.SURE));
        }

        /** The statement of the area that is least likely to be known, of those that can be asked about. */
        private Optional<Run> askable(Open open) {
            return open.runs().stream()
                    .filter(run -> isHere(run.statement()) && !run.items().isEmpty())
                    .findFirst();
        }

        private boolean isHere(Stake stake) {
            return stake.levels().keySet().stream().anyMatch(this::isHere);
        }

        private boolean isHere(StatementId statement) {
            return estimator.isIn(area, statement);
        }

        /** Of its statements that are not known yet. */
        private List<Run> runs(Stake stake) {
            var runs = new ArrayList<Run>();
            stake.sorted().forEach((statement, level) -> {
                var belief = beliefs.of(statement);
                if (!deciding.decide(belief, level).isKnown()) {
                    runs.add(Run.of(deciding, belief, level, beliefs.chances(statement), left(statement, level)));
                }
            });
            runs.sort(Comparator.comparingDouble(Run::chance));
            return runs;
        }

        private List<Item> left(StatementId statement, int level) {
            return bank.getOrDefault(statement, List.of()).stream()
                    .filter(item -> item.level() >= level && !answered.contains(item.id()))
                    .toList();
        }
    }

    /**
     * A module that is not known yet, and what it would take.
     *
     * @param runs the least likely first
     */
    private record Open(Stake stake, List<Run> runs) {
        /** Minutes an item, as far as can be foreseen. */
        double saved() {
            double chance = 1;
            double items = 0;
            for (var run : runs) {
                items += chance * run.expected();
                chance *= run.chance();
            }
            return items == 0 ? 0 : stake.minutes() * chance / items;
        }
    }
}
