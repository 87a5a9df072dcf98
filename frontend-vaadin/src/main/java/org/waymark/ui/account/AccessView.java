package org.waymark.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.waymark.contract.identity.Invitation;
import org.waymark.contract.identity.InvitationApi;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Member;
import org.waymark.contract.identity.MemberApi;
import org.waymark.contract.identity.Role;
import org.waymark.contract.organisation.DeliveryPartnerApi;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.OwnSchools;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Who looks after the organisation: members, those invited, and the way to invite another. */
@Route("access")
@RolesAllowed({"PROVIDER", "PARTNER", "TRUST_LEAD", "SCHOOL_LEAD", "ADMINISTRATOR"})
class AccessView extends Page implements BeforeEnterObserver {

    private final MemberApi members;
    private final InvitationApi invitations;
    private final OrganisationApi organisation;
    private final DeliveryPartnerApi partners;
    private final Clock clock;
    private final Div messages = new Div();
    private final Div waiting = new Div();

    AccessView(
            MemberApi members,
            InvitationApi invitations,
            OrganisationApi organisation,
            DeliveryPartnerApi partners,
            Clock clock) {
        super("People with access");
        this.members = members;
        this.invitations = invitations;
        this.organisation = organisation;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        Me me = SignedInPerson.get();
        List<Member> all = Calls.call(members.members()).items();
        lead("Who may act here beside you, and who is invited.");
        if (Address.of(event.getLocation()).has("ended"))
            messages.add(Notice.done("That access has ended", "What the person had begun is in other hands."));
        if (all.stream().filter(member -> member.role() == me.role()).count() < 2)
            messages.add(Notice.warning(
                    "You are the only " + Words.role(me.role()).toLowerCase(Locale.ROOT) + " here",
                    "Invite another, so that somebody can go on when that person is away or leaves."));
        add(messages, table(all, me.role()), new H2("Invite somebody"));
        add(new InviteForm(me.role(), branches(me.role()), invitations, this::invited));
        add(new H2("Invited, not yet here"), waiting);
        showWaiting();
        if (me.is(Role.ADMINISTRATOR)) add(new LostSecondStepForm(members));
    }

    /** What belongs to the organisation, and to which access can be given too. */
    private List<Choice.Option> branches(Role own) {
        return switch (own) {
            case TRUST_LEAD ->
                OwnSchools.list(organisation).stream()
                        .map(school -> new Choice.Option(school.id(), school.name()))
                        .toList();
            case PROVIDER ->
                Calls.call(partners.partners()).items().stream()
                        .map(partner -> new Choice.Option(partner.id(), partner.name()))
                        .toList();
            case PARTICIPANT,
                    PARTNER,
                    FACILITATOR,
                    SCHOOL_LEAD,
                    NATIONAL,
                    AUTHOR,
                    ADMINISTRATOR,
                    DATA_PROTECTION_OFFICER -> List.of();
        };
    }

    private static DataTable table(List<Member> all, Role own) {
        DataTable table = new DataTable("People with access", "Name", "Role", "Since", "End");
        all.forEach(member -> table.row(
                DataTable.two(new Span(member.name()), member.email()),
                new Span(
                        member.role() == own || member.role() == Role.FACILITATOR
                                ? Words.role(member.role())
                                : Words.acting(member.role(), member.organisation())),
                new Span(member.from() == null ? "Not known" : Words.day(member.from())),
                end(member)));
        return table;
    }

    private static Component end(Member member) {
        Anchor end = new Anchor("access/end/" + member.accountId() + "/" + member.membershipId(), "End access");
        end.setAriaLabel("End the access of " + member.name() + " as " + Words.role(member.role()));
        if (!member.self()) return end;
        Div own = new Div(new StatusTag("You", Tone.ACTIVE), end);
        own.addClassName("actions");
        return own;
    }

    private void invited(Invitation made) {
        messages.removeAll();
        messages.add(Notice.done(
                "An invitation is on its way to " + made.email(), "Its link works once, until " + until(made) + "."));
        showWaiting();
    }

    private void showWaiting() {
        waiting.removeAll();
        List<Invitation> open = Calls.call(invitations.invitations()).items();
        if (open.isEmpty()) waiting.add(new EmptyState("Nobody is invited at the moment."));
        else waiting.add(waitingTable(open));
    }

    private DataTable waitingTable(List<Invitation> open) {
        DataTable table = new DataTable("Invitations", "Address", "Role", "Open until", "Do");
        open.forEach(one -> table.row(
                DataTable.two(new Span(one.email()), "Invited by " + one.invitedBy()),
                new Span(Words.acting(one.role(), one.organisation())),
                new Span(one.expires().isBefore(clock.instant()) ? "Run out" : until(one)),
                actions(one)));
        return table;
    }

    private Div actions(Invitation one) {
        ActionButton again = new ActionButton("Send again", "plain", () -> resend(one));
        again.setAriaLabel("Send again to " + one.email());
        ActionButton withdraw = new ActionButton("Withdraw", "plain", () -> withdraw(one));
        withdraw.setAriaLabel("Withdraw the invitation to " + one.email());
        Div actions = new Div(again, withdraw);
        actions.addClassName("actions");
        return actions;
    }

    private void resend(Invitation one) {
        attempt(() -> invited(Calls.call(invitations.resend(one.id()))));
    }

    private void withdraw(Invitation one) {
        attempt(() -> {
            Calls.run(invitations.withdraw(one.id()));
            messages.removeAll();
            messages.add(Notice.done("Withdrawn", "The link sent to " + one.email() + " opens nothing any more."));
            showWaiting();
        });
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (ProblemException refused) {
            messages.removeAll();
            messages.add(Notice.problem(refused));
            showWaiting();
        }
    }

    private static String until(Invitation invitation) {
        return Words.moment(Words.inEngland(invitation.expires()));
    }
}
