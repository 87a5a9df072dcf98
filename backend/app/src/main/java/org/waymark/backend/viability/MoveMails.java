package org.waymark.backend.viability;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.contract.viability.GroupMove.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells people that there is something to answer; what it says stays in Waymark. */
@Component
class MoveMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Outbox outbox;
    private final Colleagues colleagues;
    private final MailSettings settings;

    MoveMails(Outbox outbox, Colleagues colleagues, MailSettings settings) {
        this.outbox = outbox;
        this.colleagues = colleagues;
        this.settings = settings;
    }

    /** To those who can sign in; once, however often it is asked for. */
    Mono<Void> asked(List<Moving> all) {
        return Flux.fromIterable(all)
                .filter(moving -> moving.state() == State.ASKED)
                .concatMap(this::asked)
                .then();
    }

    private Mono<Void> asked(Moving moving) {
        String text = """
                Your provider asks whether you would go to another cohort. Please answer by %s:

                %s

                Your present place is kept until you have answered, and stays yours if you say no.
                """.formatted(DAY.format(moving.answerBy()), settings.link("cohort"));
        return colleagues
                .addressOf(moving.participantId())
                .flatMap(address -> outbox.leave(
                        "merge-asked-" + moving.planId() + "-" + moving.participantId(),
                        new Mail(address, "A question about your cohort", text)));
    }
}
