package org.waymark.ui.timeline;

import java.io.Serializable;
import org.waymark.contract.pathway.Pathway.Step;

/** Where a step of a pathway leads: the participant's own details, or a reader's. */
@FunctionalInterface
public interface StepLinks extends Serializable {

    String href(Step step);
}
