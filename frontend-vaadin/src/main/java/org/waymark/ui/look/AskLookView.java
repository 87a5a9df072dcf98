package org.waymark.ui.look;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.contract.look.Look.About;
import org.waymark.contract.look.LookApi;
import org.waymark.contract.look.NewLook;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** What is wrong with a decision, in the participant's own words, for a named person to look at. */
@Route("looks/ask")
@RolesAllowed("PARTICIPANT")
class AskLookView extends Page implements BeforeEnterObserver {

    private static final List<About> OF_A_STEP = List.of(About.DATES, About.INCLUDED, About.VERSION);

    private final LookApi looks;
    private final PathwayApi pathways;
    private final ProposalApi proposals;
    private final Div messages = new Div();
    private String key = "";

    AskLookView(LookApi looks, PathwayApi pathways, ProposalApi proposals) {
        super("Ask someone to look");
        this.looks = looks;
        this.pathways = pathways;
        this.proposals = proposals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        key = UUID.randomUUID().toString();
        Address address = Address.of(event.getLocation());
        About about = address.find("about", About.class).orElse(About.DATES);
        String subject = address.get("subject");
        setHeading("Ask someone to look: " + title(about, subject));
        lead(
                about == About.PROPOSAL
                        ? "It goes to whoever proposed it. Others who look after the same organisation can read it too."
                        : "It goes to a named person at your provider. Others who work there can read it too; your school"
                                + " and trust cannot.");
        add(messages, form(about, subject));
    }

    private String title(About about, String subject) {
        String person = SignedInPerson.participantId();
        if (about == About.PROPOSAL)
            return Calls.call(proposals.proposal(person)).qualification();
        Pathway pathway = Calls.versioned(pathways.pathway(person)).value();
        return about == About.LEFT_OUT
                ? pathway.skips().stream()
                        .filter(skip -> skip.topicId().equals(subject))
                        .findFirst()
                        .map(Pathway.Skip::title)
                        .orElseThrow(ProblemException::gone)
                : pathway.steps().stream()
                        .filter(step -> step.moduleId().equals(subject))
                        .findFirst()
                        .map(Pathway.Step::title)
                        .orElseThrow(ProblemException::gone);
    }

    private Div form(About about, String subject) {
        Field<Choice> what = Field.choice(
                "look-about",
                "What should be looked at?",
                OF_A_STEP.stream()
                        .map(one -> new Choice.Option(Address.text(one), LookWords.about(one)))
                        .toList());
        boolean ofAStep = OF_A_STEP.contains(about);
        what.control().setValue(Address.text(ofAStep ? about : About.DATES));
        what.setVisible(ofAStep);
        TextArea text = new TextArea("What is wrong, in your own words?");
        text.setMaxLength(LookWords.LONGEST);
        text.setWidthFull();
        text.setHelperText("At most 2,000 characters.");
        Draft draft = Draft.of(text, "look/" + Address.text(about) + "/" + subject);
        Div actions = new Div(
                new ActionButton("Send", "primary", () -> send(chosen(what, about), subject, text.getValue(), draft)),
                new Anchor(about == About.PROPOSAL ? "" : "pathway", "Leave it as it is"));
        actions.addClassName("actions");
        Div form = new Div(
                what,
                text,
                new Paragraph(
                        "Your seats stay held meanwhile. You see by when you get an answer, and can take it back."),
                actions);
        form.addClassName("form");
        return form;
    }

    /** Of a step the person says what about it; everything else is one thing. */
    private static About chosen(Field<Choice> what, About otherwise) {
        return OF_A_STEP.contains(otherwise)
                ? OF_A_STEP.stream()
                        .filter(one -> Address.text(one).equals(what.control().getValue()))
                        .findFirst()
                        .orElse(otherwise)
                : otherwise;
    }

    private void send(About about, String subject, String text, Draft draft) {
        messages.removeAll();
        if (text.isBlank()) {
            messages.add(Notice.problem("Something is missing", "Say what is wrong, then send it again."));
            return;
        }
        try {
            Calls.call(looks.ask(SignedInPerson.participantId(), key, new NewLook(about, subject, text)));
            draft.saved(text);
            Address.of("looks").with("sent", "yes").go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused).with(new Anchor("looks", "See what you asked before")));
        }
    }
}
