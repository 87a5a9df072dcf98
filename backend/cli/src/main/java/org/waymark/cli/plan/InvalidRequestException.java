package org.waymark.cli.plan;

import java.util.List;

/** What was read is no plan request. */
public final class InvalidRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final List<String> findings;

    InvalidRequestException(List<String> findings) {
        super(String.join("; ", findings));
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, a sentence each, with where it stands; never empty. */
    public List<String> findings() {
        return findings;
    }
}
