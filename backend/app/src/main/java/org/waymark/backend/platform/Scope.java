package org.waymark.backend.platform;

/**
 * Whose documents may be seen. The first argument of every repository method that touches a person's documents, so that
 * no query can forget it.
 */
public sealed interface Scope {

    /** One person's own. */
    record Self(String personId) implements Scope {}

    /** People employed in one trust. */
    record Trust(String trustId) implements Scope {}

    /** People whose main employment is in one school. */
    record School(String schoolId) implements Scope {}

    /** People enrolled with one provider. */
    record Provider(String providerId) implements Scope {}

    /** People on the offers that one delivery partner runs; they are the provider's all the same. */
    record Partner(String partnerId) implements Scope {}

    /** Sessions of a provider that somebody with this address runs, and the people who have a seat in them. */
    record Facilitator(String providerId, String email) implements Scope {}

    /** Figures of all, and no document of anybody. */
    record National() implements Scope {}

    /** Nobody's: roles that work with content only. */
    record Nobody() implements Scope {}

    /** Waymark itself: start-up and background work, never a request. */
    record System() implements Scope {}
}
