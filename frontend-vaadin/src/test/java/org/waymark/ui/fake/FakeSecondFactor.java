package org.waymark.ui.fake;

import java.util.List;
import org.waymark.contract.identity.PasswordAgain;
import org.waymark.contract.identity.RecoveryCodes;
import org.waymark.contract.identity.SecondFactor;
import org.waymark.contract.identity.SecondFactorApi;
import org.waymark.contract.identity.SecondFactorCode;
import org.waymark.contract.identity.SecondFactorStart;
import reactor.core.publisher.Mono;

/** Takes the code 123456. */
public class FakeSecondFactor implements SecondFactorApi {

    private boolean on;

    @Override
    public Mono<SecondFactor> secondFactor() {
        return Mono.just(new SecondFactor(on));
    }

    @Override
    public Mono<SecondFactorStart> begin() {
        return Mono.just(new SecondFactorStart("JBSWY3DPEHPK3PXP", """
                <svg viewBox="0 0 8 8" role="img" aria-label="Code for the camera of your app">\
                <path d="M1 1h1v1h-1z"/></svg>"""));
    }

    @Override
    public Mono<RecoveryCodes> confirm(SecondFactorCode code) {
        if (!code.code().equals("123456")) return FakeProblems.refuse(422, "The code is not right.");
        on = true;
        return Mono.just(new RecoveryCodes(List.of("abcd-efgh-2345-ijkl", "mnop-qrst-2345-uvwx")));
    }

    @Override
    public Mono<Void> turnOff(PasswordAgain password) {
        if (!password.password().equals(FakeIdentity.PASSWORD))
            return FakeProblems.refuse(422, "Your present password is not right.");
        on = false;
        return Mono.empty();
    }
}
