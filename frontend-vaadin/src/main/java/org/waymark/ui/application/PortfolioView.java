package org.waymark.ui.application;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.application.ApplicationApi;
import org.waymark.contract.application.Portfolio;
import org.waymark.contract.application.Portfolio.DoneStep;
import org.waymark.contract.application.Verification;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** All that somebody has put into practice, to read and to print. */
@Route("portfolio")
@RolesAllowed("PARTICIPANT")
class PortfolioView extends Page implements BeforeEnterObserver {

    private final ApplicationApi applications;
    private final String participantId = SignedInPerson.participantId();

    PortfolioView(ApplicationApi applications) {
        super("Portfolio");
        this.applications = applications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Portfolio portfolio = Calls.call(applications.portfolio(participantId));
        startAfresh();
        lead("What " + portfolio.name() + " has put into practice, as at " + Words.day(portfolio.on()) + ".");
        if (portfolio.parts().isEmpty()) {
            add(new EmptyState(
                    "There is nothing to show yet. Each lesson with a workplace task has a link to its steps and"
                            + " evidence.",
                    new Anchor("pathway", "Your pathway")));
            return;
        }
        Div actions = new Div(new PrintButton("Print"));
        actions.addClassName("actions");
        add(actions);
        portfolio.parts().forEach(part -> add(part(part)));
    }

    private Section part(Portfolio.Part part) {
        Section section = new Section(new H2(part.title() + " (" + part.qualification() + ")"));
        part.tasks().forEach(task -> section.add(task(task)));
        return section;
    }

    private Article task(Portfolio.Task task) {
        Article article = new Article(new H3(new Anchor("task/" + task.moduleId(), task.title())));
        article.addClassName("evidence");
        if (!task.heading().isEmpty()) article.add(new Paragraph(task.heading()));
        article.add(
                task.done()
                        ? new StatusTag("Done", StatusTag.Tone.GOOD)
                        : new StatusTag("In progress", StatusTag.Tone.ACTIVE));
        if (!task.steps().isEmpty()) article.add(steps(task.steps()));
        if (!task.evidence().isEmpty())
            article.add(new EvidenceItems(
                    task.evidence(),
                    piece -> Calls.read(applications.file(participantId, task.moduleId(), piece.id())),
                    piece -> Optional.empty()));
        article.add(new Paragraph(verified(task.verified())));
        return article;
    }

    private static UnorderedList steps(List<DoneStep> steps) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        steps.forEach(step -> list.add(new ListItem(
                Words.implementation(step.phase()) + ": " + step.text() + " (" + Words.day(step.on()) + ")")));
        return list;
    }

    private static String verified(@Nullable Verification by) {
        return by == null ? "Nobody has confirmed it yet." : ApplicationWords.verified(by);
    }
}
