package org.waymark.ui.attendance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.waymark.contract.attendance.CheckInApi;
import org.waymark.contract.attendance.RegisterCode;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** To be shown on a screen in the session: its code, anew each minute. */
abstract class CodePage extends Page implements BeforeEnterObserver {

    private static final int ANEW_AFTER_MILLIS = 45_000;

    private final CheckInApi checkIns;
    private final String register;

    /** @param register the route of the session's register */
    CodePage(CheckInApi checkIns, String register) {
        super("Code for those who are here");
        this.checkIns = checkIns;
        this.register = register;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        startAfresh();
        try {
            show(Calls.call(checkIns.code(address.get("offer"), address.get("id"))));
        } catch (ProblemException notNow) {
            if (notNow.kind() != Kind.CONFLICT) throw notNow;
            add(Notice.info("There is no code at the moment", notNow.sentence()));
        }
        Div way = new Div(new Anchor(address.at(register).href(), "Back to the register"));
        way.addClassName("actions");
        add(way);
    }

    private void show(RegisterCode code) {
        lead(code.topic() + ", " + code.place() + ". Until " + Words.moment(code.until()) + ".");
        Span letters = new Span(code.code());
        letters.addClassName("code-to-show");
        String where = code.link().substring(0, code.link().indexOf('?'));
        add(
                new Paragraph("Point the camera of your phone at the drawing and sign in. Or go to " + where
                        + " and enter this code:"),
                new Paragraph(letters),
                new Drawing(code.svg(), "qr"),
                new Paragraph("The code changes each minute, and this page with it."));
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "clearTimeout(window.waymarkCode); const at = location.href;"
                                + " window.waymarkCode = setTimeout(() => location.href === at && location.reload(), $0)",
                        ANEW_AFTER_MILLIS);
    }
}
