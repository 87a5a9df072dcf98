package org.waymark.ui.attendance;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.RegisterFileApi;

/** For whoever runs the session. */
@Route("facilitation/register")
@RolesAllowed("FACILITATOR")
class OwnRegisterView extends RegisterPage {

    OwnRegisterView(AttendanceApi attendance, RegisterFileApi files) {
        super(attendance, files, "facilitation/one", "facilitation/code");
    }
}
