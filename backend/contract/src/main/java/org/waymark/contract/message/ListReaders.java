package org.waymark.contract.message;

/**
 * A list that somebody may write to.
 *
 * @param to the same in words
 * @param people how many are on it
 */
public record ListReaders(String to, int people) {}
