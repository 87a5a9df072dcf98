package org.waymark.ui.whole;

import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page of that name says: what was done and, apart from it, what was shown. */
record Progress(int stepsDone, int statementsShownOrBegun) {

    private static final Pattern STEPS = Pattern.compile("(\\d+) of \\d+ steps");

    static Progress of(Visitor participant) {
        participant.open("progress");
        participant.sees("What you have done");
        participant.sees("What you have shown");
        Matcher steps = STEPS.matcher(participant.main().innerText());
        if (!steps.find()) throw new AssertionError("The page does not say how many steps are done");
        int statements = 0;
        for (Locator row : participant.main().locator("table.mastery tbody tr").all())
            statements += number(row, 0) + number(row, 1);
        return new Progress(Integer.parseInt(steps.group(1)), statements);
    }

    private static int number(Locator row, int column) {
        return Integer.parseInt(row.locator("td").nth(column).innerText());
    }
}
