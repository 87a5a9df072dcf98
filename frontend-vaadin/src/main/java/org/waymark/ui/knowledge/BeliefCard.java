package org.waymark.ui.knowledge;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import org.waymark.contract.diagnosis.OwnKnowledge.Belief;
import org.waymark.contract.diagnosis.OwnKnowledge.Sure;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Meter;
import org.waymark.ui.design.Words;

/** What is believed about one statement, how surely, and from which answers. */
class BeliefCard extends Div {

    private final Belief belief;

    BeliefCard(Belief belief, Command contest, Command agree) {
        this.belief = belief;
        addClassName("belief");
        setId("statement-" + belief.statementId());
        H3 heading = new H3(belief.text());
        add(heading, KnowledgeWords.tag(belief), new Meter(belief.percent(), 100, KnowledgeWords.howSure(belief)));
        taught();
        from();
        if (belief.contested() != null)
            add(
                    new Paragraph("You said on " + Words.day(belief.contested())
                            + " that you do not agree, so this counts as not known."),
                    button("Take that back", agree));
        else if (isTakenAsKnown()) add(button("I do not agree", contest));
        else if (isDoubted()) add(new Paragraph(claim()));
    }

    private boolean isTakenAsKnown() {
        return belief.counts() || belief.sure() == Sure.KNOWN || belief.sure() == Sure.PROBABLY;
    }

    private boolean isDoubted() {
        return belief.earlier() == null && (belief.sure() == Sure.PROBABLY_NOT || belief.sure() == Sure.CANNOT_TELL);
    }

    /** Answers are not the only way to show it, and a person decides about the other. */
    private Anchor claim() {
        String text = "I know this: claim it with evidence";
        Anchor claim = new Anchor(
                Address.of("progress/prior-learning")
                                .with("about", belief.text())
                                .href() + "#topic",
                text);
        claim.setAriaLabel(text + ": " + belief.text());
        return claim;
    }

    private void taught() {
        if (belief.earlier() != null)
            add(new Paragraph(belief.earlier() + " taught you this before, at the level that is asked for."));
        if (belief.counts()) add(new Paragraph("This counts on your pathway."));
        if (belief.always()) add(new Paragraph("Everybody is taught this, whatever they know."));
    }

    private void from() {
        if (belief.from().isEmpty()) return;
        UnorderedList answers = new UnorderedList();
        answers.addClassName("bullets");
        belief.from().forEach(shown -> answers.add(new ListItem(KnowledgeWords.shown(shown))));
        add(new Paragraph("From these answers of yours:"), answers);
    }

    /** Several on a page say the same, so each names what it is about. */
    private ActionButton button(String text, Command action) {
        ActionButton button = new ActionButton(text, "plain", action);
        button.getElement().setAttribute("aria-label", text + ": " + belief.text());
        return button;
    }
}
