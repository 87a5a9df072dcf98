package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an offer teaches of its framework.
 *
 * @param leftOut ids of modules that it does not teach
 * @param oneWay topics whose sessions are given in one kind only
 */
public record OfferTeaching(
        @Size(max = 300) List<@NotBlank @Size(max = 100) String> leftOut,
        @Size(max = 300) List<@Valid OneWay> oneWay) {

    public OfferTeaching {
        leftOut = List.copyOf(leftOut);
        oneWay = List.copyOf(oneWay);
    }

    public record OneWay(
            @NotBlank @Size(max = 64) String topicId,
            @NotNull SessionWay way) {}
}
