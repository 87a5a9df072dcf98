package org.waymark.backend.protection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.protection.DataRequest;
import org.waymark.contract.protection.DataRequest.Kind;
import org.waymark.contract.protection.DataRequest.State;

/** A person's request about their own data, with how it was answered. */
public record AskedOfUs(
        String id,
        long version,
        String personId,
        String personName,
        Kind kind,
        String text,
        Instant asked,
        LocalDate due,
        State state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answered) {

    AskedOfUs answered(State now, String theAnswer, String by, Instant at) {
        return new AskedOfUs(id, version, personId, personName, kind, text, asked, due, now, theAnswer, by, at);
    }

    /** With nothing left that tells who it was. */
    AskedOfUs erased() {
        return new AskedOfUs(
                id,
                version,
                personId,
                "Somebody erased",
                kind,
                "",
                asked,
                due,
                State.DONE,
                answer,
                answeredBy,
                answered);
    }

    public DataRequest view() {
        return new DataRequest(id, personId, personName, kind, text, asked, due, state, answer, answeredBy, answered);
    }
}
