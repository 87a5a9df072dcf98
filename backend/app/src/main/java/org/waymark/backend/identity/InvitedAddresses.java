package org.waymark.backend.identity;

import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.InvitationRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** Where to write to somebody who has not made an account yet. */
@Service
public class InvitedAddresses {

    private static final Scope.System WAYMARK = new Scope.System();

    private final AccountRepository accounts;
    private final InvitationRepository invitations;
    private final PersonRepository people;

    InvitedAddresses(AccountRepository accounts, InvitationRepository invitations, PersonRepository people) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.people = people;
    }

    /**
     * Where their last invitation went, also if its link has run out; before any, where it would go. Empty for who has, or
     * had, an account, and where an invitation was withdrawn: the address may have been wrong.
     */
    public Mono<String> find(String personId) {
        return accounts.list()
                .any(account -> personId.equals(account.personId()))
                .filter(known -> !known)
                .flatMap(stranger -> invited(personId));
    }

    private Mono<String> invited(String personId) {
        return invitations
                .ofPerson(personId)
                .collectList()
                .flatMap(all -> all.isEmpty()
                        ? people.find(WAYMARK, personId).mapNotNull(Person::email)
                        : Mono.justOrEmpty(all.stream()
                                .filter(one -> one.state() == Invitation.State.OPEN)
                                .max(Comparator.comparing(Invitation::created))
                                .map(Invitation::email)));
    }
}
