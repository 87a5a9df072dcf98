package org.waymark.ui.client;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Problem;

/** The backend could not do what was asked, or could not be asked. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    private ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.status() + " " + problem.title(), cause);
        this.problem = problem;
    }

    /** A problem without a body, as a proxy in between may send it. */
    static Problem problem(int status) {
        return new Problem("about:blank", "The request failed", status, null, null);
    }

    static ProblemException unreachable(Throwable cause) {
        return new ProblemException(new Problem("about:blank", "No answer", 0, null, null), cause);
    }

    /** For what a list no longer holds, though an address names it. */
    public static ProblemException gone() {
        return new ProblemException(new Problem("about:blank", "Not found", 404, null, null));
    }

    public Problem problem() {
        return problem;
    }

    public Kind kind() {
        return switch (problem.status()) {
            case 0, 502, 503, 504 -> Kind.UNREACHABLE;
            case 400, 422 -> Kind.INVALID;
            case 403 -> Kind.NOT_ALLOWED;
            case 404, 410 -> Kind.GONE;
            case 409 -> Kind.CONFLICT;
            case 412, 428 -> Kind.STALE;
            case 429 -> Kind.TOO_OFTEN;
            default -> Kind.FAILED;
        };
    }

    /** What to tell the person. The backend's own sentence is used only where it is about what they asked for. */
    public String sentence() {
        String detail = problem.detail();
        return switch (kind()) {
            case INVALID, CONFLICT, TOO_OFTEN -> detail == null ? kind().sentence : detail;
            default -> kind().sentence;
        };
    }

    public enum Kind {
        UNREACHABLE(
                "Waymark is not answering",
                "We could not reach the service that holds your work. Nothing was lost. Try again in a minute."),
        NOT_ALLOWED("This is not open to you", "Your account does not give access to this. Ask whoever gave you it."),
        GONE("We could not find that", "It may have moved, or never have been here."),
        STALE(
                "This changed meanwhile",
                "Someone, or you in another tab, changed this after you opened it. Reload to see what is there now."),
        CONFLICT("That cannot be done now", "Something else has happened meanwhile. Reload and try again."),
        INVALID("Something needs correcting", "Check what you entered and try again."),
        TOO_OFTEN("Too many tries", "Wait a few minutes, then try again."),
        FAILED("Something went wrong on our side", "Nothing was changed. Try again in a minute.");

        private final String title;
        private final String sentence;

        Kind(String title, String sentence) {
            this.title = title;
            this.sentence = sentence;
        }

        public String title() {
            return title;
        }

        public String sentence() {
            return sentence;
        }
    }
}
