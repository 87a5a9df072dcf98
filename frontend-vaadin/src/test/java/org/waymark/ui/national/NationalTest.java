package org.waymark.ui.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.fake.ViewTest;

class NationalTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.NATIONAL;
    }

    @Test
    void compares_providers_regions_and_phases_as_table_and_drawing() {
        open("");
        assertThat(address()).isEqualTo("national");
        assertThat(text())
                .contains("How do providers compare?", "How do regions compare?", "How do phases compare?")
                .contains("Northway Teaching Institute", "East of England", "1,204");
        assertThat(every(Drawing.class).stream()
                        .map(drawing -> drawing.getElement().getProperty("innerHTML"))
                        .filter(markup -> markup.contains("row-label")))
                .hasSize(3);
    }

    @Test
    void says_where_states_are_withheld_and_offers_the_figures_as_files() {
        open("national");
        assertThat(text()).contains("Withheld", "Groups of fewer than 5 people are put together");
        assertThat(every(Anchor.class)).extracting(Anchor::getText).contains("As CSV", "As an Excel workbook");
    }
}
