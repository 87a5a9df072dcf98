package org.waymark.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.TaskList;
import org.waymark.ui.design.Words;

/** "I have 20 minutes": what can be done now in so much time, of steps that are open. */
@Route("short-time")
@RolesAllowed("PARTICIPANT")
class ShortTimeView extends Page implements BeforeEnterObserver {

    private static final List<Integer> MINUTES = List.of(10, 20, 40);
    private static final int USUAL = 20;

    /** Steps that are looked at: whoever has little time wants few things, and each is a question to the backend. */
    private static final int MOST_STEPS = 3;

    private final ParticipantApi participants;
    private final PathwayApi pathways;

    ShortTimeView(ParticipantApi participants, PathwayApi pathways) {
        super("");
        this.participants = participants;
        this.pathways = pathways;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = Address.of(event.getLocation()).get("minutes");
        int minutes = MINUTES.stream()
                .filter(one -> String.valueOf(one).equals(asked))
                .findFirst()
                .orElse(USUAL);
        Home home = Calls.call(participants.home(SignedInPerson.participantId()));
        startAfresh();
        setHeading("I have " + minutes + " minutes");
        lead("This can be begun now and fits. The minutes are about right for most people.");
        add(choice(minutes), fitting(home, minutes), new FinishLine(home.state(), home.finish(), pathways));
    }

    private static Nav choice(int chosen) {
        UnorderedList list = new UnorderedList();
        for (int minutes : MINUTES) {
            Anchor link = new Anchor("short-time?minutes=" + minutes, minutes + " minutes");
            if (minutes == chosen) link.getElement().setAttribute("aria-current", "true");
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.addClassName("chips");
        nav.getElement().setAttribute("aria-label", "How long do you have?");
        return nav;
    }

    private Component fitting(Home home, int minutes) {
        List<Bites.Bite> bites = open(home)
                .map(moduleId -> Calls.versioned(participants.step(home.participantId(), moduleId))
                        .value())
                .flatMap(work -> Bites.of(work, minutes).stream())
                .toList();
        if (bites.isEmpty())
            return new EmptyState(
                    "Nothing that is open fits into " + minutes + " minutes.",
                    new Anchor("", "See all your tasks"),
                    new Anchor("progress/knowledge", "Find out what you know: stop whenever you like"));
        TaskList list = new TaskList();
        bites.forEach(bite -> list.task(
                bite.href(),
                bite.what(),
                bite.detail(),
                new StatusTag("About " + Words.hours(bite.minutes()), StatusTag.Tone.PLAIN)));
        return new Section(new H2("What fits"), list);
    }

    /** Modules whose own work is open now: of nothing that is locked or comes at a fixed time. */
    private static Stream<String> open(Home home) {
        return Stream.of(Stream.ofNullable(home.next()), home.thisWeek().stream(), home.comingUp().stream())
                .flatMap(tasks -> tasks)
                .filter(task -> task.status() == Task.Status.TO_DO || task.status() == Task.Status.IN_PROGRESS)
                .filter(task -> switch (task.kind()) {
                    case LESSON, CHECKS, WORKPLACE_TASK -> true;
                    case SESSION, COACHING, ASSESSMENT -> false;
                })
                .map(Task::moduleId)
                .distinct()
                .limit(MOST_STEPS);
    }
}
