package org.waymark.ui.help;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;

@Route("help/:guide")
@AnonymousAllowed
class GuideView extends Page implements BeforeEnterObserver {

    private final Guides guides;

    GuideView(Guides guides) {
        super("");
        this.guides = guides;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Guide guide = event.getRouteParameters()
                .get("guide")
                .flatMap(guides::find)
                .orElseThrow(() -> new NotFoundException("no such guide"));
        startAfresh();
        setHeading(guide.title());
        Article text = new Article(new Drawing(guide.html(), "prose"));
        text.addClassName("guide");
        text.add(new PrintButton("Print"), new Paragraph(new Anchor("help", "All guides")));
        Div columns = new Div(text, contents(guide));
        columns.addClassName("lesson-columns");
        add(columns);
    }

    private static Nav contents(Guide guide) {
        OrderedList chapters = new OrderedList();
        guide.chapters()
                .forEach(chapter -> chapters.add(new ListItem(new Anchor("#" + chapter.id(), chapter.title()))));
        H2 heading = new H2("On this page");
        Nav nav = new Nav(heading, chapters);
        nav.addClassNames("lesson-aside", "contents");
        nav.getElement().setAttribute("aria-label", "On this page");
        return nav;
    }
}
