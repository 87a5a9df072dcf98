package org.waymark.ui.challenge;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waymark.contract.challenge.Challenge.Help;
import org.waymark.contract.pathway.Pathway.Step.Status;
import org.waymark.ui.design.Words;

/** Modules that help with a challenge, each with why, how it stands and the way to it. */
class HelpList extends UnorderedList {

    HelpList(List<Help> helps) {
        addClassName("task-list");
        helps.forEach(help -> add(item(help)));
    }

    private static ListItem item(Help help) {
        Span title = new Span(help.title());
        title.addClassName("task-name");
        Paragraph facts = new Paragraph(
                Words.hoursInFull(help.minutes()) + ". " + standing(help) + " " + Words.challenge(help.levels()));
        facts.addClassName("quiet");
        Div text = new Div(title, facts, new Paragraph(help.summary()));
        text.addClassName("task-text");
        text.add(why(help));
        Div actions = new Div(way(help));
        actions.addClassName("actions");
        return new ListItem(text, actions);
    }

    private static DescriptionList why(Help help) {
        DescriptionList why = new DescriptionList();
        why.addClassName("reasons");
        why.add(answer("It is about what you wrote", List.of(quoted(help.words()))));
        if (!help.teaches().isEmpty()) why.add(answer("It teaches", help.teaches()));
        if (help.scenario() != null) why.add(answer("A scenario near to it", List.of(help.scenario())));
        return why;
    }

    private static Div answer(String question, List<String> answers) {
        Div row = new Div(new Term(question));
        answers.forEach(answer -> row.add(new Description(answer)));
        return row;
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    private static String standing(Help help) {
        return switch (help.standing()) {
            case DONE -> "You have done it.";
            case IN_PROGRESS -> "You have begun it.";
            case READY -> "It is in your pathway, and you can begin it today.";
            case LATER -> later(help);
            case TO_ADD -> "It is not in your pathway. You see what adding it would change before you decide.";
        };
    }

    private static String later(Help help) {
        LocalDate begins = Objects.requireNonNull(help.begins(), "a step without a day");
        String first = help.first().isEmpty() ? "" : " First comes " + String.join(", then ", help.first()) + ".";
        return "It comes in your pathway on " + Words.day(begins) + "." + first;
    }

    private static Anchor way(Help help) {
        Anchor way = switch (help.standing()) {
            case DONE -> lesson(help, Status.DONE);
            case IN_PROGRESS -> lesson(help, Status.IN_PROGRESS);
            case READY -> lesson(help, Status.READY);
            case LATER -> new Anchor("pathway?step=" + help.moduleId(), "See it in my pathway");
            case TO_ADD -> new Anchor("pathway/change?add=" + help.topicId(), "Add it");
        };
        way.setAriaLabel(way.getText() + ": " + help.title());
        way.addClassName("button");
        return way;
    }

    private static Anchor lesson(Help help, Status status) {
        return new Anchor("learn/" + help.moduleId(), Words.begin(status));
    }
}
