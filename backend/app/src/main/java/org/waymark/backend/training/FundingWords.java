package org.waymark.backend.training;

import java.time.LocalDate;
import java.util.List;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.funding.FundingAnswers;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.training.Training.State;
import reactor.core.publisher.Mono;

/** What is known of the money, and what is not. Who pays for a place is not stored in Waymark. */
final class FundingWords {

    private FundingWords() {}

    static Mono<List<String>> of(
            FundingAnswers funding, Participant participant, State to, Offer present, LocalDate today) {
        String ask = "Waymark does not know who pays for your place. Ask " + present.providerName();
        return switch (to) {
            case DEFERRED ->
                Mono.just(List.of(
                        "The Department for Education sets no limit on how long an NPQ may be paused.",
                        ask + " whether a pause changes anything about it."));
            case ACTIVE -> Mono.just(List.of(ask + " before you choose another cohort."));
            case WITHDRAWN ->
                funding.again(participant.person(), present.qualification(), today)
                        .map(answer -> List.of(
                                "The Department for Education pays for an NPQ once. If it pays for this place, it does"
                                        + " not pay for " + present.qualification() + " again.",
                                "The rules for a cohort that begins now (" + answer.rules()
                                        + ") say of somebody who had" + " a funded place before: “" + answer.reason()
                                        + "”",
                                ask + " whether anything is owed."));
        };
    }
}
