package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Page;

/** Shown in place of a view that could not get what it needs. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class ProblemPage extends Page implements HasErrorParameter<ProblemException> {

    ProblemPage() {
        super("");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ProblemException> parameter) {
        ProblemException problem = parameter.getException();
        setHeading(problem.kind().title());
        lead(problem.sentence());
        Anchor again = new Anchor("/" + event.getLocation().getPathWithQueryParameters(), "Try again");
        again.setRouterIgnore(true);
        add(new Paragraph(again), new Paragraph(new Anchor("", "Go to your home page")));
        return switch (problem.kind()) {
            case GONE -> 404;
            case NOT_ALLOWED -> 403;
            case UNREACHABLE -> 503;
            default -> 500;
        };
    }
}
