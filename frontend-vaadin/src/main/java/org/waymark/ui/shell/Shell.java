package org.waymark.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.identity.Me;
import org.waymark.contract.message.NoticeApi;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.HtmlForm;

/** The frame of every page: skip link, wordmark, places, the person, what is new for them, the page itself, the foot. */
@Layout
@AnonymousAllowed
public class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MAIN_ID = "main";

    private final Main main = new Main();
    private @Nullable Navigation navigation;
    private @Nullable UnreadLink unread;
    private @Nullable String path;

    Shell(NoticeApi notices) {
        addClassName("shell");
        main.setId(MAIN_ID);
        Anchor skip = new Anchor("#" + MAIN_ID, "Skip to the main content");
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        Header header = new Header(wordmark());
        SignedInPerson.find().map(SignedInPerson::me).ifPresent(me -> {
            navigation = new Navigation(me);
            unread = new UnreadLink(notices);
            header.add(navigation, person(me, unread));
        });
        add(skip, header, main, new Foot());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
    }

    /** The reader of a screen reader is told of a new page by the focus on its heading; a first load does that itself. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String arrived = event.getLocation().getPath();
        if (navigation != null) navigation.at(arrived);
        if (unread != null) {
            unread.at(arrived);
            unread.count();
        }
        boolean moved = path != null && !path.equals(arrived);
        main.getElement().executeJs("window.waymark.arrive(this, $0)", moved);
        path = arrived;
    }

    private static Component wordmark() {
        Anchor home = new Anchor("", new Drawing(Wordmark.SVG, "wordmark-sign"), new Span("Waymark"));
        home.addClassName("wordmark");
        return home;
    }

    private static Component person(Me me, UnreadLink unread) {
        Anchor name = new Anchor("account", me.name());
        name.setAriaLabel("Your account: " + me.name());
        name.addClassName("person-name");
        NativeButton out = new NativeButton("Sign out");
        out.addClassName("link");
        out.getElement().setAttribute("type", "submit");
        HtmlForm signOut = new HtmlForm("logout");
        signOut.add(out);
        signOut.getElement().setAttribute("data-drafts-of", me.accountId());
        Div person = new Div(new Div(name, new ActingAs(me)), unread, signOut);
        person.addClassName("person");
        return person;
    }
}
