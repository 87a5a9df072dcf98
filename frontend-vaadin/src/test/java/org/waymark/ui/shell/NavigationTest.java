package org.waymark.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;

class NavigationTest {

    @Test
    void the_parts_of_a_place_are_beside_each_other_while_one_is_there() {
        Navigation navigation = navigation(Role.PROVIDER);
        assertThat(names(navigation)).hasSizeLessThan(10).contains("Sessions").doesNotContain("Hubs");

        navigation.at("provider/hubs/one");

        assertThat(names(navigation)).contains("All sessions", "Hubs", "Local sessions");
        assertThat(marked(navigation)).containsExactly("Sessions: true", "Hubs: true");

        navigation.at("provider/cohorts");
        assertThat(marked(navigation)).containsExactly("Cohorts: true", "Small cohorts: page");

        navigation.at("provider/people");
        assertThat(marked(navigation)).containsExactly("People: page");
    }

    @Test
    void a_page_of_no_place_marks_none() {
        Navigation navigation = navigation(Role.PARTICIPANT);

        navigation.at("");
        assertThat(marked(navigation)).containsExactly("Home: page");
        navigation.at("account");
        assertThat(marked(navigation)).isEmpty();
    }

    @Test
    void a_place_with_one_part_for_this_role_shows_none() {
        Navigation navigation = navigation(Role.PARTNER);

        navigation.at("provider/health/behind");

        assertThat(marked(navigation)).containsExactly("Cohorts: true");
    }

    private static Navigation navigation(Role role) {
        return new Navigation(new Me("account", "Somebody", role, "one", null, null, List.of()));
    }

    private static Stream<Anchor> links(Navigation navigation) {
        return navigation
                .getChildren()
                .filter(Component::isVisible)
                .map(UnorderedList.class::cast)
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .map(Anchor.class::cast);
    }

    private static List<String> names(Navigation navigation) {
        return links(navigation).map(Anchor::getText).toList();
    }

    private static List<String> marked(Navigation navigation) {
        return links(navigation)
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(link -> link.getText() + ": " + link.getElement().getAttribute("aria-current"))
                .toList();
    }
}
