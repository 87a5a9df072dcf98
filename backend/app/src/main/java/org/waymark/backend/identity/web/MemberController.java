package org.waymark.backend.identity.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.identity.Members;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.contract.Page;
import org.waymark.contract.identity.Belonging;
import org.waymark.contract.identity.Member;
import org.waymark.contract.identity.MemberApi;
import org.waymark.contract.identity.MembershipEnd;
import reactor.core.publisher.Mono;

@RestController
class MemberController implements MemberApi {

    private static final String THOSE_WHO_GIVE_ACCESS = "hasAnyRole('PROVIDER', 'TRUST_LEAD', 'ADMINISTRATOR')";

    private final Members members;

    MemberController(Members members) {
        this.members = members;
    }

    @Override
    @PreAuthorize(THOSE_WHO_GIVE_ACCESS)
    public Mono<Page<Member>> members() {
        return Callers.current()
                .flatMap(caller -> members.list(caller)
                        .map(all -> Page.whole(
                                all.stream().map(one -> shown(one, caller)).toList())));
    }

    @Override
    @PreAuthorize(THOSE_WHO_GIVE_ACCESS)
    public Mono<Page<Belonging>> belongings(String accountId) {
        return Callers.current()
                .flatMap(caller -> members.belongings(caller, accountId))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize(THOSE_WHO_GIVE_ACCESS)
    public Mono<Void> end(String accountId, MembershipEnd end) {
        return Callers.current()
                .flatMap(caller -> members.end(caller, accountId, end.membershipId(), end.successorId()));
    }

    private static Member shown(Members.Member one, Caller caller) {
        return new Member(
                one.account().id(),
                one.account().name(),
                one.account().email(),
                one.membership().role(),
                one.membership().id(),
                one.membership().from(),
                one.account().id().equals(caller.accountId()));
    }
}
