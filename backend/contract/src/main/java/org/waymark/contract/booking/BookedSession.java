package org.waymark.contract.booking;

import java.time.LocalDateTime;

/**
 * A session with its place.
 *
 * @param start local time in England
 * @param place a hub's name, or “Online”
 */
public record BookedSession(String sessionId, LocalDateTime start, int minutes, String place, boolean inPerson) {}
