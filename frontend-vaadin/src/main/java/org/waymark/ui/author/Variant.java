package org.waymark.ui.author;

import java.util.List;
import java.util.function.ToIntFunction;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.ui.design.Words;

/** A module with its lesson. */
record Variant(ModuleDetails module, Lesson lesson) {

    int minutes() {
        return module.activities().stream()
                .mapToInt(ModuleDetails.Activity::minutes)
                .sum();
    }

    int checks() {
        return lesson.checks().size();
    }

    /** Whether the variants ask for the same, in a sentence. */
    static String parity(List<Variant> variants) {
        if (variants.size() < 2) return "Leaders of all phases meet in it.";
        return same(variants, Variant::minutes, "Hours")
                + " "
                + same(variants, Variant::checks, "Checks")
                + " "
                + words(variants);
    }

    private static String same(List<Variant> variants, ToIntFunction<Variant> what, String name) {
        long different = variants.stream().mapToInt(what).distinct().count();
        return name + (different == 1 ? " are the same in all variants." : " differ between the variants.");
    }

    private static String words(List<Variant> variants) {
        int least = variants.stream()
                .mapToInt(variant -> variant.lesson().words())
                .min()
                .orElse(0);
        int most = variants.stream()
                .mapToInt(variant -> variant.lesson().words())
                .max()
                .orElse(0);
        return least == most
                ? "Each text has " + Words.count(least, "word") + "."
                : "Texts have " + least + " to " + most + " words.";
    }
}
