package org.waymark.backend.identity.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.identity.Accounts;
import org.waymark.backend.identity.SecondFactors;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.QrCode;
import org.waymark.contract.identity.PasswordAgain;
import org.waymark.contract.identity.RecoveryCodes;
import org.waymark.contract.identity.SecondFactor;
import org.waymark.contract.identity.SecondFactorApi;
import org.waymark.contract.identity.SecondFactorCode;
import org.waymark.contract.identity.SecondFactorStart;
import reactor.core.publisher.Mono;

@RestController
class SecondFactorController implements SecondFactorApi {

    private final SecondFactors factors;
    private final Accounts accounts;

    SecondFactorController(SecondFactors factors, Accounts accounts) {
        this.factors = factors;
        this.accounts = accounts;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<SecondFactor> secondFactor() {
        return Callers.current()
                .flatMap(caller -> factors.isOn(caller.accountId()))
                .map(SecondFactor::new);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<SecondFactorStart> begin() {
        return Callers.current()
                .flatMap(caller -> factors.begin(caller)
                        .map(secret -> new SecondFactorStart(
                                secret, QrCode.svg(uri(caller.name(), secret), "Code for the camera of your app"))));
    }

    /** As authenticator apps read it from a drawing. */
    private static String uri(String name, String secret) {
        String label = java.net.URLEncoder.encode("Waymark:" + name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Waymark";
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<RecoveryCodes> confirm(SecondFactorCode code) {
        return Callers.current()
                .flatMap(caller -> factors.confirm(caller, code.code()))
                .map(RecoveryCodes::new);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Void> turnOff(PasswordAgain password) {
        return Callers.current()
                .flatMap(caller -> accounts.ask(caller, password.password()))
                .flatMap(account -> factors.turnOff(account.id()));
    }
}
