package org.waymark.ui.attendance;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.attendance.AttendanceApi;

/** For the provider, who also answers what is disputed. */
@Route("provider/sessions/register")
@RolesAllowed("PROVIDER")
class RegisterView extends RegisterPage {

    RegisterView(AttendanceApi attendance) {
        super(attendance, "provider/sessions/one");
    }
}
