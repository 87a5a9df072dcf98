package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A person, their areas and the statements of each, over which exact chances on the grid are passed up and down (Pearl
 * 1988). A right answer is likelier the more somebody knows, and all links are positive: so it makes every part of the
 * tree likelier to be high, and lowers no belief.
 */
final class Tree {
    private final double[] person;
    private final List<Link> links = new ArrayList<>();
    private final Link ofStatement;
    private final int[] areaOf;

    /** @param areaOf the area of each statement, by its place among the areas */
    Tree(Prior prior, List<String> areas, int[] areaOf) {
        this.areaOf = areaOf;
        person = Scale.normal(prior.mean(), prior.personSd());
        var alike = new HashMap<Double, Link>();
        for (var area : areas) {
            double higher = prior.areas().getOrDefault(area, 0.0);
            links.add(alike.computeIfAbsent(higher, any -> new Link(higher, prior.areaSd())));
        }
        ofStatement = new Link(0, prior.statementSd());
    }

    /**
     * @param evidence logarithms of likelihoods, by statement and node
     * @param wanted which statements to speak of
     * @return what is believed of each of them; adds up to 1
     */
    SortedMap<Integer, double[]> chances(List<double[]> evidence, IntPredicate wanted) {
        var fromStatements = evidence.stream().map(ofStatement::up).toList();
        var areas = new ArrayList<double[]>();
        links.forEach(link -> areas.add(new double[Scale.NODES]));
        for (int i = 0; i < areaOf.length; i++) {
            add(areas.get(areaOf[i]), fromStatements.get(i));
        }
        int[] told = IntStream.range(0, areaOf.length).filter(wanted).toArray();
        fromTheOthers(
                areas,
                IntStream.of(told).map(i -> areaOf[i]).distinct().sorted().toArray());
        var chances = new TreeMap<Integer, double[]>();
        for (int i : told) {
            var log = ofStatement.down(without(areas.get(areaOf[i]), fromStatements.get(i)));
            add(log, evidence.get(i));
            chances.put(i, Scale.chances(log));
        }
        return chances;
    }

    /** Adds to each area that is wanted what the person and the other areas say of it. */
    private void fromTheOthers(List<double[]> areas, int[] wanted) {
        var whole = new double[Scale.NODES];
        for (int node = 0; node < Scale.NODES; node++) {
            whole[node] = Math.log(person[node]);
        }
        var fromAreas = new ArrayList<double[]>();
        for (int area = 0; area < areas.size(); area++) {
            fromAreas.add(links.get(area).up(areas.get(area)));
            add(whole, fromAreas.get(area));
        }
        for (int area : wanted) {
            add(areas.get(area), links.get(area).down(without(whole, fromAreas.get(area))));
        }
    }

    private static void add(double[] sum, double[] more) {
        for (int node = 0; node < Scale.NODES; node++) {
            sum[node] += more[node];
        }
    }

    private static double[] without(double[] all, double[] one) {
        var rest = new double[Scale.NODES];
        for (int node = 0; node < Scale.NODES; node++) {
            rest[node] = all[node] - one[node];
        }
        return rest;
    }
}
