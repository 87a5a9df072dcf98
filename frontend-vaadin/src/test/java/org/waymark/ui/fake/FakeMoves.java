package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.employment.Move;
import org.waymark.contract.employment.MoveApi;
import org.waymark.contract.employment.MoveEffect;
import org.waymark.contract.employment.OwnEmployment;
import org.waymark.contract.employment.OwnRole;
import org.waymark.contract.employment.Workplace;
import org.waymark.contract.pathway.Preview;
import reactor.core.publisher.Mono;

/** Where Amira works; a school called "closed" refuses her. */
public class FakeMoves implements MoveApi {

    private static final Workplace FIRST =
            new Workplace("fernhill", "Fernhill Primary", "Fernhill Trust", Phase.PRIMARY);

    private volatile String jobTitle = "Deputy head";
    private volatile @Nullable Workplace to;
    private volatile @Nullable LocalDate from;

    public void forget() {
        jobTitle = "Deputy head";
        to = null;
        from = null;
    }

    @Override
    public Mono<OwnEmployment> employment(String participantId) {
        Workplace now = to;
        boolean isThere = now != null && from != null && !from.isAfter(FakeYear.TODAY);
        return Mono.just(
                isThere
                        ? new OwnEmployment(jobTitle, now, from, null, null, "move-1")
                        : new OwnEmployment(jobTitle, FIRST, null, now, from, now == null ? null : "move-1"));
    }

    @Override
    public Mono<MoveEffect> preview(String participantId, Move move) {
        if ("closed".equals(move.schoolId())) return FakeProblems.refuse(422, "Old Mill is closed.");
        return Mono.just(new MoveEffect(
                FIRST,
                place(move),
                move.on(),
                !move.on().isAfter(FakeYear.TODAY),
                List.of("Fernhill Trust does not see you any more from that day.", "No trust sees you."),
                new Preview(
                        null,
                        new Preview.Difference(
                                LocalDate.of(2027, 6, 11),
                                LocalDate.of(2027, 6, 25),
                                4140,
                                4200,
                                150,
                                150,
                                List.of(new Preview.Change("a.secondary", "Behaviour systems (secondary)", 120, "")),
                                List.of(new Preview.Change("a.primary", "Behaviour systems (primary)", 120, "")),
                                List.of(),
                                List.of()),
                        null)));
    }

    private static Workplace place(Move move) {
        return move.schoolId() == null
                ? new Workplace(null, "No school at present", null, null)
                : new Workplace(move.schoolId(), "Millbridge Academy", null, Phase.SECONDARY);
    }

    @Override
    public Mono<OwnEmployment> move(String participantId, Move move) {
        to = place(move);
        from = move.on();
        return employment(participantId);
    }

    @Override
    public Mono<OwnEmployment> changeRole(String participantId, OwnRole role) {
        jobTitle = role.jobTitle();
        return employment(participantId);
    }

    @Override
    public Mono<OwnEmployment> takeBack(String participantId, String employmentId) {
        forget();
        return employment(participantId);
    }
}
