package org.waymark.bench.learning;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Confidence;
import org.waymark.engine.mastery.Deciding;
import org.waymark.engine.mastery.Diagnostic;
import org.waymark.engine.mastery.Estimator;
import org.waymark.engine.mastery.Evidence;
import org.waymark.engine.mastery.Evidence.Answered;
import org.waymark.engine.mastery.Item;
import org.waymark.engine.mastery.Next;
import org.waymark.engine.mastery.Prior;
import org.waymark.engine.mastery.Stake;

/** A way to decide which modules somebody need not take. */
interface Policy {
    String name();

    Outcome of(Someone someone);

    /**
     * @param leftOut modules
     * @param asked items
     * @param chances that a statement is known, where the policy says
     */
    record Outcome(Set<Stake> leftOut, int asked, Map<StatementId, Double> chances) {}

    /** Everybody takes everything. */
    record Fixed() implements Policy {
        @Override
        public String name() {
            return "fixed pathway";
        }

        @Override
        public Outcome of(Someone someone) {
            return new Outcome(Set.of(), 0, Map.of());
        }
    }

    /** Three items a module; it is left out if 80 % are right. */
    record EightyPercent(Curriculum curriculum) implements Policy {
        private static final int ITEMS = 3;
        private static final double ENOUGH = 0.8;

        @Override
        public String name() {
            return "80 % of three items";
        }

        @Override
        public Outcome of(Someone someone) {
            var leftOut = new HashSet<Stake>();
            for (var module : curriculum.modules) {
                var statements = module.levels().keySet().stream().sorted().toList();
                int right = 0;
                for (int i = 0; i < ITEMS; i++) {
                    var items = curriculum.items(statements.get(i % statements.size()));
                    right += someone.answers(items.get(i / statements.size() + 1)) ? 1 : 0;
                }
                if (right >= ENOUGH * ITEMS) {
                    leftOut.add(module);
                }
            }
            return new Outcome(leftOut, ITEMS * curriculum.modules.size(), Map.of());
        }
    }

    /** The diagnostic, area by area, and what is believed after it. */
    final class Ours implements Policy {
        private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

        private final Curriculum curriculum;
        private final Deciding deciding;
        private final Estimator estimator;
        private final Diagnostic diagnostic;

        private final String name;
        private final LongConsumer nanos;

        /** @param nanos is told the processor time of each choice of an item */
        Ours(String name, Curriculum curriculum, Deciding deciding, LongConsumer nanos) {
            this(name, curriculum, curriculum.bank, deciding, nanos);
        }

        /** @param bank the curriculum's items, as they are thought to be by now */
        Ours(String name, Curriculum curriculum, List<Item> bank, Deciding deciding, LongConsumer nanos) {
            this.name = name;
            this.nanos = nanos;
            this.curriculum = curriculum;
            this.deciding = deciding;
            estimator = new Estimator(Prior.of(Someone.MEAN), curriculum.areas);
            diagnostic = new Diagnostic(estimator, deciding, curriculum.modules, bank);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Outcome of(Someone someone) {
            List<Evidence> evidence = new ArrayList<>(someone.before());
            int asked = 0;
            for (var area : curriculum.areaNames()) {
                int inArea = 0;
                while (next(area, inArea, evidence) instanceof Next.Ask ask) {
                    evidence.add(new Answered(ask.item(), someone.answers(ask.item()), Confidence.NOT_SAID, 0));
                    inArea++;
                }
                asked += inArea;
            }
            return outcome(evidence, asked);
        }

        private Next next(String area, int asked, List<Evidence> evidence) {
            long begun = CLOCK.getCurrentThreadCpuTime();
            var next = diagnostic.next(area, asked, evidence);
            nanos.accept(CLOCK.getCurrentThreadCpuTime() - begun);
            return next;
        }

        private Outcome outcome(List<Evidence> evidence, int asked) {
            var beliefs = estimator.of(evidence);
            var chances = new HashMap<StatementId, Double>();
            beliefs.all().forEach(one -> chances.put(one.statement(), one.chance(Curriculum.ASKED)));
            var leftOut = new HashSet<Stake>();
            for (var module : curriculum.modules) {
                if (module.levels().entrySet().stream()
                        .allMatch(one -> deciding.decide(beliefs.of(one.getKey()), one.getValue())
                                .isKnown())) {
                    leftOut.add(module);
                }
            }
            return new Outcome(leftOut, asked, chances);
        }
    }
}
