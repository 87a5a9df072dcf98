package org.waymark.ui.home;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Page;

/** A participant's task list, with the next thing first. Other roles are sent on to their own first page. */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    private final ParticipantApi participants;

    HomeView(ParticipantApi participants) {
        super("Your tasks");
        this.participants = participants;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        Me me = SignedInPerson.get();
        if (me.is(Role.PARTICIPANT)) show(Calls.call(participants.home(SignedInPerson.participantId())));
        else event.forwardTo(firstPage(me));
    }

    private static String firstPage(Me me) {
        return switch (me.roles().getFirst()) {
            case PROVIDER -> "provider";
            case TRUST_LEAD -> "trust";
            case AUTHOR -> "catalogue";
            case ADMINISTRATOR -> "help";
            case PARTICIPANT -> "";
        };
    }

    private void show(Home home) {
        lead(home.stateSentence());
        Div tasks = new Div(NextTask.of(home), new TaskSections(home));
        Aside standing = new Standing(home);
        Div columns = new Div(tasks, standing);
        columns.addClassName("two-thirds");
        add(columns);
    }
}
