package org.waymark.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeCalendars;
import org.waymark.ui.fake.ViewTest;

class OwnCalendarTest extends ViewTest {

    @Autowired
    private FakeCalendars calendars;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void asBefore() {
        calendars.forget();
    }

    @Test
    void an_address_is_made_renewed_and_ended() {
        open("calendar");
        assertThat(text()).contains("Make an address", "Download my sessions as a file");

        press("Make an address");
        String first = every(Input.class).getFirst().getValue();
        assertThat(first).endsWith(".ics");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).anyMatch(href -> href.startsWith("webcal://"));

        press("Make a new address");
        assertThat(every(Input.class).getFirst().getValue()).isNotEqualTo(first);

        press("End this address");
        assertThat(text()).contains("The address has ended", "Make an address");
    }

    @Test
    void programs_get_the_calendar_at_its_address_and_nothing_at_another() {
        String address = calendars.renew("amira.khan").block().address();
        String secret = address.substring(address.lastIndexOf('/') + 1, address.length() - 4);
        CalendarRelay relay = new CalendarRelay(calendars);

        assertThat(new String(relay.read(secret).getBody(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR");
        assertThat(relay.read("guessed").getStatusCode().value()).isEqualTo(404);
    }
}
