package org.waymark.ui.attendance;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.attendance.CheckInApi;

/** Shown by whoever runs the session. */
@Route("facilitation/code")
@RolesAllowed("FACILITATOR")
class OwnCodeView extends CodePage {

    OwnCodeView(CheckInApi checkIns) {
        super(checkIns, "facilitation/register");
    }
}
