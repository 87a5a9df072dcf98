package org.waymark.backend.platform;

import reactor.core.publisher.Mono;

/** Something that people begin and others go on with when they leave. Every bean of this type is asked. */
public interface HandsOver {

    /** In words, in the plural: "assignments of many". */
    String what();

    /** How much of it, of that organisation, the account has begun. */
    Mono<Long> count(Scope scope, String accountId);

    /** From then on it is the other's. Done again, it changes nothing more. */
    Mono<Void> handOver(Scope scope, String accountId, String toAccountId, String toName);
}
