package org.waymark.ui.life;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.training.Training;

/**
 * Going to another provider, which Waymark cannot do: once something has been declared, it is the Department for Education
 * that moves somebody. So it says whom to ask, and what to take along.
 */
class ProviderChange extends Section {

    ProviderChange(Training training, List<Offer> offers) {
        List<String> others = offers.stream()
                .filter(offer -> offer.qualification().equals(training.qualification()))
                .map(Offer::provider)
                .filter(provider -> !provider.equals(training.provider()))
                .distinct()
                .sorted()
                .toList();
        add(
                new H2("Another provider"),
                new Paragraph("This cannot be done in Waymark. Ask " + training.provider()
                        + ": it arranges the change with the Department for Education and the other provider."
                        + (others.isEmpty()
                                ? ""
                                : " Here " + String.join(", ", others) + " also "
                                        + (others.size() == 1 ? "offers " : "offer ") + training.qualification()
                                        + ".")),
                new Paragraph(new Anchor("record", "Take your record along: your credit, statement by statement")));
    }
}
