package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Paragraph;
import org.waymark.contract.pathway.Pathway;

/** How good the pathway is, proven, in plain words. */
class Certificate extends Paragraph {

    Certificate(Pathway pathway) {
        super(Sentences.hours(pathway) + " " + Sentences.finish(pathway));
        addClassName("certificate");
    }
}
