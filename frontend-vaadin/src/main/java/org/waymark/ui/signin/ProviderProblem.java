package org.waymark.ui.signin;

import org.springframework.security.core.AuthenticationException;

/** Why a sign-in at the provider led nowhere, in a sentence for the person. */
class ProviderProblem extends AuthenticationException {

    static final String AWAY =
            "The provider at which you sign in is not answering. Try again in a minute, or sign in with your password";

    private final String sentence;

    ProviderProblem(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    ProviderProblem(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
