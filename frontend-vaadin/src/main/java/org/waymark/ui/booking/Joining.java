package org.waymark.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.TakingPart;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** How to take part in a session of one's own: where to go, what to follow or dial, and what is there. */
final class Joining {

    private static final String NOT_YET = "Your provider has not given a link yet";

    private Joining() {}

    /** In a list: the link alone, or that there is none yet. */
    static Optional<Component> shortly(OwnSession own) {
        if (own.recording() != null) return Optional.of(link(own.recording(), "Watch the recording", own));
        TakingPart how = own.takingPart();
        if (how == null || own.session() == null) return Optional.empty();
        if (how.joinLink() != null) return Optional.of(link(how.joinLink(), "Join online", own));
        if (own.session().inPerson()) return Optional.empty();
        return Optional.of(quiet(how.dialIn() == null ? NOT_YET : "Dial in: " + how.dialIn()));
    }

    static Optional<Component> facts(OwnSession own) {
        TakingPart how = own.takingPart();
        if (how == null || own.session() == null)
            return Optional.ofNullable(own.recording())
                    .map(recording -> new Paragraph(link(recording, "Watch the recording", own)));
        SummaryList facts = new SummaryList();
        if (how.joinLink() != null) facts.row("To join online", link(how.joinLink(), how.joinLink(), own));
        else if (!own.session().inPerson()) facts.row("To join online", NOT_YET);
        if (how.dialIn() != null) facts.row("To dial in", how.dialIn());
        if (how.room() != null) facts.row("Room", how.room());
        if (how.postcode() != null) facts.row("Postcode", how.postcode());
        facts.row("Facilities", how.facilities().isEmpty() ? "None given" : Words.access(how.facilities()));
        return Optional.of(facts);
    }

    private static Anchor link(String address, String words, OwnSession own) {
        Anchor link = new Anchor(address, words, AnchorTarget.BLANK);
        link.setAriaLabel(words + ": " + own.topic() + " (opens in a new tab)");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
