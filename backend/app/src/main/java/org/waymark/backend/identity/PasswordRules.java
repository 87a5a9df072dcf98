package org.waymark.backend.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.waymark.backend.platform.ProblemException;

/** What a password must not be: short, known to everybody, or made from what everybody knows about its owner. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Fails as invalid with a sentence that says what would be better. */
    static void check(String password, String email) {
        problem(password, email).ifPresent(sentence -> {
            throw ProblemException.invalid(sentence);
        });
    }

    static Optional<String> problem(String password, String email) {
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String owner = email.replaceFirst("@.*", "").replaceAll("[^\\p{L}\\p{N}]", "");
        if (password.length() < SHORTEST) {
            return Optional.of("Use at least 12 characters: three or four words are easy to remember.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("A password has at most 200 characters.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("Use more different characters: this password could be guessed.");
        }
        if (COMMON.contains(plain) || COMMON.contains(plain.replaceAll("\\d+$", ""))) {
            return Optional.of("Many people use this password, so it could be guessed. Choose another.");
        }
        if (owner.length() > 3
                && plain.replaceAll("\\d+", "").replace(owner, "").length() < 5) {
            return Optional.of("A password made from your email address could be guessed. Choose another.");
        }
        return Optional.empty();
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
