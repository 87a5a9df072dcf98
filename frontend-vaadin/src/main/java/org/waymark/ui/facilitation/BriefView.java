package org.waymark.ui.facilitation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.contract.Phase;
import org.waymark.contract.facilitation.FacilitatedSession;
import org.waymark.contract.facilitation.FacilitatedSession.State;
import org.waymark.contract.facilitation.FacilitationApi;
import org.waymark.contract.facilitation.SessionBrief;
import org.waymark.contract.participant.AccessNeed;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** One page on a session, to read beforehand or on paper: who comes, what to arrange, what is hard for them. */
@Route("facilitation/one")
@RolesAllowed("FACILITATOR")
class BriefView extends Page implements BeforeEnterObserver {

    private final FacilitationApi facilitation;

    BriefView(FacilitationApi facilitation) {
        super("Session");
        this.facilitation = facilitation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        SessionBrief brief = Calls.call(facilitation.brief(address.get("offer"), address.get("id")));
        FacilitatedSession session = brief.session();
        startAfresh();
        setHeading(session.topic());
        lead(Words.moment(session.start()) + ", " + OwnSessionsView.place(session) + ".");
        if (session.cancelled() != null) add(Notice.warning("This session is cancelled", session.cancelled()));
        add(facts(brief), actions(session));
        add(part("Who comes", "Nobody has a seat yet.", brief.groups().stream().map(BriefView::group)));
        add(part(
                "What to arrange",
                "Nobody who comes has asked for anything to be arranged.",
                brief.adjustments().stream().map(BriefView::adjustment)));
        add(part(
                "What they tend to get wrong",
                "Nothing to tell: too few of those who come have answered questions on this yet, or most were right.",
                brief.difficulties().stream().map(BriefView::difficulty)));
    }

    private static SummaryList facts(SessionBrief brief) {
        FacilitatedSession session = brief.session();
        SummaryList facts = new SummaryList()
                .row("Cohort", session.cohort())
                .row("Lasts", Words.hours(session.minutes()))
                .row("People", Words.people(session.people()));
        if (session.joinLink() != null) facts.row("To join", new Anchor(session.joinLink(), session.joinLink()));
        if (session.dialIn() != null) facts.row("To dial in", session.dialIn());
        return facts.row("Facilities", brief.facilities().isEmpty() ? "None given" : Words.access(brief.facilities()));
    }

    private static Div actions(FacilitatedSession session) {
        Div line = new Div();
        if (session.state() == State.BEGUN) {
            Anchor register = new Anchor(
                    OwnSessionsView.address("facilitation/register", session),
                    session.marked() == 0 ? "Take the register" : "Open the register");
            register.addClassNames("button", "primary");
            line.add(register);
        }
        line.add(new PrintButton("Print"), new Anchor("facilitation", "All your sessions"));
        line.addClassName("actions");
        return line;
    }

    private static Section part(String title, String none, Stream<String> lines) {
        List<String> all = lines.toList();
        return new Section(new H2(title), all.isEmpty() ? new Paragraph(none) : list(all));
    }

    private static Component list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("bullets");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    /** "12 people: Primary, mainstream"; of the third phase the kind of school says more. */
    private static String group(SessionBrief.Group group) {
        String kind = Words.schoolKind(group.kind());
        return Words.people(group.people()) + ": "
                + (group.phase() == Phase.AP_SEND
                        ? kind
                        : Words.phase(group.phase()) + ", " + kind.toLowerCase(Locale.UK));
    }

    private static String adjustment(SessionBrief.Adjustment adjustment) {
        return arrange(adjustment.need()) + ": " + String.join(", ", adjustment.names());
    }

    private static String arrange(AccessNeed need) {
        return switch (need) {
            case STEP_FREE -> "A way in and around without steps";
            case CAPTIONS -> "Captions";
            case SIGN_LANGUAGE -> "A British Sign Language interpreter";
            case BREAKS -> "Regular breaks, announced beforehand";
            case QUIET_SPACE -> "A quiet space to go to";
        };
    }

    private static String difficulty(SessionBrief.Difficulty difficulty) {
        return "About %d in 10: %s".formatted(difficulty.outOfTen(), difficulty.statement());
    }
}
