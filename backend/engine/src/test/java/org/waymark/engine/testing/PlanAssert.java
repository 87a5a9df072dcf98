package org.waymark.engine.testing;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanOutcome.Infeasible;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Step;

/** Assertions in the words of the domain. */
public final class PlanAssert extends AbstractAssert<PlanAssert, PlanOutcome> {
    private PlanAssert(PlanOutcome outcome) {
        super(outcome, PlanAssert.class);
    }

    public static PlanAssert assertThat(PlanOutcome outcome) {
        return new PlanAssert(outcome);
    }

    /** These modules and no others, in this order. */
    public PlanAssert visits(String... modules) {
        Assertions.assertThat(planned().pathway().steps().stream()
                        .map(step -> step.module().value()))
                .containsExactly(modules);
        return this;
    }

    /** The topic is left out, for exactly these kinds of reason. */
    @SafeVarargs
    public final PlanAssert skips(String topic, Class<? extends Reason>... reasons) {
        var skip = planned().pathway().skips().stream()
                .filter(one -> one.module() == null && one.topic().equals(new TopicId(topic)))
                .findFirst();
        Assertions.assertThat(skip).as("skip of " + topic).isPresent();
        Assertions.assertThat(skip.orElseThrow().reasons().stream().<Class<?>>map(Reason::getClass))
                .containsExactlyElementsOf(Arrays.<Class<?>>asList(reasons));
        return this;
    }

    /** The topic is in, and this is one of its reasons. */
    public PlanAssert because(String topic, Reason reason) {
        Assertions.assertThat(step(topic).reasons()).contains(reason);
        return this;
    }

    public PlanAssert notBecause(String topic, Class<? extends Reason> reason) {
        Assertions.assertThat(step(topic).reasons()).doesNotHaveAnyElementsOfTypes(reason);
        return this;
    }

    public PlanAssert finishes(String date) {
        Assertions.assertThat(planned().pathway().finish()).isEqualTo(date);
        return this;
    }

    /** No plan, and the conflict has exactly these kinds of constraint. */
    public PlanAssert clashes(Class<?>... constraints) {
        Assertions.assertThat(infeasible().conflict().constraints().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(List.of(constraints));
        return this;
    }

    private Step step(String topic) {
        return planned().pathway().find(new TopicId(topic)).orElseThrow();
    }

    private Planned planned() {
        Assertions.assertThat(actual).isInstanceOf(Planned.class);
        return (Planned) actual;
    }

    private Infeasible infeasible() {
        Assertions.assertThat(actual).isInstanceOf(Infeasible.class);
        return (Infeasible) actual;
    }
}
