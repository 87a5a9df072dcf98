package org.waymark.backend.platform;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.waymark.contract.Problem;

/** An error that the caller can understand and act on. Its factories are all the kinds there are. */
public final class ProblemException extends RuntimeException {

    private static final Duration UNLESS_SAID = Duration.ofSeconds(5);

    private final String detail;
    private final Duration retryAfter;
    private final Problem problem;

    private ProblemException(String kind, String title, HttpStatus status, String detail) {
        this(kind, title, status, detail, UNLESS_SAID);
    }

    private ProblemException(String kind, String title, HttpStatus status, String detail, Duration retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
        this.detail = detail;
        this.problem = new Problem("/problems/" + kind, title, status.value(), detail, List.of());
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException("not-found", "Not found", HttpStatus.NOT_FOUND, detail);
    }

    public static ProblemException invalid(String detail) {
        return new ProblemException("invalid", "Something needs correcting", HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException("conflict", "That cannot be done now", HttpStatus.CONFLICT, detail);
    }

    public static ProblemException forbidden() {
        return new ProblemException("forbidden", "Not allowed", HttpStatus.FORBIDDEN, "Your role does not allow this.");
    }

    public static ProblemException stale() {
        return new ProblemException(
                "stale-version",
                "Changed meanwhile",
                HttpStatus.PRECONDITION_FAILED,
                "This was changed meanwhile, perhaps in another tab. Load it again and repeat your change.");
    }

    public static ProblemException signInFailed() {
        return new ProblemException(
                "sign-in-failed",
                "Sign-in failed",
                HttpStatus.UNAUTHORIZED,
                "The email address or the password is not right.");
    }

    public static ProblemException accessEnded() {
        return new ProblemException(
                "access-ended",
                "Your access has ended",
                HttpStatus.FORBIDDEN,
                "None of your roles in Waymark is open now. Ask the person who gave you access.");
    }

    public static ProblemException providerRefused() {
        return new ProblemException(
                "provider-refused",
                "That sign-in did not work",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "What the provider sent could not be accepted. Begin again. If it goes on, tell those who run Waymark.");
    }

    public static ProblemException providerAway() {
        return new ProblemException(
                "provider-away",
                "The provider does not answer",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The provider at which you sign in is not answering. Try again in a minute.");
    }

    public static ProblemException emailUnverified() {
        return new ProblemException(
                "email-unverified",
                "Your address is not confirmed",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The provider has not confirmed that your email address is yours. Confirm it there, then sign in again.");
    }

    public static ProblemException noAccount(String email) {
        return new ProblemException(
                "no-account",
                "No account",
                HttpStatus.FORBIDDEN,
                "Nobody has an account here with the address " + email
                        + ". Ask the person who runs your programme for an invitation to it.");
    }

    public static ProblemException codeNeeded() {
        return new ProblemException(
                "code-needed",
                "A code is needed",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Enter the code that your authenticator app shows as well.");
    }

    public static ProblemException codeWrong() {
        return new ProblemException(
                "code-wrong",
                "The code is not right",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The code is not right, or was used before. Enter the one that your app shows now.");
    }

    /** @param wait until the next attempt is let through */
    public static ProblemException tooManyAttempts(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        String when = minutes == 1 ? "a minute" : minutes + " minutes";
        return new ProblemException(
                "too-many-attempts",
                "Too many attempts",
                HttpStatus.TOO_MANY_REQUESTS,
                "There were too many attempts. Try again in " + when + ".",
                wait);
    }

    public static ProblemException busy() {
        return new ProblemException(
                "busy", "Busy", HttpStatus.SERVICE_UNAVAILABLE, "Waymark is busy. Try again in a few seconds.");
    }

    /** A sentence that a person understands and can act on. */
    public String detail() {
        return detail;
    }

    /** When the same may be tried again, for problems that pass. */
    public Duration retryAfter() {
        return retryAfter;
    }

    public Problem problem() {
        return problem;
    }
}
