package org.waymark.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.ui.design.Page;

/** Also shown for pages of another role: what is not for somebody is not there for them. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class NotFoundPage extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundPage() {
        super("There is no page here");
        lead("The address may have been typed wrongly, or the page is not for the account you are signed in with.");
        add(new Paragraph(new Anchor("", "Go to your home page")), new Paragraph(new Anchor("help", "Read the help")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }
}
