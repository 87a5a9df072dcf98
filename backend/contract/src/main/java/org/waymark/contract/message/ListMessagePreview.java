package org.waymark.contract.message;

import java.util.List;

/**
 * What would come of a message.
 *
 * @param to the list, in words
 * @param people on the list
 * @param reachable of them, those who can sign in
 * @param unreachable names of the others, at most 100
 * @param text as they read it, with whom it is from
 */
public record ListMessagePreview(
        String to, int people, int reachable, List<String> unreachable, String subject, String text) {

    public ListMessagePreview {
        unreachable = List.copyOf(unreachable);
    }
}
