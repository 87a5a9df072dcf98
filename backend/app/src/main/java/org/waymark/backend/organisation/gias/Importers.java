package org.waymark.backend.organisation.gias;

import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.identity.Role;

/** Whose part of the register a caller may bring up to date. */
public final class Importers {

    private Importers() {}

    /** A trust's own for its lead, the whole for an administrator of Waymark. */
    public static Scope scope(Caller caller) {
        return caller.role() == Role.ADMINISTRATOR ? new Scope.System() : caller.scope();
    }
}
