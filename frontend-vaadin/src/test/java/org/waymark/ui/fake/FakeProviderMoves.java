package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.waymark.contract.Page;
import org.waymark.contract.training.ProviderMove;
import org.waymark.contract.training.ProviderMove.State;
import org.waymark.contract.training.ProviderMoveApi;
import org.waymark.contract.training.ProviderOption;
import org.waymark.contract.training.TrainingEffect.CohortOption;
import org.waymark.contract.training.TrainingEffect.Told;
import reactor.core.publisher.Mono;

/** One other provider with two cohorts, one of which is too short; and one person who asks from elsewhere. */
public class FakeProviderMoves implements ProviderMoveApi {

    private final Map<String, ProviderMove> asked = new ConcurrentSkipListMap<>();

    FakeProviderMoves() {
        forget();
    }

    public final void forget() {
        asked.clear();
        asked.put("rhys.power", move("rhys.power", "Rhys Power", State.ASKED));
    }

    private static ProviderMove move(String personId, String name, State state) {
        return new ProviderMove(
                personId,
                name,
                "Harbour Academy",
                "NPQSL",
                "Moorland Partnership",
                "Northway Teaching Institute",
                "Spring 2027",
                state,
                FakeYear.TODAY,
                LocalDate.of(2028, 5, 19),
                6);
    }

    @Override
    public Mono<Page<ProviderOption>> options(String participantId) {
        List<Told> told = List.of(
                new Told("Moorland Partnership", "sees your name, school and this wish now."),
                new Told("Northway Teaching Institute", "hears of it when you go."));
        return Mono.just(Page.whole(List.of(
                option("moorland-spring", "Spring 2027", LocalDate.of(2028, 5, 19), List.of(), told),
                option(
                        "moorland-short",
                        "Intensive 2027",
                        null,
                        List.of("There are too few open weeks, however much time you give."),
                        told))));
    }

    private static ProviderOption option(
            String offerId, String cohort, LocalDate finish, List<String> conflict, List<Told> told) {
        LocalDate starts = LocalDate.of(2027, 2, 1);
        return new ProviderOption(
                "Moorland Partnership",
                new CohortOption(offerId, cohort, false, starts, finish, 12, 6, conflict, null),
                told);
    }

    @Override
    public Mono<ProviderMove> move(String participantId) {
        ProviderMove move = asked.get(participantId);
        return move == null ? FakeProblems.refuse(404, "You have asked no other provider.") : Mono.just(move);
    }

    @Override
    public Mono<ProviderMove> ask(String participantId, String offerId) {
        ProviderMove m = move(participantId, "Amira Khan", State.ASKED);
        asked.put(
                participantId,
                new ProviderMove(
                        m.participantId(),
                        m.personName(),
                        m.school(),
                        m.qualification(),
                        m.toProvider(),
                        m.fromProvider(),
                        m.cohort(),
                        m.state(),
                        m.askedOn(),
                        m.finish(),
                        m.daysOut()));
        return move(participantId);
    }

    @Override
    public Mono<Void> takeBack(String participantId) {
        return Mono.fromRunnable(() -> asked.remove(participantId));
    }

    @Override
    public Mono<Page<ProviderMove>> waiting() {
        return Mono.just(Page.whole(asked.values().stream()
                .filter(move -> move.state() == State.ASKED)
                .filter(move -> move.toProvider().equals("Northway Teaching Institute"))
                .toList()));
    }

    @Override
    public Mono<ProviderMove> give(String participantId) {
        return decided(participantId, State.MOVED);
    }

    @Override
    public Mono<ProviderMove> refuse(String participantId) {
        return decided(participantId, State.REFUSED);
    }

    private Mono<ProviderMove> decided(String participantId, State state) {
        asked.put(participantId, move(participantId, "Rhys Power", state));
        return move(participantId);
    }
}
