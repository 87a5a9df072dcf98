package org.waymark.engine.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order that sessions must keep, as trees: most needs depend on no other, the rest on one. Gaps that others imply go;
 * those that would close a circle are kept apart.
 *
 * @param trees needs that depend on each other, each before its parent, the root last
 * @param treeOf each need, its number
 * @param parent of each need; -1 of a root
 * @param isLater whether a need comes after its parent
 * @param reach for each option of the parent, which of the need's it leaves open: those from here on if the need comes
 *     later, else those before here
 * @param rest gaps beyond the trees
 */
public record Forest(int[][] trees, int[] treeOf, int[] parent, boolean[] isLater, int[][] reach, int[][] rest) {

    /** @param week of each need's options, rising */
    static Forest of(int[][] week, int[][] gaps) {
        return new Growth(week, withoutImplied(week.length, gaps)).forest();
    }

    /** A gap is implied if two others in a row are as long. */
    private static List<int[]> withoutImplied(int needs, int[][] gaps) {
        var longest = new int[needs][needs];
        for (var row : longest) {
            Arrays.fill(row, Integer.MIN_VALUE);
        }
        for (var gap : gaps) {
            longest[gap[0]][gap[1]] = Math.max(longest[gap[0]][gap[1]], gap[2]);
        }
        var left = new ArrayList<int[]>();
        for (int from = 0; from < needs; from++) {
            for (int to = 0; to < needs; to++) {
                if (longest[from][to] > Integer.MIN_VALUE && !isImplied(longest, from, to)) {
                    left.add(new int[] {from, to, longest[from][to]});
                }
            }
        }
        return left;
    }

    private static boolean isImplied(int[][] longest, int from, int to) {
        for (int by = 0; by < longest.length; by++) {
            if (longest[from][by] > Integer.MIN_VALUE
                    && longest[by][to] > Integer.MIN_VALUE
                    && longest[from][by] + longest[by][to] >= longest[from][to]) {
                return true;
            }
        }
        return false;
    }

    /** Breadth first from each need that no tree has yet. */
    private static final class Growth {
        private final int[][] week;
        private final List<int[]> gaps;
        private final int[] treeOf;
        private final int[] parent;
        private final boolean[] isLater;
        private final int[][] reach;

        Growth(int[][] week, List<int[]> gaps) {
            this.week = week;
            this.gaps = gaps;
            treeOf = new int[week.length];
            parent = new int[week.length];
            isLater = new boolean[week.length];
            reach = new int[week.length][];
        }

        Forest forest() {
            var trees = new ArrayList<int[]>();
            Arrays.fill(treeOf, -1);
            Arrays.fill(parent, -1);
            Arrays.fill(reach, new int[0]);
            for (int root = 0; root < week.length; root++) {
                if (treeOf[root] < 0) {
                    trees.add(tree(root, trees.size()));
                }
            }
            return new Forest(trees.toArray(int[][]::new), treeOf, parent, isLater, reach, gaps.toArray(int[][]::new));
        }

        private int[] tree(int root, int number) {
            var tree = new ArrayDeque<Integer>();
            var next = new ArrayDeque<Integer>(List.of(root));
            treeOf[root] = number;
            while (!next.isEmpty()) {
                int need = next.remove();
                tree.addFirst(need);
                for (var gap : List.copyOf(gaps)) {
                    int other = gap[0] == need ? gap[1] : gap[0];
                    if ((gap[0] == need || gap[1] == need) && treeOf[other] < 0) {
                        treeOf[other] = number;
                        gaps.remove(gap);
                        hang(other, need, gap[1] == other, gap[2]);
                        next.add(other);
                    }
                }
            }
            return tree.stream().mapToInt(need -> need).toArray();
        }

        private void hang(int need, int under, boolean later, int gap) {
            parent[need] = under;
            isLater[need] = later;
            reach[need] = new int[week[under].length];
            for (int option = 0; option < reach[need].length; option++) {
                int from = later ? week[under][option] + gap : week[under][option] - gap + 1;
                int open = 0;
                while (open < week[need].length && week[need][open] < from) {
                    open++;
                }
                reach[need][option] = open;
            }
        }
    }
}
