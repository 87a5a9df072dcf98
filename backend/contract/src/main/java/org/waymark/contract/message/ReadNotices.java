package org.waymark.contract.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param ids of notices that somebody has read */
public record ReadNotices(
        @NotNull(message = "Say which notices") @Size(max = 200, message = "At most 200 notices at once")
        List<@NotNull(message = "Say which notices") @Size(max = 100, message = "There is no such notice") String>
                ids) {}
