package org.waymark.contract.identity;

import java.util.List;

/** @param codes each opens once, in place of a code of the app */
public record RecoveryCodes(List<String> codes) {

    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    /** Never the codes. */
    @Override
    public String toString() {
        return "RecoveryCodes";
    }
}
