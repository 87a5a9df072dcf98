package org.waymark.cli;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.backend.platform.audit.AuditVerification;
import org.waymark.backend.platform.audit.AuditVerification.Verified;
import org.waymark.backend.platform.audit.Witness;
import org.waymark.backend.platform.store.StoreUri;

/** {@code waymark verify-audit [--mongodb URI]}: says whether the audit log is as it was written. */
public final class VerifyAuditCommand {

    private final Map<String, String> environment;

    public VerifyAuditCommand() {
        this(System.getenv());
    }

    VerifyAuditCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Exit codes: 0 all is as it was written, 1 it is not or cannot be read, 2 wrong arguments or no store to be found. */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var rest = new ArrayList<>(args);
        var store = StoreLocation.take(rest);
        if (!rest.isEmpty()) {
            err.println("Usage: waymark verify-audit [--mongodb URI]");
            return 2;
        }
        try {
            var uri = store.find(environment);
            if (uri.isEmpty()) {
                err.println(StoreLocation.none(environment));
                return 2;
            }
            return report(verify(StoreUri.parse(uri.get())), out);
        } catch (IllegalArgumentException | MongoException | IOException e) {
            err.println("The audit log cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private Verified verify(StoreUri uri) {
        var witnesses = Witness.in(StoreLocation.dataFolder(environment));
        try (var client = MongoClients.create(uri.connection())) {
            var verification = new AuditVerification(client.getDatabase(uri.database()), witnesses);
            return Objects.requireNonNull(verification.verify().block());
        }
    }

    private static int report(Verified verified, PrintStream out) {
        verified.findings().forEach(out::println);
        verified.heads()
                .forEach((node, head) ->
                        out.printf("Chain %s ends at batch %d: %s%n", node, head.number(), head.hash()));
        if (verified.isIntact()) {
            out.println(verified.sentence());
            return 0;
        }
        out.println("The log is not as it was written.");
        return 1;
    }
}
