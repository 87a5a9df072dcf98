package org.waymark.ui.offering;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.delivery.OfferPreview.Outcome;
import org.waymark.contract.delivery.OfferPreview.Typical;
import org.waymark.ui.client.Follower;
import org.waymark.ui.client.Following;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** What an offer would come to for typical participants: who could not finish, why, and what would help. */
class TypicalPeople extends Section {

    /** Where links within a page lead. */
    static final String PLACE = "typical";

    private final Div content = new Div();
    private final Consumer<List<Typical>> heard;
    private final boolean canBeChanged;
    private final Command addOnline;

    TypicalPeople(BuiltOffer offer, Mono<OfferPreview> preview, Command addOnline) {
        this(offer, preview, addOnline, people -> {});
    }

    /** @param heard is told of each result too: of nobody where there is none */
    TypicalPeople(BuiltOffer offer, Mono<OfferPreview> preview, Command addOnline, Consumer<List<Typical>> heard) {
        this.heard = heard;
        setId(PLACE);
        this.canBeChanged = OfferWords.canBeChanged(offer);
        this.addOnline = addOnline;
        content.addClassName("stacked");
        add(
                new H2("What it comes to for typical participants"),
                content,
                OfferPage.actions(new Anchor(OwnPeopleView.PLACE, "Typical participants of your own")));
        show(preview);
    }

    /** In place of what is shown. Trying out may take seconds on a busy machine, and holds nothing else up. */
    final void show(Mono<OfferPreview> asked) {
        content.removeAll();
        content.add(new Trial(asked));
    }

    /** Asks when it comes to the page; what was asked before ends with it. */
    private final class Trial extends Div implements Follower<OfferPreview> {

        private final Mono<OfferPreview> asked;

        Trial(Mono<OfferPreview> asked) {
            this.asked = asked;
            addClassName("stacked");
            add(status("Trying it out on typical participants."));
        }

        @Override
        protected void onAttach(AttachEvent event) {
            Following.follow(this, asked.flux(), answered -> true, this);
        }

        @Override
        public void update(OfferPreview preview) {
            removeAll();
            result(preview.people()).forEach(this::add);
            heard.accept(preview.people());
        }

        @Override
        public void interrupted() {
            removeAll();
            add(status("This takes longer than usual. We go on trying."));
        }

        @Override
        public void lost(ProblemException problem) {
            removeAll();
            add(Notice.problem(problem));
            heard.accept(List.of());
        }
    }

    private List<Component> result(List<Typical> people) {
        List<Component> shown = new ArrayList<>();
        shown.add(status(sentence(people)));
        if (people.stream().anyMatch(person -> person.outcome() == null)) shown.add(stuck(people));
        if (people.stream().anyMatch(person -> person.outcome() != null)) shown.add(table(people));
        return shown;
    }

    private static Paragraph status(String words) {
        Paragraph sentence = new Paragraph(words);
        sentence.getElement().setAttribute("role", "status");
        return sentence;
    }

    private static String sentence(List<Typical> people) {
        long can = people.stream().filter(person -> person.outcome() != null).count();
        String who = can == people.size() ? "All " + can : can + " of " + people.size();
        return who + " typical participants could finish. They are invented, and every seat is free for them.";
    }

    private Div stuck(List<Typical> people) {
        DataTable table = new DataTable("Who could not finish", "Who could not finish", "Why", "What would help");
        List<Typical> stuck =
                people.stream().filter(person -> person.outcome() == null).toList();
        stuck.forEach(person -> table.row(
                DataTable.two(new Span(person.name()), person.about()), list(person.obstacles()), help(person)));
        Div all = new Div(table);
        if (canBeChanged && stuck.stream().anyMatch(person -> person.finishWithOnline() != null))
            all.add(OfferPage.actions(
                    new ActionButton("Add online equivalents of sessions in person", "plain", addOnline)));
        return all;
    }

    private static Component list(List<String> sentences) {
        if (sentences.size() == 1) return new Span(sentences.getFirst());
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private static Component help(Typical person) {
        if (person.finishWithOnline() != null)
            return new Span("An online equivalent of each session in person: they finish by "
                    + Words.day(person.finishWithOnline()) + ".");
        if (person.blendNeeded() != null) return new Span(OfferWords.needed(person.blendNeeded()));
        return new Span("More time a week, or a longer offer.");
    }

    private static DataTable table(List<Typical> people) {
        DataTable table = new DataTable(
                "Those who could finish",
                "Who could finish",
                "Finish",
                "Time a week",
                "Days out",
                "Self-study",
                "In person",
                "Attendance");
        people.forEach(person -> {
            Outcome outcome = person.outcome();
            if (outcome != null) table.row(cells(person, outcome));
        });
        return table;
    }

    private static Component[] cells(Typical person, Outcome outcome) {
        return new Component[] {
            DataTable.two(new Span(person.name()), person.about()),
            new Span(Words.day(outcome.finish())),
            DataTable.two(new Span(Words.hours(outcome.minutesPerWeek())), Words.hours(outcome.minutes()) + " in all"),
            new Span(Words.count(outcome.daysOut(), "day")),
            new Span(outcome.selfStudyPercent() + "%"),
            DataTable.two(new Span(outcome.inPersonPercent() + "%"), outcome.livePercent() + "% live in all"),
            DataTable.two(
                    outcome.attendanceKept()
                            ? new Span(outcome.attendedPercent() + "%")
                            : new StatusTag("Too little: " + outcome.attendedPercent() + "%", StatusTag.Tone.CARE),
                    outcome.engagedPercent() + "% engagement")
        };
    }
}
