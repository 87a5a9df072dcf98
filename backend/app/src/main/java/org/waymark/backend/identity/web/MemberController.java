package org.waymark.backend.identity.web;

import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.identity.LostSecondSteps;
import org.waymark.backend.identity.Members;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.audit.Acting;
import org.waymark.contract.Page;
import org.waymark.contract.identity.Belonging;
import org.waymark.contract.identity.LostSecondStep;
import org.waymark.contract.identity.Member;
import org.waymark.contract.identity.MemberApi;
import org.waymark.contract.identity.MembershipEnd;
import reactor.core.publisher.Mono;

@RestController
class MemberController implements MemberApi {

    private static final String THOSE_WHO_GIVE_ACCESS =
            "hasAnyRole('PROVIDER', 'PARTNER', 'TRUST_LEAD', 'SCHOOL_LEAD', 'ADMINISTRATOR')";

    private final Members members;
    private final LostSecondSteps secondSteps;

    MemberController(Members members, LostSecondSteps secondSteps) {
        this.members = members;
        this.secondSteps = secondSteps;
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

    @Override
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Mono<Void> turnOffSecondStep(LostSecondStep lost) {
        return secondSteps
                .find(lost.email())
                .delayUntil(account -> Acting.on(Objects.requireNonNullElse(account.personId(), account.id())))
                .delayUntil(account -> Acting.because(lost.reason()))
                .flatMap(account ->
                        Callers.current().flatMap(caller -> secondSteps.turnOff(caller, account, lost.reason())));
    }

    private static Member shown(Members.Member one, Caller caller) {
        return new Member(
                one.account().id(),
                one.account().name(),
                one.account().email(),
                one.membership().role(),
                one.membership().organisation(),
                one.membership().id(),
                one.membership().from(),
                one.account().id().equals(caller.accountId()));
    }
}
