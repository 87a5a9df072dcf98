package org.waymark.ui.application;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.application.ApplicationApi;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Page;

/** A workplace task: what to do, step by step, what shows it, and who confirms it. */
@Route("task/:moduleId")
@RolesAllowed("PARTICIPANT")
class TaskView extends Page implements BeforeEnterObserver {

    private final ApplicationApi applications;

    TaskView(ApplicationApi applications) {
        super("");
        this.applications = applications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String moduleId = event.getRouteParameters().get("moduleId").orElseThrow();
        TaskWork work = new TaskWork(applications, SignedInPerson.participantId(), moduleId);
        WorkplaceTask task = work.task();
        startAfresh();
        setHeading(task.heading().isEmpty() ? task.title() : task.heading());
        lead("The workplace task of ‘" + task.title() + "’.");
        Section what = new Section(new H2("The task"), new Drawing(task.html(), "prose"));
        add(what);
        if (!task.steps().isEmpty()) add(new StepSection(work));
        add(new EvidenceSection(work), new AskSection(work), ways(moduleId));
    }

    private static Nav ways(String moduleId) {
        Nav ways = new Nav(
                new Anchor("learn/" + moduleId + "#task", "Back to the lesson, to mark the task as done"),
                new Anchor("portfolio", "Your portfolio"));
        ways.addClassName("way-on");
        ways.getElement().setAttribute("aria-label", "After this task");
        return ways;
    }
}
