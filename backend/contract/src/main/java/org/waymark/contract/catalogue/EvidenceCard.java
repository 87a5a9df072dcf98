package org.waymark.contract.catalogue;

import java.time.LocalDate;

/** @param shortName as cited in the text, such as "Kraft and others (2018)" */
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
        boolean stale) {}
