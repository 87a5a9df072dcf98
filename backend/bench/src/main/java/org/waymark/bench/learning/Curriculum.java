package org.waymark.bench.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Item;
import org.waymark.engine.mastery.Stake;

/** Eight areas of eight statements, modules of one to three statements, and items as their authors think them to be. */
final class Curriculum {
    /** Level 3 is asked, as senior leadership is. */
    static final int ASKED = 3;

    private static final int AREAS = 8;
    private static final int[] MODULES = {1, 2, 3, 2};
    private static final int[] MINUTES = {60, 90, 150, 120};
    private static final double THOUGHT_ERROR = 0.5;
    /** One of three options, or two of four. */
    private static final double[] LUCK = {0.3, 0.15};

    final Map<StatementId, String> areas = new LinkedHashMap<>();
    final List<Stake> modules = new ArrayList<>();
    final List<Item> bank = new ArrayList<>();

    Curriculum(Phase phase) {
        for (int area = 0; area < AREAS; area++) {
            int statement = 0;
            for (int module = 0; module < MODULES.length; module++) {
                var levels = new LinkedHashMap<StatementId, Integer>();
                for (int i = 0; i < MODULES[module]; i++) {
                    var id = new StatementId("area" + area + ".s" + statement++);
                    areas.put(id, "area" + area);
                    levels.put(id, ASKED);
                    items(id, itemsEach(phase));
                }
                modules.add(new Stake(levels, MINUTES[module]));
            }
        }
    }

    List<String> areaNames() {
        return areas.values().stream().distinct().toList();
    }

    List<Item> items(StatementId statement) {
        return bank.stream().filter(item -> item.statement().equals(statement)).toList();
    }

    /** Fewer people work in special schools and alternative provision, and fewer items are written for them. */
    private static int itemsEach(Phase phase) {
        return phase == Phase.AP_SEND ? 4 : 5;
    }

    private void items(StatementId statement, int count) {
        for (int i = 0; i < count; i++) {
            double difficulty = -0.6 + 0.3 * i;
            bank.add(new Item(
                    new ItemId(statement + "/" + i),
                    statement,
                    ASKED,
                    difficulty,
                    THOUGHT_ERROR,
                    2,
                    LUCK[i % LUCK.length],
                    0.05));
        }
    }
}
