package org.waymark.backend.employment;

/** Where somebody is to work. */
public sealed interface Destination {

    record ToSchool(String schoolId) implements Destination {}

    /** For the trust as a whole. */
    record ToTrust(String trustId) implements Destination {}

    /** For nobody, as far as is known. */
    record Nowhere() implements Destination {}
}
