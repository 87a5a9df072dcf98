package org.waymark.ui.attendance;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.RegisterFileApi;

/** For the provider, who also answers what is disputed. */
@Route("provider/sessions/register")
@RolesAllowed("PROVIDER")
class RegisterView extends RegisterPage {

    RegisterView(AttendanceApi attendance, RegisterFileApi files) {
        super(attendance, files, "provider/sessions/one", "provider/sessions/code");
    }
}
