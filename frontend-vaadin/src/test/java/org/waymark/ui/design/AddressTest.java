package org.waymark.ui.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;
import org.waymark.contract.Phase;

class AddressTest {

    private final Address address = Address.of(new Location("trust?phase=ap-send&school=A+%26+B"));

    @Test
    void reads_what_is_chosen() {
        assertThat(address.get("school")).isEqualTo("A & B");
        assertThat(address.find("phase", Phase.class)).contains(Phase.AP_SEND);
    }

    @Test
    void treats_an_unknown_constant_as_not_chosen() {
        assertThat(address.with("phase", "AP_SEND").find("phase", Phase.class)).isEmpty();
    }

    @Test
    void takes_a_choice_back_with_a_blank_value() {
        assertThat(address.with("school", "").with("phase", "").href()).isEqualTo("trust");
    }

    @Test
    void comes_back_from_its_own_text() {
        assertThat(Address.of(new Location(address.href())).get("school")).isEqualTo("A & B");
    }

    @Test
    void lets_everything_pass_where_nothing_is_chosen() {
        assertThat(address.allows("offer", "any")).isTrue();
        assertThat(address.allows("phase", "primary")).isFalse();
    }
}
