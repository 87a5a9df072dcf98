package org.waymark.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.cli.plan.InvalidRequestException;
import org.waymark.cli.plan.OutcomeJson;
import org.waymark.cli.plan.PlainText;
import org.waymark.cli.plan.RequestReader;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.Planner;

/** {@code waymark plan FILE [--explain]}: plans the request in a JSON file, and prints JSON or plain text. */
public final class PlanCommand {
    private static final String EXPLAIN = "--explain";

    /** Exit codes: 0 planned, 1 no plan exists, 2 no request, or one that is broken. */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var files = args.stream().filter(arg -> !arg.equals(EXPLAIN)).toList();
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            err.println("Usage: waymark plan FILE [" + EXPLAIN + "]");
            return 2;
        }
        try {
            var request = new RequestReader().read(Files.readAllBytes(Path.of(files.getFirst())));
            var outcome = new Planner().plan(request);
            out.print(args.contains(EXPLAIN) ? PlainText.of(request, outcome) : OutcomeJson.of(outcome));
            return outcome instanceof PlanOutcome.Planned ? 0 : 1;
        } catch (IOException e) {
            err.println("plan: " + files.getFirst() + " cannot be read");
        } catch (InvalidRequestException e) {
            e.findings().forEach(finding -> err.println("plan: " + finding));
        }
        return 2;
    }
}
