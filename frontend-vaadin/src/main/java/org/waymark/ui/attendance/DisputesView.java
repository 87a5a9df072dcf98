package org.waymark.ui.attendance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.Register;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Marks that somebody disputes and nobody has answered yet. */
@Route("provider/sessions/disputes")
@RolesAllowed("PROVIDER")
class DisputesView extends Page implements BeforeEnterObserver {

    private final AttendanceApi attendance;

    DisputesView(AttendanceApi attendance) {
        super("Disputed marks");
        this.attendance = attendance;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        List<Register> registers = Calls.call(attendance.disputes()).items();
        if (registers.isEmpty()) {
            add(new EmptyState("Nobody disputes a mark.", new Anchor("provider/sessions", "See all sessions")));
            return;
        }
        DataTable table = new DataTable("Disputed marks", "Session", "When", "Who");
        registers.forEach(register -> table.row(
                new Anchor(
                        Address.of("provider/sessions/register")
                                .with("offer", register.offerId())
                                .with("id", register.sessionId())
                                .href(),
                        register.topic()),
                new Span(Words.moment(register.start())),
                new Span(String.join(
                        ", ",
                        register.lines().stream()
                                .filter(line ->
                                        line.dispute() != null && line.dispute().answer() == null)
                                .map(Register.Line::name)
                                .toList()))));
        add(table);
    }
}
