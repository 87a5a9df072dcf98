package org.waymark.backend.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.EligibilityList;
import org.waymark.contract.funding.FundingAnswer.Outcome;

/**
 * One line of a table of rules, read from a file. A condition that is null holds for everybody; the first rule of which
 * all conditions hold decides.
 *
 * @param listed on which list the place of work is; where that list was never imported the rule cannot be answered
 * @param types of establishment that it holds for
 * @param otherTypes the other way round: types that it does not hold for
 * @param because a sentence for the person
 */
record FundingRule(
        @Nullable List<String> qualifications,
        @Nullable List<FundingSetting> settings,
        @Nullable EligibilityList listed,
        @Nullable List<String> types,
        @Nullable List<String> otherTypes,
        @Nullable Boolean hadBefore,
        @Nullable Boolean newHead,
        Outcome then,
        String because) {

    enum Match {
        YES,
        NO,
        NOT_KNOWN
    }

    Match match(FundingCase asked) {
        if (!holds(qualifications, asked.qualification()) || !holds(settings, asked.setting())) {
            return Match.NO;
        }
        if (!holds(types, asked.establishmentType())
                || otherTypes != null && otherTypes.contains(String.valueOf(asked.establishmentType()))) {
            return Match.NO;
        }
        if (hadBefore != null && !hadBefore.equals(asked.hadBefore())
                || newHead != null && !newHead.equals(asked.newHead())) {
            return Match.NO;
        }
        return listed == null ? Match.YES : listed(listed, asked);
    }

    private static Match listed(EligibilityList list, FundingCase asked) {
        if (!asked.lists().isKnown(list)) {
            return Match.NOT_KNOWN;
        }
        return asked.numbers().stream().anyMatch(number -> asked.lists().has(list, number)) ? Match.YES : Match.NO;
    }

    private static <T> boolean holds(@Nullable List<T> wanted, @Nullable T given) {
        return wanted == null || given != null && wanted.contains(given);
    }
}
