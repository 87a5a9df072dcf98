package org.waymark.backend.identity;

import java.util.List;
import org.waymark.contract.identity.DemonstrationAccount;
import reactor.core.publisher.Mono;

/** Supplied by the demonstration; empty anywhere else. */
public interface DemonstrationAccounts {

    Mono<List<DemonstrationAccount>> list();

    /** Whether they may be used here: their passwords are public. */
    boolean isAllowed();
}
