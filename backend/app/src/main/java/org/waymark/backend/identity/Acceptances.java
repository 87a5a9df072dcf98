package org.waymark.backend.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.Invitation.State;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.InvitationRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Secrets;
import reactor.core.publisher.Mono;

/**
 * Taking up invitations. The account comes before the invitation is marked as used, and each step may be done again, so
 * that a link which was cut short still opens.
 */
@Service
public class Acceptances {

    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final FirstLeads firsts;
    private final Passwords passwords;
    private final Today today;

    Acceptances(
            InvitationRepository invitations,
            AccountRepository accounts,
            FirstLeads firsts,
            Passwords passwords,
            Today today) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.firsts = firsts;
        this.passwords = passwords;
        this.today = today;
    }

    /** Fails as not found for a link that was never made, was used, or has ended. */
    public Mono<Invitation> find(String secret) {
        Instant now = today.instant();
        return invitations
                .findBySecretHash(Secrets.hash(secret))
                .filter(invitation -> invitation.isOpen(now))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(
                        "This invitation has been used, was withdrawn or has run out. Ask for another.")));
    }

    /** Whether the address has an account already, to which the role would be added. */
    public Mono<Boolean> isKnown(Invitation invitation) {
        return Mono.justOrEmpty(invitation.email())
                .flatMap(accounts::findByEmail)
                .hasElement();
    }

    /** Name and password count only where the address has no account yet. */
    public Mono<Void> accept(String secret, @Nullable String email, @Nullable String name, @Nullable String password) {
        return find(secret)
                .delayUntil(firsts::refuseIfLate)
                .delayUntil(invitation -> give(invitation, address(invitation, email), name, password))
                .flatMap(invitation -> invitations.replace(invitation.in(State.ACCEPTED)))
                .then();
    }

    private static String address(Invitation invitation, @Nullable String said) {
        if (invitation.email() != null) {
            return invitation.email();
        }
        if (said == null || !said.contains("@")) {
            throw ProblemException.invalid("Enter your email address.");
        }
        return Account.normalised(said);
    }

    private Mono<Void> give(Invitation invitation, String email, @Nullable String name, @Nullable String password) {
        Mono<Void> toKnown = accounts.findByEmail(email)
                .flatMap(account -> accounts.change(account.id(), known -> given(known, invitation)))
                .then();
        return accounts.findByEmail(email)
                .hasElement()
                .flatMap(known -> known
                        ? toKnown
                        : make(invitation, email, name, password)
                                .onErrorResume(DuplicateKeyException.class, meanwhile -> toKnown));
    }

    private Account given(Account account, Invitation invitation) {
        String person = invitation.personId();
        if (person != null && account.personId() != null && !account.personId().equals(person)) {
            throw ProblemException.conflict("This address is another person’s. Ask for an invitation to your own.");
        }
        Membership membership = invitation.membership(today.date());
        Account whose = person == null ? account : account.ofPerson(person);
        return whose.isHeld(membership.id(), today.date()) ? whose : whose.with(membership);
    }

    private Mono<Void> make(Invitation invitation, String email, @Nullable String name, @Nullable String password) {
        if (name == null || name.isBlank()) {
            return Mono.error(ProblemException.invalid("Enter your name."));
        }
        String chosen = Objects.requireNonNullElse(password, "");
        PasswordRules.check(chosen, email);
        return passwords
                .hashed(chosen)
                .flatMap(hash -> accounts.insert(new Account(
                        "account-" + invitation.id() + "-" + Secrets.hash(email).substring(0, 8),
                        email,
                        name.strip(),
                        hash,
                        invitation.personId(),
                        List.of(invitation.membership(today.date())),
                        false)))
                .then();
    }
}
