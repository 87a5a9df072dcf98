package org.waymark.ui.client;

/** @param etag names the version that was read; a change sends it as If-Match */
public record Versioned<T>(T value, String etag) {}
