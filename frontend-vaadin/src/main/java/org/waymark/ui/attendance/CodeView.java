package org.waymark.ui.attendance;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.attendance.CheckInApi;

/** Shown by the provider. */
@Route("provider/sessions/code")
@RolesAllowed("PROVIDER")
class CodeView extends CodePage {

    CodeView(CheckInApi checkIns) {
        super(checkIns, "provider/sessions/register");
    }
}
