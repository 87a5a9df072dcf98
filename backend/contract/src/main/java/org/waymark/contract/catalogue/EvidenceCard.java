package org.waymark.contract.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param shortName as cited in the text, such as "Kraft and others (2018)"
 * @param stale whether its day of review is over
 * @param supersededBy the short name of the later work that takes its place, or null
 */
public record EvidenceCard(
        String id,
        String shortName,
        String authors,
        int year,
        String title,
        String publication,
        String kind,
        String found,
        String population,
        String certainty,
        String certaintyWhy,
        String cost,
        String disadvantage,
        String promising,
        LocalDate reviewBy,
        boolean stale,
        @Nullable String supersededBy) {}
