package org.waymark.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.ViewTest;

class SettingTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void says_what_is_right_where_the_register_is_wrong_and_follows_it_again() {
        open("trust/schools/fernhill/setting");
        assertThat(text()).contains("The register says", "Primary, mainstream, in a town or city");

        byId("phase", Choice.class).setValue("secondary");
        byId("place", Choice.class).setValue("rural");
        press("Save");
        assertThat(text())
                .contains("Saved", "Secondary, mainstream, rural", "David Hurst on ")
                .contains("Primary, mainstream, in a town or city");

        press("Follow the register again");
        assertThat(text()).doesNotContain("Secondary, mainstream, rural", "David Hurst");
    }
}
