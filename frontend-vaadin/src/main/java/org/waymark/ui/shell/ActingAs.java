package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Membership;
import org.waymark.ui.design.HtmlForm;
import org.waymark.ui.design.Words;

/** Whom a person acts for; whoever holds several roles opens it and takes another, by keyboard as by pointer. */
class ActingAs extends Div {

    ActingAs(Me me) {
        addClassName("acting-as");
        Span now = new Span(Words.acting(me.role(), me.organisation()));
        if (me.memberships().size() < 2) add(now);
        else add(choice(me, now));
    }

    private static NativeDetails choice(Me me, Span now) {
        UnorderedList others = new UnorderedList();
        me.memberships().stream()
                .filter(membership -> !membership.id().equals(me.membershipId()))
                .forEach(membership -> others.add(new ListItem(take(membership))));
        Span change = new Span("Change role");
        change.addClassName("acting-change");
        NativeDetails choice = new NativeDetails();
        choice.setSummary(now, change);
        choice.setContent(others);
        return choice;
    }

    private static HtmlForm take(Membership membership) {
        Input id = new Input();
        id.setType("hidden");
        id.getElement().setAttribute("name", "membership").setAttribute("value", membership.id());
        NativeButton button = new NativeButton("Act as " + Words.acting(membership.role(), membership.organisation()));
        button.addClassName("link");
        button.getElement().setAttribute("type", "submit");
        HtmlForm form = new HtmlForm("session/act-as");
        form.add(id, button);
        return form;
    }
}
