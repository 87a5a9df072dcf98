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

/**
 * Tells people that there is something to answer, without saying what, and where they are once they were moved. Each is
 * told once, however often it is asked for.
 */
@Component
class MoveMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String PATHWAY = "pathway";

    private final Notices notices;

    MoveMails(Notices notices) {
        this.notices = notices;
    }

    /** To those who can sign in. */
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

    /** @param soon whether a session that changes is too near for a mail that waits */
    Mono<Void> moved(Moving moving, String cohort, boolean soon) {
        String text = """
                Your cohort has too few people to go on by itself, so your provider has moved you to %s.

                Your progress, your marks and your messages are still there. Your sessions are other ones: see on your pathway when and where they are. If you have a question, ask your provider.
                """.formatted(cohort);
        return tell(
                moving, new News("merge-moved-" + moving.planId(), "You are in another cohort", text, PATHWAY, soon));
    }

    /** @param soon as in {@link #moved} */
    Mono<Void> back(Moving moving, String cohort, boolean soon) {
        String text = """
                Your provider has taken back your move to another cohort. You are in %s again, with the pathway and the sessions that you had there.

                Your progress, your marks and your messages are still there. If you have a question, ask your provider.
                """.formatted(cohort);
        return tell(
                moving, new News("merge-back-" + moving.planId(), "You are back in your cohort", text, PATHWAY, soon));
    }

    private Mono<Void> tell(Moving moving, News news) {
        return notices.tellInvited(moving.participantId(), news);
    }
}
