package org.waymark.backend.look;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import reactor.core.publisher.Mono;

/** Tells whom it concerns that there is something to read; what it says stays in Waymark. */
@Component
class LookMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Notices notices;

    LookMails(Notices notices) {
        this.notices = notices;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** To whoever has it now; once, however often it is asked for. */
    Mono<Void> assigned(AskedToLook asked) {
        String text = """
                %s asks you to look at a decision. Please answer by %s.

                The place is held meanwhile. If it is not for you, hand it to a colleague there.
                """.formatted(asked.personName(), day(asked.due()));
        if (!asked.isOpen()) return Mono.empty();
        News news = News.urgent(
                "look-assigned-" + asked.id(), "Somebody asks you to look", text, "looks/list/" + asked.id());
        return notices.tellColleague(asked.holder().office(), asked.holder().accountId(), news);
    }

    Mono<Void> decided(AskedToLook asked) {
        String text = asked.holder().name() + " has looked at what you asked and has decided. Read what came of it.";
        return notices.tellPerson(
                asked.personId(),
                News.ordinary("look-decided-" + asked.id(), "What you asked somebody to look at", text, "looks"));
    }
}
