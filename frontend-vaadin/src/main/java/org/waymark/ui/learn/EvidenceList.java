package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What the lesson rests on. The citations in the text lead here, and each card leads back. */
class EvidenceList extends Section {

    EvidenceList(List<EvidenceCard> cards) {
        setId("evidence");
        addClassName("lesson-section");
        add(new H2("What this rests on"));
        cards.forEach(card -> add(card(card)));
    }

    private static Article card(EvidenceCard card) {
        Article article = new Article();
        article.setId("evidence-" + card.id());
        article.addClassName("evidence");
        article.getElement().setAttribute("tabindex", "-1");
        Paragraph source = new Paragraph(
                card.authors() + " (" + card.year() + "). " + card.title() + ". " + card.publication() + ".");
        source.addClassName("quiet");
        article.add(new H3(card.shortName()));
        if (card.stale()) article.add(new StatusTag("Due for review", StatusTag.Tone.CARE));
        if (card.supersededBy() != null)
            article.add(new Paragraph("A later work has taken its place: " + card.supersededBy() + "."));
        article.add(new Paragraph(card.found()), source, more(card), back());
        return article;
    }

    private static NativeDetails more(EvidenceCard card) {
        SummaryList facts = new SummaryList()
                .row("How sure", card.certainty() + ". " + card.certaintyWhy())
                .row("Kind of work", card.kind())
                .row("Who was studied", card.population())
                .row("Disadvantage", card.disadvantage())
                .row("Promising for", card.promising())
                .row("Cost", card.cost())
                .row("To be reviewed by", Words.day(card.reviewBy()));
        NativeDetails details = new NativeDetails("How sure, and for whom", facts);
        details.addClassName("fold");
        return details;
    }

    private static Anchor back() {
        Anchor back = new Anchor("#lesson-text", "Back to the text");
        back.addClassName("back-to-text");
        return back;
    }
}
