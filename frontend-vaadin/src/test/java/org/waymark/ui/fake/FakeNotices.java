package org.waymark.ui.fake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.contract.Page;
import org.waymark.contract.message.MailChoice;
import org.waymark.contract.message.MailChoice.Frequency;
import org.waymark.contract.message.Notice;
import org.waymark.contract.message.NoticeApi;
import org.waymark.contract.message.ReadNotices;
import org.waymark.contract.message.UnreadNotices;
import org.waymark.contract.message.Unsubscription;
import reactor.core.publisher.Mono;

/** Everybody has the same notices. */
public class FakeNotices implements NoticeApi {

    public static final String LINK = "ours";
    private static final Instant NOW = FakeYear.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final List<Notice> notices = new ArrayList<>();
    private Frequency frequency = Frequency.AT_ONCE;

    FakeNotices() {
        asBefore();
    }

    public final synchronized void asBefore() {
        notices.clear();
        notices.add(notice(
                "moved",
                "Your session has a new date",
                "Behaviour systems: not Tuesday, but Friday.\n\nWhy: The hall is flooded.",
                true,
                null));
        notices.add(notice(
                "refused",
                "A day out that your school refused",
                "Your school cannot spare you on Tuesday.",
                false,
                null));
        notices.add(notice("decided", "What you asked somebody to look at", "Grace Liu has decided.", false, NOW));
        frequency = Frequency.AT_ONCE;
    }

    private static Notice notice(String id, String title, String text, boolean urgent, Instant read) {
        return new Notice(id, title, text, "help", NOW, urgent, read);
    }

    public synchronized void none() {
        notices.clear();
    }

    public Frequency frequency() {
        return frequency;
    }

    @Override
    public synchronized Mono<Page<Notice>> notices() {
        return Mono.just(Page.whole(notices.stream()
                .sorted(Comparator.comparing(one -> one.read() != null))
                .toList()));
    }

    @Override
    public synchronized Mono<UnreadNotices> unread() {
        return Mono.just(new UnreadNotices(
                (int) notices.stream().filter(one -> one.read() == null).count()));
    }

    @Override
    public synchronized Mono<Void> read(ReadNotices read) {
        notices.replaceAll(one ->
                read.ids().contains(one.id()) ? notice(one.id(), one.title(), one.text(), one.urgent(), NOW) : one);
        return Mono.empty();
    }

    @Override
    public Mono<MailChoice> mailChoice() {
        return Mono.just(new MailChoice(frequency));
    }

    @Override
    public Mono<MailChoice> choose(MailChoice choice) {
        frequency = choice.frequency();
        return mailChoice();
    }

    @Override
    public Mono<Void> unsubscribe(Unsubscription unsubscription) {
        if (!unsubscription.token().equals(LINK)) return FakeProblems.refuse(404, "This link is not whole.");
        frequency = Frequency.NONE;
        return Mono.empty();
    }
}
