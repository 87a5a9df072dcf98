package org.waymark.ui.attendance;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.attendance.AttendanceApi;

/** For whoever runs the session. */
@Route("facilitation/register")
@RolesAllowed("FACILITATOR")
class OwnRegisterView extends RegisterPage {

    OwnRegisterView(AttendanceApi attendance) {
        super(attendance, "facilitation/one");
    }
}
