package org.waymark.backend.viability;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.contract.viability.GroupMove.State;
import reactor.core.publisher.Mono;

/** Tells people that there is something to answer; what it says stays in Waymark. */
@Component
class MoveMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Notices notices;

    MoveMails(Notices notices) {
        this.notices = notices;
    }

    /** To those who can sign in; once, however often it is asked for. */
    Mono<Void> asked(List<Moving> all) {
        Map<String, News> news = all.stream()
                .filter(moving -> moving.state() == State.ASKED)
                .collect(Collectors.toMap(Moving::participantId, MoveMails::question));
        return news.isEmpty() ? Mono.empty() : notices.tellPeople(news);
    }

    private static News question(Moving moving) {
        String text = """
                Your provider asks whether you would go to another cohort. Please answer by %s.

                Your present place is kept until you have answered, and stays yours if you say no.
                """.formatted(DAY.format(moving.answerBy()));
        return News.urgent("merge-asked-" + moving.planId(), "A question about your cohort", text, "cohort");
    }
}
