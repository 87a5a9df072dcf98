package org.waymark.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.contract.identity.DemonstrationAccount;
import org.waymark.ui.design.HtmlForm;
import org.waymark.ui.design.Words;

/** Fictional people to look around as; each row is a form of its own that signs in. */
class DemonstrationAccounts extends Aside {

    DemonstrationAccounts(List<DemonstrationAccount> accounts) {
        addClassName("demonstration");
        H2 heading = new H2("Look around as someone else");
        heading.setId("demonstration-accounts");
        getElement().setAttribute("aria-labelledby", "demonstration-accounts");
        Paragraph note = new Paragraph("This is a demonstration. All people and schools are invented.");
        note.addClassName("quiet");
        UnorderedList rows = new UnorderedList();
        accounts.forEach(account -> rows.add(row(account)));
        Paragraph mails = new Paragraph(new Anchor("outbox", "Read the mails of this demonstration"));
        mails.addClassName("quiet");
        add(heading, note, mails, rows);
    }

    private static ListItem row(DemonstrationAccount account) {
        Span name = new Span(account.name());
        name.addClassName("account-name");
        Span role = new Span(Words.role(account.role()));
        role.addClassName("tag");
        Paragraph about = new Paragraph(account.about());
        about.addClassName("quiet");
        ListItem row = new ListItem(name, role, about, signInAs(account));
        row.addClassName("account");
        return row;
    }

    private static HtmlForm signInAs(DemonstrationAccount account) {
        NativeButton button = new NativeButton("Use this account");
        button.addClassName("button");
        button.getElement().setAttribute("type", "submit");
        button.setAriaLabel("Use this account: " + account.name());
        HtmlForm form = new HtmlForm("sign-in");
        form.add(hidden("username", account.email()), hidden("password", account.password()), button);
        return form;
    }

    private static Input hidden(String name, String value) {
        Input input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("value", value);
        return input;
    }
}
