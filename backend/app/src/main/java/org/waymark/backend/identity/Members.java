package org.waymark.backend.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.HandsOver;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.contract.identity.Belonging;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who looks after an organisation. At least two people do, so that one may leave or fall ill; what a leaver has begun is
 * another's before the leaver's role ends.
 */
@Service
public class Members {

    private static final int FEWEST = 2;

    private final AccountRepository accounts;
    private final Branches branches;
    private final SignIns signIns;
    private final List<HandsOver> belongings;
    private final Today today;

    Members(AccountRepository accounts, Branches branches, SignIns signIns, List<HandsOver> belongings, Today today) {
        this.accounts = accounts;
        this.branches = branches;
        this.signIns = signIns;
        this.belongings = List.copyOf(belongings);
        this.today = today;
    }

    /** An account with the role that it holds here. */
    public record Member(Account account, Membership membership) {}

    /** By name. */
    public Mono<List<Member>> list(Caller caller) {
        return members(Office.of(caller))
                .sort(Comparator.comparing(member -> member.account().name()))
                .collectList();
    }

    private Flux<Member> members(Office office) {
        LocalDate day = today.date();
        return accounts.list()
                .concatMapIterable(account -> account.current(day).stream()
                        .map(membership -> new Member(account, membership))
                        .toList())
                .filterWhen(member -> office.gave(member.membership())
                        ? Mono.just(true)
                        : branches.hold(office, member.membership()));
    }

    /** Fails as not found for whoever is no member here. */
    public Mono<List<Belonging>> belongings(Caller caller, String accountId) {
        return members(Office.of(caller))
                .filter(member -> member.account().id().equals(accountId))
                .next()
                .switchIfEmpty(Mono.error(Members::unknown))
                .flatMap(member -> owned(caller, accountId));
    }

    private Mono<List<Belonging>> owned(Caller caller, String accountId) {
        return Flux.fromIterable(belongings)
                .concatMap(
                        kind -> kind.count(caller.scope(), accountId).map(count -> new Belonging(kind.what(), count)))
                .filter(owned -> owned.count() > 0)
                .collectList();
    }

    /** Hands over first, so that a process which dies between the two leaves nothing without an owner. */
    public Mono<Void> end(Caller caller, String accountId, String membershipId, @Nullable String successorId) {
        Office office = Office.of(caller);
        return members(office)
                .collectList()
                .flatMap(all -> end(caller, office, all, find(all, accountId, membershipId), successorId));
    }

    private Mono<Void> end(
            Caller caller, Office office, List<Member> all, Member leaver, @Nullable String successorId) {
        if (leaver.membership().role() == office.lead() && leads(office, all) <= FEWEST) {
            return Mono.error(tooFew());
        }
        return handOver(caller, all, leaver, successorId)
                .then(Mono.defer(() -> accounts.change(
                        leaver.account().id(),
                        account -> account.ending(leaver.membership().id(), today.date()))))
                .then(Mono.defer(() -> giveBackIfTooFew(office, leaver)))
                .then(Mono.defer(() -> signIns.lookAgain(leaver.account().id())));
    }

    private static long leads(Office office, List<Member> all) {
        return all.stream()
                .filter(member -> member.membership().role() == office.lead())
                .count();
    }

    private static Member find(List<Member> all, String accountId, String membershipId) {
        return all.stream()
                .filter(member -> member.account().id().equals(accountId))
                .filter(member -> member.membership().id().equals(membershipId))
                .findFirst()
                .orElseThrow(Members::unknown);
    }

    private Mono<Void> handOver(Caller caller, List<Member> all, Member leaver, @Nullable String successorId) {
        return owned(caller, leaver.account().id())
                .filter(owned -> !owned.isEmpty())
                .flatMap(owned -> {
                    Account successor = successor(all, leaver, successorId);
                    return Flux.fromIterable(belongings)
                            .concatMap(kind -> kind.handOver(
                                    caller.scope(), leaver.account().id(), successor.id(), successor.name()))
                            .then();
                });
    }

    private static Account successor(List<Member> all, Member leaver, @Nullable String successorId) {
        return all.stream()
                .map(Member::account)
                .filter(account -> account.id().equals(successorId))
                .filter(account -> !account.id().equals(leaver.account().id()))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "Say who takes over what " + leaver.account().name() + " has begun."));
    }

    /** Two who end each other's role at the same time were each counted by the other: then neither ends. */
    private Mono<Void> giveBackIfTooFew(Office office, Member leaver) {
        return members(office)
                .collectList()
                .filter(left -> leaver.membership().role() == office.lead() && leads(office, left) < FEWEST)
                .flatMap(left -> accounts.change(leaver.account().id(), account -> account.with(leaver.membership())))
                .flatMap(given -> Mono.error(tooFew()));
    }

    private static ProblemException tooFew() {
        return ProblemException.conflict(
                "At least two people must keep this access. Invite another, and wait until they have accepted.");
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such member here.");
    }
}
