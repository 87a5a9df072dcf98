package org.waymark.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.contract.identity.Invitation;
import org.waymark.contract.identity.InvitationApi;
import org.waymark.contract.identity.InvitationRequest;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** An address and, where there is a choice, a role and what it is held in. */
final class InviteForm extends Div {

    interface Made {
        void invited(Invitation invitation);
    }

    private final InvitationApi invitations;
    private final Made made;
    private final Div messages = new Div();
    private final Field<Input> email = Field.input("invite-email", "email", "Email address");
    private final Field<Choice> role;
    private final Field<Input> organisation = Field.input("invite-organisation", "text", "Trust, school or provider")
            .hint(
                    "For a trust lead the trust’s number in the register, for a school lead the school’s (only for a school"
                            + " without a trust), for a provider its name. Only where nobody looks after it yet: then they"
                            + " invite the others.");
    private final Field<Choice> branch;
    private String key = UUID.randomUUID().toString();

    /** @param branches the schools of a trust or the delivery partners of a provider */
    InviteForm(Role own, List<Choice.Option> branches, InvitationApi invitations, Made made) {
        this.invitations = invitations;
        this.made = made;
        List<Role> roles = roles(own).stream()
                .filter(one -> !branches.isEmpty() || own == Role.ADMINISTRATOR || !isHeldInBranch(one))
                .toList();
        role = Field.choice(
                "invite-role",
                "Role",
                roles.stream()
                        .map(one -> new Choice.Option(one.name(), Words.role(one)))
                        .toList());
        role.control().setValue(own.name());
        branch = Field.choice(
                "invite-branch",
                own == Role.PROVIDER ? "Partner, for a delivery partner" : "School, for a school lead",
                choices(branches));
        addClassName("form");
        add(messages, email);
        if (own == Role.PROVIDER)
            role.hint(
                    "Invite a facilitator with the address that you name in sessions: they see those sessions alone.");
        if (roles.size() > 1) add(role);
        if (own == Role.ADMINISTRATOR) add(organisation);
        else if (!branches.isEmpty()) add(branch);
        add(new ActionButton("Send the invitation", "primary", this::send));
    }

    private static List<Role> roles(Role own) {
        return switch (own) {
            case ADMINISTRATOR ->
                List.of(
                        own,
                        Role.AUTHOR,
                        Role.DATA_PROTECTION_OFFICER,
                        Role.NATIONAL,
                        Role.TRUST_LEAD,
                        Role.SCHOOL_LEAD,
                        Role.PROVIDER);
            case TRUST_LEAD -> List.of(own, Role.SCHOOL_LEAD);
            case PROVIDER -> List.of(own, Role.FACILITATOR, Role.PARTNER);
            case PARTICIPANT, PARTNER, FACILITATOR, SCHOOL_LEAD, NATIONAL, AUTHOR, DATA_PROTECTION_OFFICER ->
                List.of(own);
        };
    }

    private static boolean isHeldInBranch(Role role) {
        return role == Role.SCHOOL_LEAD || role == Role.PARTNER;
    }

    private static List<Choice.Option> choices(List<Choice.Option> branches) {
        return Stream.concat(Stream.of(new Choice.Option("", "Choose one")), branches.stream())
                .toList();
    }

    private void send() {
        messages.removeAll();
        email.clear();
        String address = email.control().getValue().strip();
        if (address.isEmpty()) {
            wrong("Enter an email address");
            return;
        }
        try {
            made.invited(
                    Calls.versioned(invitations.invite(key, request(address))).value());
            key = UUID.randomUUID().toString();
            email.control().setValue("");
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.INVALID || refused.kind() == Kind.CONFLICT) wrong(refused.sentence());
            else messages.add(Notice.problem(refused));
        }
    }

    private InvitationRequest request(String address) {
        Role chosen = Role.valueOf(role.control().getValue());
        boolean below = isHeldInBranch(chosen);
        String said = organisation.control().getValue().strip();
        String where = said.isEmpty() && below ? branch.control().getValue() : said;
        return new InvitationRequest(address, chosen, null, where.isEmpty() ? null : where);
    }

    private void wrong(String message) {
        Corrections corrections = new Corrections();
        corrections.wrong(email, message);
        messages.add(corrections.summary());
    }
}
