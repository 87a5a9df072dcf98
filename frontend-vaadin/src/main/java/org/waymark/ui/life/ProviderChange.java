package org.waymark.ui.life;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.training.ProviderMove;
import org.waymark.contract.training.Training;
import org.waymark.ui.design.Words;

/** Going to another provider: what was asked, or the way to ask. */
class ProviderChange extends Section {

    ProviderChange(Training training, List<Offer> offers, @Nullable ProviderMove asked) {
        add(new H2("Another provider"));
        if (asked != null && asked.state() != ProviderMove.State.MOVED) {
            add(new Paragraph(said(asked)));
            add(new Paragraph(new Anchor("life/provider", "See it, take it back, or ask another")));
            return;
        }
        List<String> others = offers.stream()
                .filter(offer -> offer.qualification().equals(training.qualification()))
                .map(Offer::provider)
                .filter(provider -> !provider.equals(training.provider()))
                .distinct()
                .sorted()
                .toList();
        if (others.isEmpty()) {
            add(new Paragraph("Nobody else offers " + training.qualification() + " here. For one elsewhere, ask "
                    + training.provider() + ", and take your record along."));
            return;
        }
        Anchor anchor = new Anchor("life/provider", "Change provider");
        anchor.addClassName("button");
        add(
                new Paragraph("You keep what you have learnt, and your place until the other one gives you one. "
                        + String.join(", ", others) + " also " + (others.size() == 1 ? "offers " : "offer ")
                        + training.qualification() + "."),
                new Paragraph(anchor));
    }

    static String said(ProviderMove asked) {
        String what = asked.toProvider() + " for a place in “" + asked.cohort() + "” on " + Words.day(asked.askedOn());
        return asked.state() == ProviderMove.State.REFUSED
                ? "You asked " + what + ". They could not give you one; you keep the place you have."
                : "You asked " + what + ". They have not answered yet; you keep the place you have.";
    }
}
