package org.waymark.backend.organisation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The lists that are in force on a day. A list that was never imported is not known, which is not the same as empty. */
public final class Eligibility {

    private final Map<EligibilityList, Set<String>> numbers;

    private Eligibility(Map<EligibilityList, Set<String>> numbers) {
        this.numbers = new EnumMap<>(EligibilityList.class);
        this.numbers.putAll(numbers);
    }

    /** @param numbers of each list, as {@link ListedNumber#text} writes them */
    public static Eligibility of(Map<EligibilityList, Set<String>> numbers) {
        return new Eligibility(numbers);
    }

    public boolean isKnown(EligibilityList list) {
        return numbers.containsKey(list);
    }

    public boolean has(EligibilityList list, ListedNumber number) {
        return numbers.getOrDefault(list, Set.of()).contains(number.text());
    }
}
