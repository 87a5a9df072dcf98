package org.waymark.contract.message;

/** How many notices wait to be read. */
public record UnreadNotices(int count) {}
