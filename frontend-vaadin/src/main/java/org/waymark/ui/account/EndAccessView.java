package org.waymark.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.identity.Belonging;
import org.waymark.contract.identity.Member;
import org.waymark.contract.identity.MemberApi;
import org.waymark.contract.identity.MembershipEnd;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Before a role ends: what the person has begun, and who takes it over. */
@Route("access/end/:accountId/:membershipId")
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD", "SCHOOL_LEAD", "ADMINISTRATOR"})
class EndAccessView extends Page implements BeforeEnterObserver {

    private final MemberApi members;
    private final Div messages = new Div();

    EndAccessView(MemberApi members) {
        super("End access");
        this.members = members;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        String account = event.getRouteParameters().get("accountId").orElse("");
        String membership = event.getRouteParameters().get("membershipId").orElse("");
        List<Member> all = Calls.call(members.members()).items();
        Member leaver = all.stream()
                .filter(member -> member.accountId().equals(account))
                .filter(member -> member.membershipId().equals(membership))
                .findFirst()
                .orElseThrow(ProblemException::gone);
        setHeading("End the access of " + leaver.name());
        show(leaver, all, Calls.call(members.belongings(account)).items());
    }

    private void show(Member leaver, List<Member> all, List<Belonging> belongings) {
        lead("As " + Words.role(leaver.role()).toLowerCase(java.util.Locale.UK)
                + ", from now on. They are signed out of it; other roles they hold stay.");
        Field<Choice> successor = Field.choice("successor", "Who takes over?", successors(leaver, all));
        Div form = new Div(messages);
        form.addClassName("form");
        if (!belongings.isEmpty()) {
            UnorderedList list = new UnorderedList();
            belongings.forEach(one -> list.add(new ListItem(one.count() + " " + one.what())));
            form.add(new Paragraph(leaver.name() + " has begun:"), list, successor);
        }
        Div actions = new Div(
                new ActionButton("End access", "warning", () -> end(leaver, successor, !belongings.isEmpty())),
                new Anchor("access", "Keep it"));
        actions.addClassName("actions");
        form.add(actions);
        add(form);
    }

    private static List<Choice.Option> successors(Member leaver, List<Member> all) {
        return Stream.concat(
                        Stream.of(new Choice.Option("", "Choose somebody")),
                        all.stream()
                                .filter(member -> !member.accountId().equals(leaver.accountId()))
                                .map(member -> new Choice.Option(member.accountId(), member.name())))
                .toList();
    }

    private void end(Member leaver, Field<Choice> successor, boolean needed) {
        messages.removeAll();
        successor.clear();
        String chosen = successor.control().getValue();
        if (needed && chosen.isBlank()) {
            Corrections corrections = new Corrections();
            corrections.wrong(successor, "Choose who takes over");
            messages.add(corrections.summary());
            return;
        }
        try {
            Calls.run(members.end(
                    leaver.accountId(), new MembershipEnd(leaver.membershipId(), chosen.isBlank() ? null : chosen)));
            UI.getCurrent().navigate("access", QueryParameters.of("ended", "yes"));
        } catch (ProblemException refused) {
            messages.add(
                    refused.kind() == Kind.CONFLICT
                            ? Notice.problem("This access is still needed", refused.sentence())
                                    .with(new Anchor("access", "Invite another"))
                            : Notice.problem(refused));
        }
    }
}
