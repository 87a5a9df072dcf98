package org.waymark.backend.identity;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Argon2id, on threads of its own so that many sign-ins at once cannot hold up everybody else. */
@Component
public class Passwords {

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Scheduler hashing = Schedulers.newBoundedElastic(2, 1000, "passwords");
    private final String nobodysHash = argon2.encode("nobody has this password");

    public String hash(String password) {
        return argon2.encode(password);
    }

    public Mono<String> hashed(String password) {
        return Mono.fromCallable(() -> hash(password)).subscribeOn(hashing);
    }

    public Mono<Boolean> matches(String password, String hash) {
        return Mono.fromCallable(() -> argon2.matches(password, hash)).subscribeOn(hashing);
    }

    /** To compare with where there is no account, so that the time taken does not tell whether there is one. */
    String nobodysHash() {
        return nobodysHash;
    }
}
