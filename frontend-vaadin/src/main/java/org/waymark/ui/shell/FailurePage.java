package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.Page;

/** A fault of ours while a view was made: the log has it whole, the person a way on. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class FailurePage extends Page implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailurePage.class);

    FailurePage() {
        super(Kind.FAILED.title());
        lead(Kind.FAILED.sentence());
        add(new Paragraph(new Anchor("", "Go to your home page")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("The page {} failed", event.getLocation().getPath(), parameter.getException());
        return 500;
    }
}
