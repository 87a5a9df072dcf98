package org.waymark.ui.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionTest {

    private final List<Integer> many = IntStream.range(0, 250).boxed().toList();

    @Test
    void shows_a_hundred_and_the_way_to_a_hundred_more() {
        Portion<Integer> portion = Portion.of(many, Address.of("people").with("state", "behind"));
        assertThat(portion.rows()).hasSize(100);
        assertThat(portion.more()).map(Anchor::getHref).contains("people?show=200&state=behind");
    }

    @Test
    void shows_the_rest_once_asked_for() {
        assertThat(Portion.of(many, Address.of("people").with("show", "300")).more())
                .isEmpty();
    }

    @Test
    void does_not_mind_a_number_that_makes_no_sense() {
        assertThat(Portion.of(many, Address.of("people").with("show", "-1")).rows())
                .hasSize(100);
    }
}
