package org.waymark.backend.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.Caller;
import org.waymark.contract.identity.Role;

/**
 * Somebody who can sign in.
 *
 * @param email lower case, without spaces around it; unique
 * @param personId the person behind the account, where they are employed in a school
 * @param memberships the roles held now, before and later
 * @param demonstration whether its password is public, so that it may be used on loopback only
 */
public record Account(
        String id,
        String email,
        String name,
        String passwordHash,
        @Nullable String personId,
        List<Membership> memberships,
        boolean demonstration) {

    public Account {
        memberships = List.copyOf(memberships);
    }

    /** With roles that are all held in one trust or with one provider, since ever. */
    public Account(
            String id,
            String email,
            String name,
            String passwordHash,
            Set<Role> roles,
            @Nullable String personId,
            @Nullable String providerId,
            @Nullable String trustId,
            @Nullable String organisation,
            boolean demonstration) {
        this(
                id,
                email,
                name,
                passwordHash,
                personId,
                roles.stream()
                        .sorted()
                        .map(role -> Membership.of(role, providerId, trustId, organisation))
                        .toList(),
                demonstration);
    }

    /** An email address as it is stored and looked up. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Those held on the day, in the order they were given. */
    public List<Membership> current(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.isHeldOn(day))
                .toList();
    }

    boolean isHeld(String membershipId, LocalDate day) {
        return current(day).stream().anyMatch(held -> held.id().equals(membershipId));
    }

    Account with(Membership another) {
        return with(
                passwordHash,
                personId,
                Stream.concat(memberships.stream(), Stream.of(another)).toList());
    }

    /** Held no more from the day on. */
    Account ending(String membershipId, LocalDate day) {
        List<Membership> held = memberships.stream()
                .map(one -> one.id().equals(membershipId) && one.isHeldOn(day) ? one.until(day) : one)
                .toList();
        return with(passwordHash, personId, held);
    }

    Account ofPerson(String whom) {
        return with(passwordHash, whom, memberships);
    }

    Account withPassword(String hash) {
        return with(hash, personId, memberships);
    }

    private Account with(String hash, @Nullable String whom, List<Membership> held) {
        return new Account(id, email, name, hash, whom, held, demonstration);
    }

    /** Who calls when this account acts in that role. */
    Caller caller(Membership acting, String signInId) {
        return new Caller(
                id,
                name,
                acting.role(),
                acting.id(),
                acting.scope(this),
                acting.role() == Role.PARTICIPANT ? personId : null,
                acting.organisation(),
                signInId);
    }
}
