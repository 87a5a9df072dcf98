package org.waymark.contract.assignment;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;

/**
 * @param daysOut days on which the person would be out of school for a session in person
 * @param funding whether the place could be funded; never a promise
 * @param pathway null where none is possible, and then problem says why
 */
public record AssignmentPreview(
        Person person,
        int daysOut,
        @Nullable Pathway pathway,
        Preview.@Nullable NotPossible problem,
        FundingAnswer funding) {}
