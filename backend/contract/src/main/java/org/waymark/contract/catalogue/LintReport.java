package org.waymark.contract.catalogue;

import java.util.List;

/** @param release the number of the content release that was looked at */
public record LintReport(long release, int errors, int warnings, List<Finding> findings) {

    public LintReport {
        findings = List.copyOf(findings);
    }

    public record Finding(String file, int line, boolean error, String rule, String message, String whatToDo) {}
}
