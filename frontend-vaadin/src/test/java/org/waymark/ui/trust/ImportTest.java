package org.waymark.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeImports;
import org.waymark.ui.fake.ViewTest;

class ImportTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void is_reached_from_the_schools_and_says_which_file() {
        open("trust/schools");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("trust/schools/import");
        open("trust/schools/import");
        assertThat(text()).contains("edubasealldata", "Only schools of your trust", "invented schools");
    }

    @Test
    void tells_what_came_of_it_row_by_row() {
        open("trust/schools/import/" + FakeImports.DONE);
        assertThat(text())
                .contains("The file is imported", "1 added, 2 changed, 1 closed.", "Of other trusts, left alone")
                .contains("412 pupils, before 418", "Row 7", "900007 Nowhere School")
                .contains("Download these rows (CSV)");
    }

    @Test
    void is_not_there_for_a_provider() {
        signIn(Role.PROVIDER);
        open("trust/schools/import");
        assertThat(text()).contains("There is no page here");
    }
}
