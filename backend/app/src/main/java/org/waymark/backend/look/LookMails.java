package org.waymark.backend.look;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import reactor.core.publisher.Mono;

/** Tells whom it concerns that there is something to read; what it says stays in Waymark. */
@Component
class LookMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Outbox outbox;
    private final Colleagues colleagues;
    private final MailSettings settings;

    LookMails(Outbox outbox, Colleagues colleagues, MailSettings settings) {
        this.outbox = outbox;
        this.colleagues = colleagues;
        this.settings = settings;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** To whoever has it now; once, however often it is asked for. */
    Mono<Void> assigned(AskedToLook asked) {
        String text = """
                %s asks you to look at a decision. Please answer by %s:

                %s

                The place is held meanwhile. If it is not for you, hand it to a colleague there.
                """.formatted(asked.personName(), day(asked.due()), settings.link("looks/list/" + asked.id()));
        return colleagues
                .of(asked.holder().office())
                .flatMapIterable(all -> all)
                .filter(one -> asked.isHeldBy(one.accountId()))
                .next()
                .filter(one -> asked.isOpen())
                .flatMap(one -> outbox.leave(
                        "look-assigned-" + asked.id() + "-" + one.accountId(),
                        new Mail(one.email(), "Somebody asks you to look", text)));
    }

    Mono<Void> decided(AskedToLook asked) {
        String text = """
                %s has looked at what you asked and has decided. Read what came of it:

                %s
                """.formatted(asked.holder().name(), settings.link("looks"));
        return colleagues
                .addressOf(asked.personId())
                .flatMap(address -> outbox.leave(
                        "look-decided-" + asked.id(), new Mail(address, "What you asked somebody to look at", text)));
    }
}
