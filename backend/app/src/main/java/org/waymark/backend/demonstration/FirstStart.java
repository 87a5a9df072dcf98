package org.waymark.backend.demonstration;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.DemonstrationAccounts;
import org.waymark.backend.identity.FirstAdministrator;
import org.waymark.backend.identity.Passwords;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.platform.store.StorageSettings;
import org.waymark.contract.identity.DemonstrationAccount;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads the demonstration on the first start of an embedded store that listens on loopback only. Accounts come last, so
 * that a start that was cut short begins again. Anywhere else the first start invites an administrator.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstStart implements ApplicationRunner, DemonstrationAccounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Demonstration demonstration;
    private final FirstAdministrator administrator;
    private final boolean allowed;

    FirstStart(
            AccountRepository accounts,
            Passwords passwords,
            Demonstration demonstration,
            FirstAdministrator administrator,
            StorageSettings storage,
            ServerProperties server) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.demonstration = demonstration;
        this.administrator = administrator;
        this.allowed = storage.mongodb().uri().isEmpty() && isLoopback(server.getAddress());
    }

    private static boolean isLoopback(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!allowed) {
            administrator.inviteIfNobody().block();
            return;
        }
        accounts.count()
                .filter(count -> count == 0)
                .flatMap(empty -> demonstration.load().then(addAccounts()))
                .block();
    }

    private Mono<Void> addAccounts() {
        return Flux.fromIterable(FictionalAccount.all())
                .concatMap(fictional -> accounts.save(fictional.account(passwords.hash(FictionalAccount.PASSWORD))))
                .then();
    }

    @Override
    public boolean isAllowed() {
        return allowed;
    }

    @Override
    public Mono<List<DemonstrationAccount>> list() {
        return allowed
                ? Flux.fromIterable(FictionalAccount.all())
                        .filterWhen(fictional ->
                                accounts.findByEmail(fictional.email()).hasElement())
                        .map(FictionalAccount::shown)
                        .collectList()
                : Mono.just(List.of());
    }
}
