package org.waymark.ui.notices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.waymark.contract.message.Notice;
import org.waymark.contract.message.NoticeApi;
import org.waymark.contract.message.ReadNotices;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** What the person is told in the role they act in: unread first. Following a notice's link marks it as read. */
@Route("notices")
@PermitAll
class NoticesView extends Page implements BeforeEnterObserver {

    private static final Address HERE = Address.of("notices");
    private static final String OPEN = "open";
    private static final String READ = "read";

    private final NoticeApi notices;
    private final Div messages = new Div();

    NoticesView(NoticeApi notices) {
        super("Notices");
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        Address address = Address.of(event.getLocation());
        List<Notice> all = Calls.call(notices.notices()).items();
        if (address.has(OPEN) && follow(event, all, address.get(OPEN))) return;
        lead("What has changed for you in the last ninety days.");
        add(new Paragraph(new Anchor("account/mail", "Choose how often you get these by mail")), messages);
        if (address.has(READ))
            messages.add(org.waymark.ui.design.Notice.done("Marked as read", "They stay here for ninety days."));
        if (all.isEmpty())
            add(new EmptyState(
                    "You have no notices. When a session is moved or cancelled, or somebody decides something that"
                            + " concerns you, it is said here.",
                    new Anchor("", "Go to your first page")));
        else show(all);
    }

    private boolean follow(BeforeEnterEvent event, List<Notice> all, String id) {
        for (Notice notice : all) {
            if (!notice.id().equals(id)) continue;
            Calls.run(notices.read(new ReadNotices(List.of(id))));
            Address.of(notice.link()).forward(event);
            return true;
        }
        return false;
    }

    private void show(List<Notice> all) {
        List<Notice> unread = all.stream().filter(one -> one.read() == null).toList();
        List<Notice> read = all.stream().filter(one -> one.read() != null).toList();
        Section first = section("Unread", unread);
        if (unread.isEmpty()) first.add(new Paragraph("You have read all of them."));
        else first.addComponentAtIndex(1, new Paragraph(markAll(unread)));
        add(first);
        if (!read.isEmpty()) add(section("Read", read));
    }

    private ActionButton markAll(List<Notice> unread) {
        return new ActionButton("Mark all as read", "plain", () -> mark(unread));
    }

    /** At most as many at once as the backend takes. */
    private void mark(List<Notice> unread) {
        try {
            Calls.run(
                    notices.read(new ReadNotices(unread.stream().map(Notice::id).toList())));
            HERE.with(READ, "all").go();
        } catch (ProblemException refused) {
            messages.removeAll();
            messages.add(org.waymark.ui.design.Notice.problem(refused));
        }
    }

    private static Section section(String heading, List<Notice> all) {
        Section section = new Section(new H2(heading));
        all.forEach(notice -> section.add(entry(notice)));
        return section;
    }

    private static Div entry(Notice notice) {
        Anchor title = new Anchor(HERE.with(OPEN, notice.id()).href(), notice.title());
        title.addClassName("told-title");
        Paragraph when = new Paragraph(Words.moment(Words.inEngland(notice.at())));
        when.addClassName("quiet");
        Div entry = new Div(new Paragraph(title), when);
        Arrays.stream(notice.text().strip().split("\n\\s*\n"))
                .map(Paragraph::new)
                .forEach(paragraph -> {
                    paragraph.addClassName("told-text");
                    entry.add(paragraph);
                });
        entry.addClassName("told");
        return entry;
    }
}
