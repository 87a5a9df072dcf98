package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.mastery.Respondent.Response;
import org.waymark.engine.mastery.Respondent.Role;

/**
 * Estimates how hard items are from everybody's answers, on the scale of {@link Beliefs}: marginal maximum likelihood by EM
 * (Bock and Aitkin 1981), where what each person knows is integrated out over the same tree that beliefs come from, and
 * what authors think is a normal prior. So a few answers move little, and all-right answers stay finite. Which items
 * somebody was asked depended on their earlier answers; as these are among the answers, that does no harm.
 *
 * <p>Answers cannot tell whether all items are harder than thought or all people know less. So people as a whole may stand
 * higher or lower than thought, and authors are taken to be right on average.
 */
public final class Difficulties {
    private static final int MOST_ROUNDS = 200;
    private static final double SETTLED = 2e-3;
    /** How unsure it is where people stand as a whole, in logits: a level. */
    private static final double PEOPLE_SD = 1;
    /** Nobody stands farther from level 1 than this before they answer. */
    private static final double FARTHEST = 4;

    private final List<Respondent> people;
    private final Map<ItemId, Curve> curves = new LinkedHashMap<>();
    private double shift;

    private Difficulties(List<Respondent> people) {
        this.people = people;
        for (var person : people) {
            for (var response : person.responses()) {
                var curve = curves.computeIfAbsent(response.item().id(), id -> new Curve(response.item()));
                if (!curve.thought.equals(response.item())) {
                    throw new IllegalArgumentException(
                            "two items are called " + response.item().id());
                }
            }
        }
    }

    /**
     * @param items as estimated; those that nobody answered are missing
     * @param shift how much higher people stand than thought, in logits
     * @param elsewhere by person and response, in their order: what the person knows of the statement by all their other
     *     answers, in logits
     * @param settled whether a further round would change nothing; else the rounds ran out
     */
    public record Estimated(
            Map<ItemId, Difficulty> items, double shift, List<List<Double>> elsewhere, boolean settled) {
        public Estimated {
            items = Map.copyOf(items);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** @throws IllegalArgumentException if two different items have one id */
    public static Estimated estimate(List<Respondent> people) {
        return new Difficulties(List.copyOf(people)).estimate();
    }

    private Estimated estimate() {
        boolean settled = false;
        for (int round = 0; round < MOST_ROUNDS && !settled; round++) {
            expect();
            settled = maximise() < SETTLED;
        }
        var elsewhere = expect();
        return new Estimated(told(), shift, elsewhere, settled);
    }

    /** @return what each person knows by their other answers */
    private List<List<Double>> expect() {
        curves.values().forEach(Curve::forget);
        var trees = new HashMap<Role, RoleTree>();
        return people.stream()
                .map(person -> expect(person, trees.computeIfAbsent(person.role(), this::tree)))
                .toList();
    }

    private RoleTree tree(Role role) {
        var prior = role.prior();
        double mean = Math.clamp(prior.mean() + shift, -FARTHEST, FARTHEST);
        return new RoleTree(
                new Prior(mean, prior.areas(), prior.personSd(), prior.areaSd(), prior.statementSd()), role.areas());
    }

    private List<Double> expect(Respondent person, RoleTree tree) {
        var chances = tree.chances(person.responses(), this::curve);
        var elsewhere = new ArrayList<Double>();
        for (var response : person.responses()) {
            var chance = Objects.requireNonNull(chances.get(response.item().statement()));
            var curve = curve(response);
            double others = without(chance, curve, response.right());
            curve.add(chance, response.right(), others);
            elsewhere.add(others);
        }
        return List.copyOf(elsewhere);
    }

    /** The mean of what is believed, had the answer not been given. */
    private static double without(double[] chance, Curve curve, boolean right) {
        var rest = new double[Scale.NODES];
        double sum = 0;
        for (int node = 0; node < Scale.NODES; node++) {
            rest[node] = chance[node] / curve.likelihood(right, node);
            sum += rest[node];
        }
        for (int node = 0; node < Scale.NODES; node++) {
            rest[node] /= sum;
        }
        return Scale.mean(rest);
    }

    private Curve curve(Response response) {
        return curves.computeIfAbsent(response.item().id(), id -> new Curve(response.item()));
    }

    /** @return the longest step taken */
    private double maximise() {
        double longest = 0;
        for (var curve : curves.values()) {
            longest = Math.max(longest, Math.abs(curve.improve()));
        }
        return Math.max(longest, Math.abs(centre()));
    }

    /**
     * Moves people and items together, which changes no chance of an answer, to where the priors find them likeliest.
     *
     * @return the step taken
     */
    private double centre() {
        if (curves.values().stream().anyMatch(Curve::isFixed)) {
            return 0;
        }
        double weight = 1 / (PEOPLE_SD * PEOPLE_SD);
        double sum = weight * shift;
        for (var curve : curves.values()) {
            sum += curve.precision() * curve.away();
            weight += curve.precision();
        }
        double step = sum / weight;
        curves.values().forEach(curve -> curve.move(-step));
        shift -= step;
        return step;
    }

    private Map<ItemId, Difficulty> told() {
        return curves.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().told()));
    }
}
