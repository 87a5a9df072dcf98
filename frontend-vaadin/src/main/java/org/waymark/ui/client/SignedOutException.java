package org.waymark.ui.client;

/**
 * The backend no longer knows the sign-in. A type of its own, so that no view that deals with its own problems takes it
 * for one of them.
 */
public final class SignedOutException extends RuntimeException {

    SignedOutException() {
        super("the sign-in has ended");
    }
}
