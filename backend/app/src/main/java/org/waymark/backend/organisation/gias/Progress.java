package org.waymark.backend.organisation.gias;

/** Told how far an import has come; may end it by throwing. */
@FunctionalInterface
public interface Progress {

    void reached(long rows, long of, String doing);
}
