package org.waymark.backend.delivery;

import java.util.List;

/** The seats of one session that somebody has. */
public record SessionSeats(String offerId, String sessionId, List<Seat> seats) {

    public SessionSeats {
        seats = List.copyOf(seats);
    }
}
