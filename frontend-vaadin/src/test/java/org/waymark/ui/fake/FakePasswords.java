package org.waymark.ui.fake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.Page;
import org.waymark.contract.identity.NewPassword;
import org.waymark.contract.identity.OneTimeLink;
import org.waymark.contract.identity.OutboxMail;
import org.waymark.contract.identity.OwnSignIn;
import org.waymark.contract.identity.PasswordApi;
import org.waymark.contract.identity.PasswordChange;
import org.waymark.contract.identity.ResetRequest;
import org.waymark.contract.identity.SignInApi;
import reactor.core.publisher.Mono;

/** Somebody with two sign-ins and a mail; the link "open" works. */
public class FakePasswords implements PasswordApi, SignInApi {

    private final Clock clock;
    private final List<OwnSignIn> own;

    FakePasswords(Clock clock) {
        this.clock = clock;
        var now = clock.instant();
        own = new ArrayList<>(List.of(
                new OwnSignIn("desk", now.minus(Duration.ofHours(1)), now, "Firefox on Windows", true),
                new OwnSignIn("phone", null, now.minus(Duration.ofMinutes(9)), "Safari on an iPhone", false)));
    }

    @Override
    public Mono<Void> askForReset(ResetRequest request) {
        return Mono.empty();
    }

    @Override
    public Mono<ResetRequest> lookAtReset(OneTimeLink link) {
        return link.token().equals("open")
                ? Mono.just(new ResetRequest("amira.khan@example.org"))
                : FakeProblems.refuse(404, "used");
    }

    @Override
    public Mono<Void> completeReset(NewPassword password) {
        return checked(password.password());
    }

    @Override
    public Mono<Void> changePassword(PasswordChange change) {
        return change.present().equals(FakeIdentity.PASSWORD)
                ? checked(change.password())
                : FakeProblems.refuse(422, "Your present password is not right.");
    }

    private static Mono<Void> checked(String password) {
        return password.length() < 12
                ? FakeProblems.refuse(422, "Use at least 12 characters: three or four words are easy to remember.")
                : Mono.empty();
    }

    @Override
    public Mono<Page<OutboxMail>> outbox() {
        return Mono.just(Page.whole(List.of(new OutboxMail(
                "1",
                "new@fernhill.example",
                "Your invitation to Waymark",
                "David Hurst invites you.\n\nOpen this link:\n\nhttp://localhost:8080/invitation?token=open\n",
                clock.instant()))));
    }

    @Override
    public Mono<Page<OwnSignIn>> signIns() {
        return Mono.just(Page.whole(own));
    }

    @Override
    public Mono<Void> end(String signInId) {
        own.removeIf(one -> one.id().equals(signInId));
        return Mono.empty();
    }

    @Override
    public Mono<Void> endOthers() {
        own.removeIf(one -> !one.current());
        return Mono.empty();
    }
}
