package org.waymark.ui.fake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.identity.Acceptance;
import org.waymark.contract.identity.Belonging;
import org.waymark.contract.identity.Invitation;
import org.waymark.contract.identity.InvitationApi;
import org.waymark.contract.identity.InvitationRequest;
import org.waymark.contract.identity.InvitationToAccept;
import org.waymark.contract.identity.LostSecondStep;
import org.waymark.contract.identity.Member;
import org.waymark.contract.identity.MemberApi;
import org.waymark.contract.identity.MembershipEnd;
import org.waymark.contract.identity.OneTimeLink;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/** Three who lead a trust, one of whom has begun something; one link, "open", that works once. */
public class FakeAccess implements InvitationApi, MemberApi {

    private final Clock clock;
    private final List<Invitation> open = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private boolean used;

    FakeAccess(Clock clock) {
        this.clock = clock;
        startAfresh();
    }

    /** As if nobody had been invited or had left. */
    public void startAfresh() {
        used = false;
        open.clear();
        open.add(invitation("first", "late@fernhill.example", Role.TRUST_LEAD, null));
        members.clear();
        members.add(member("david", "David Hurst", true));
        members.add(member("ines", "Ines Lowe", false));
        members.add(member("omar", "Omar Diaz", false));
    }

    private static Member member(String id, String name, boolean self) {
        return new Member(
                id,
                name,
                id + "@fernhill.example",
                Role.TRUST_LEAD,
                "Fernhill Trust",
                "lead",
                LocalDate.of(2025, 9, 1),
                self);
    }

    private Invitation invitation(String id, String email, Role role, @Nullable String organisation) {
        return new Invitation(
                id,
                email,
                role,
                organisation == null ? "Fernhill Trust" : organisation,
                "David Hurst",
                clock.instant(),
                clock.instant().plus(Duration.ofDays(7)));
    }

    /** Only this one has lost it. */
    @Override
    public Mono<Void> turnOffSecondStep(LostSecondStep lost) {
        return lost.email().equals("ines@fernhill.example") ? Mono.empty() : FakeProblems.refuse(404, "Not on");
    }

    @Override
    public Mono<Page<Invitation>> invitations() {
        return Mono.just(Page.whole(open));
    }

    @Override
    public Mono<ResponseEntity<Invitation>> invite(String idempotencyKey, InvitationRequest request) {
        if (!request.email().contains("@"))
            return FakeProblems.refuse(400, "Enter an email address like name@school.example");
        if (open.stream().anyMatch(one -> request.email().equals(one.email())))
            return FakeProblems.refuse(409, "That address has an open invitation to this role.");
        Invitation made = invitation(idempotencyKey, request.email(), request.role(), request.organisation());
        open.addFirst(made);
        return Mono.just(
                ResponseEntity.created(URI.create("/invitations/" + made.id())).body(made));
    }

    @Override
    public Mono<Invitation> resend(String invitationId) {
        return Mono.just(open.stream()
                .filter(one -> one.id().equals(invitationId))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public Mono<Void> withdraw(String invitationId) {
        open.removeIf(one -> one.id().equals(invitationId));
        return Mono.empty();
    }

    @Override
    public Mono<InvitationToAccept> look(OneTimeLink link) {
        return used || !link.token().equals("open")
                ? FakeProblems.refuse(404, "used")
                : Mono.just(new InvitationToAccept(
                        "new@fernhill.example",
                        Role.TRUST_LEAD,
                        "Fernhill Trust",
                        "David Hurst",
                        clock.instant().plus(Duration.ofDays(7)),
                        false));
    }

    @Override
    public Mono<Void> accept(Acceptance acceptance) {
        if (acceptance.password() == null || acceptance.password().length() < 12)
            return FakeProblems.refuse(422, "Use at least 12 characters: three or four words are easy to remember.");
        used = true;
        return Mono.empty();
    }

    @Override
    public Mono<Page<Member>> members() {
        return Mono.just(Page.whole(members));
    }

    @Override
    public Mono<Page<Belonging>> belongings(String accountId) {
        return Mono.just(
                Page.whole(accountId.equals("ines") ? List.of(new Belonging("assignments of many", 2)) : List.of()));
    }

    @Override
    public Mono<Void> end(String accountId, MembershipEnd end) {
        if (members.size() < 3) return FakeProblems.refuse(409, "At least two people must keep this access.");
        members.removeIf(member -> member.accountId().equals(accountId));
        return Mono.empty();
    }
}
