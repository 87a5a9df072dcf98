package org.waymark.backend.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.Invitation.State;
import org.waymark.backend.identity.store.InvitationRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.contract.identity.InvitationRequest;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/** Gives people access to what the caller looks after, by a link that opens once, within a week. */
@Service
public class Invitations {

    static final Duration OPEN_FOR = Duration.ofDays(7);

    private final InvitationRepository invitations;
    private final PersonRepository people;
    private final FirstLeads firsts;
    private final Branches branches;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Today today;

    Invitations(
            InvitationRepository invitations,
            PersonRepository people,
            FirstLeads firsts,
            Branches branches,
            Outbox outbox,
            MailSettings mail,
            Today today) {
        this.invitations = invitations;
        this.people = people;
        this.firsts = firsts;
        this.branches = branches;
        this.outbox = outbox;
        this.mail = mail;
        this.today = today;
    }

    /**
     * The same key again yields the invitation that it made. Fails as invalid for a role that cannot be given here, as not
     * found for a person who is not the caller's, as a conflict where the same is offered already.
     */
    public Mono<Invitation> invite(Caller caller, String key, InvitationRequest request) {
        Office office = Office.of(caller);
        if (!office.gives().contains(request.role())) {
            return Mono.error(ProblemException.invalid("You cannot give that role. Ask those who look after it."));
        }
        String id = UUID.nameUUIDFromBytes((office.id() + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        String secret = Secrets.make();
        return held(caller, office, request)
                .map(held -> offered(caller, office, id, request, held, secret))
                .delayUntil(this::refuseASecond)
                .flatMap(invitations::insert)
                .delayUntil(made -> send(made, secret))
                .onErrorResume(DuplicateKeyException.class, again -> invitations.find(id));
    }

    /** What the role will be held in, and by whom. */
    private record Held(
            @Nullable String organisationId,
            String organisation,
            @Nullable String personId) {}

    private Mono<Held> held(Caller caller, Office office, InvitationRequest request) {
        if (office.isHeldInIt(request.role())) {
            return Mono.just(new Held(office.organisationId(), office.name(), null));
        }
        if (Branches.gives(office, request.role())) {
            return branches.find(office, request.organisation())
                    .map(branch -> new Held(branch.id(), branch.name(), null));
        }
        return switch (request.role()) {
            case PARTICIPANT -> person(caller, request.personId());
            case TRUST_LEAD, SCHOOL_LEAD, PROVIDER, PARTNER, FACILITATOR -> first(request);
            case AUTHOR, ADMINISTRATOR, NATIONAL, DATA_PROTECTION_OFFICER ->
                Mono.just(new Held(null, office.name(), null));
        };
    }

    private Mono<Held> first(InvitationRequest request) {
        return firsts.find(request.role(), request.organisation())
                .map(first -> new Held(first.id(), first.name(), null));
    }

    private Mono<Held> person(Caller caller, @Nullable String personId) {
        return Mono.justOrEmpty(personId)
                .flatMap(id -> people.find(caller.scope(), id))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such person here.")))
                .map(person -> new Held(null, person.schoolName(), person.id()));
    }

    private Invitation offered(
            Caller caller, Office office, String id, InvitationRequest request, Held held, String secret) {
        Instant now = today.instant();
        return new Invitation(
                id,
                0,
                Secrets.hash(secret),
                Account.normalised(request.email()),
                request.role(),
                office.id(),
                held.organisationId(),
                held.organisation(),
                held.personId(),
                caller.accountId(),
                caller.name(),
                now,
                now.plus(OPEN_FOR),
                State.OPEN);
    }

    private Mono<Boolean> refuseASecond(Invitation wanted) {
        return invitations
                .list(wanted.office())
                .filter(other -> other.isOpen(today.instant()))
                .filter(other -> !other.id().equals(wanted.id()))
                .filter(other -> wanted.role() == other.role())
                .filter(other -> Objects.equals(wanted.email(), other.email()))
                .filter(other -> Objects.equals(wanted.organisationId(), other.organisationId()))
                .hasElements()
                .flatMap(offered -> offered
                        ? Mono.error(ProblemException.conflict(
                                "That address has an open invitation to this role. Send that one again instead."))
                        : Mono.just(true));
    }

    /** Those that wait to be taken up, the newest first; whose week is over too, so that they can be sent again. */
    public Mono<List<Invitation>> open(Caller caller) {
        return invitations
                .list(Office.of(caller).id())
                .filter(invitation -> invitation.state() == State.OPEN)
                .collectSortedList((a, b) -> b.created().compareTo(a.created()));
    }

    /** With another link and another week. */
    public Mono<Invitation> resend(Caller caller, String id) {
        String secret = Secrets.make();
        return own(caller, id)
                .map(invitation ->
                        invitation.again(Secrets.hash(secret), today.instant().plus(OPEN_FOR)))
                .flatMap(invitations::replace)
                .delayUntil(invitation -> send(invitation, secret));
    }

    public Mono<Void> withdraw(Caller caller, String id) {
        return own(caller, id)
                .flatMap(invitation -> invitations.replace(invitation.in(State.WITHDRAWN)))
                .then();
    }

    private Mono<Invitation> own(Caller caller, String id) {
        String office = Office.of(caller).id();
        return invitations
                .find(id)
                .filter(invitation -> invitation.office().equals(office) && invitation.state() == State.OPEN)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such open invitation here.")));
    }

    /** For the first person of an installation; a link made before is worthless then. Yields the link. */
    public Mono<String> inviteTheFirst() {
        String secret = Secrets.make();
        Instant now = today.instant();
        Invitation first = new Invitation(
                "first-administrator",
                0,
                Secrets.hash(secret),
                null,
                Role.ADMINISTRATOR,
                Office.INSTALLATION,
                null,
                "Waymark",
                null,
                "waymark",
                "Waymark",
                now,
                now.plus(OPEN_FOR),
                State.OPEN);
        return invitations.put(first).thenReturn(link(secret));
    }

    private Mono<Void> send(Invitation invitation, String secret) {
        String text = """
                %s invites you to Waymark, for %s.

                Open this link to set up your account. It works once, until %s:

                %s

                If you did not expect this, you need do nothing.
                """.formatted(
                invitation.inviterName(), invitation.organisation(), Mails.day(invitation.expires()), link(secret));
        String subject = "Your invitation to Waymark";
        return outbox.leave(
                "invitation-" + invitation.secretHash(),
                new Mail(Objects.requireNonNull(invitation.email()), subject, text));
    }

    private String link(String secret) {
        return mail.link("invitation?token=" + secret);
    }
}
