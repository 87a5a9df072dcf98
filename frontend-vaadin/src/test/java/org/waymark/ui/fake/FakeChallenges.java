package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.challenge.Challenge;
import org.waymark.contract.challenge.Challenge.Help;
import org.waymark.contract.challenge.Challenge.Standing;
import org.waymark.contract.challenge.ChallengeApi;
import org.waymark.contract.challenge.NewChallenge;
import reactor.core.publisher.Mono;

/** Whatever is written, a module in each standing helps; nothing does with the photocopier. */
public class FakeChallenges implements ChallengeApi {

    private final List<Challenge> all = new ArrayList<>();

    @Override
    public synchronized Mono<Page<Challenge>> challenges(String participantId) {
        return Mono.just(Page.whole(all));
    }

    @Override
    public synchronized Mono<ResponseEntity<Challenge>> log(
            String participantId, String idempotencyKey, NewChallenge challenge) {
        Challenge logged = new Challenge(
                idempotencyKey,
                challenge.text(),
                Instant.parse("2026-11-23T09:00:00Z"),
                challenge.text().contains("photocopier") ? List.of() : helps());
        if (all.stream().noneMatch(one -> one.id().equals(logged.id()))) {
            all.addFirst(logged);
        }
        return Mono.just(ResponseEntity.ok(logged));
    }

    private static List<Help> helps() {
        return List.of(
                help("behaviour-systems", "Behaviour systems", Standing.READY, List.of()),
                help("leading-change", "Leading change", Standing.LATER, List.of("Leading teams")),
                help("people-procedures", "People procedures", Standing.TO_ADD, List.of()));
    }

    private static Help help(String topic, String title, Standing standing, List<String> first) {
        return new Help(
                topic,
                topic + ".universal",
                title,
                "What it is about.",
                150,
                new org.waymark.contract.catalogue.Challenge(2, 3, List.of(), List.of()),
                standing,
                standing == Standing.TO_ADD ? null : LocalDate.of(2027, 1, 12),
                first,
                List.of("Staff", "behaviour"),
                List.of("Back staff in hard moments."),
                standing == Standing.READY ? "Monday after lunch" : null);
    }

    @Override
    public synchronized Mono<Void> remove(String participantId, String challengeId) {
        all.removeIf(one -> one.id().equals(challengeId));
        return Mono.empty();
    }
}
