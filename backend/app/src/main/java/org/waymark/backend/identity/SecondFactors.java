package org.waymark.backend.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.store.SecondFactorRepository;
import org.waymark.backend.identity.store.SecondFactorRepository.Factor;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.backend.platform.security.Vault;
import reactor.core.publisher.Mono;

/**
 * A second step at the sign-in, for whoever wants it: a code of an authenticator app, or one of ten that were noted in
 * case the app is lost. Each code opens once.
 */
@Service
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final SecondFactorRepository factors;
    private final Attempts attempts;
    private final Vault vault;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(SecondFactorRepository factors, Attempts attempts, Vault vault, Today today) {
        this.factors = factors;
        this.attempts = attempts;
        this.vault = vault;
        this.today = today;
    }

    public Mono<Boolean> isOn(String accountId) {
        return factors.find(accountId).map(Factor::on).defaultIfEmpty(false);
    }

    /** Yields the secret, in Base32. Nothing is asked for until a code of it was entered. */
    public Mono<String> begin(Caller caller) {
        byte[] secret = bytes(Totp.SECRET_BYTES);
        return factors.begin(caller.accountId(), vault.seal(secret, caller.accountId()))
                .filter(begun -> begun)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "The second step is on already. Turn it off first, then set it up again.")))
                .thenReturn(Totp.base32(secret));
    }

    /** Turns it on, where the code is right. Yields the codes to note, which are told this once. */
    public Mono<List<String>> confirm(Caller caller, String code) {
        List<String> noted = Stream.generate(() -> grouped(Totp.base32(bytes(RECOVERY_BYTES))))
                .limit(RECOVERY_CODES)
                .toList();
        List<String> hashes = noted.stream().map(SecondFactors::hash).toList();
        return attempts.admit(Attempts.Kind.CODE, caller.accountId())
                .then(Mono.defer(() -> factors.find(caller.accountId())))
                .filter(factor -> !factor.on())
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("Begin to set up the second step first.")))
                .flatMap(factor -> step(factor, code)
                        .map(step -> factors.turnOn(factor.accountId(), step, hashes))
                        .orElseGet(() -> Mono.error(ProblemException.codeWrong())))
                .then(Mono.defer(() -> attempts.succeeded(Attempts.Kind.CODE, caller.accountId())))
                .thenReturn(noted);
    }

    public Mono<Void> turnOff(String accountId) {
        return factors.delete(accountId);
    }

    /** Completes where none is set up or the code is right; fails as invalid where it is missing or wrong. */
    Mono<Void> require(String accountId, @Nullable String code) {
        return factors.find(accountId).filter(Factor::on).flatMap(factor -> check(factor, code));
    }

    private Mono<Void> check(Factor factor, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Mono.error(ProblemException.codeNeeded());
        }
        return attempts.admit(Attempts.Kind.CODE, factor.accountId())
                .then(Mono.defer(() -> use(factor, code)))
                .filter(used -> used)
                .switchIfEmpty(Mono.error(ProblemException::codeWrong))
                .then(Mono.defer(() -> attempts.succeeded(Attempts.Kind.CODE, factor.accountId())));
    }

    private Mono<Boolean> use(Factor factor, String code) {
        return step(factor, code)
                .map(step -> factors.useStep(factor.accountId(), step))
                .orElseGet(() -> factors.useRecovery(factor.accountId(), hash(code)));
    }

    private Optional<Long> step(Factor factor, String code) {
        byte[] secret = vault.open(factor.sealed(), factor.accountId());
        OptionalLong step = Totp.matching(secret, code.replaceAll("\\s", ""), today.instant(), factor.lastStep());
        return step.isPresent() ? Optional.of(step.getAsLong()) : Optional.empty();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String grouped(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String hash(String recovery) {
        return Secrets.hash(recovery.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
