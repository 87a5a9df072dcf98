package org.waymark.ui.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.ViewTest;

class ProvidersTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.ADMINISTRATOR;
    }

    @Test
    void a_partner_is_added_to_its_provider() {
        open("providers");
        assertThat(text()).contains("Ridge Teaching School Hub", "Delivery partner of Northway Teaching Institute");
        press("Add");
        assertThat(text()).contains("Enter a name");
        byId("provider-name", Input.class).setValue("Fell Hub");
        byId("provider-part-of", Choice.class).setValue("northway");
        press("Add");
        assertThat(text()).contains("Fell Hub is in the register");

        byId("provider-name", Input.class).setValue("Fell Hub");
        press("Add");
        assertThat(text()).contains("There is “Fell Hub” already");
    }

    @Test
    void one_is_renamed_ended_and_opened_again_and_a_provider_not_before_its_partners() {
        open("providers/ridge");
        byId("provider-name", Input.class).setValue("Ridge Hub");
        press("Rename");
        assertThat(text()).contains("Renamed", "Ridge Hub");
        press("End it today");
        assertThat(text()).contains("Ended on 23 November 2026");
        press("Open it again");
        assertThat(text()).contains("At work");

        open("providers/northway");
        press("End it today");
        assertThat(text()).contains("End its delivery partners first");
    }
}
