package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.Look.About;
import org.waymark.contract.look.Look.Outcome;
import org.waymark.contract.look.Look.State;
import org.waymark.contract.look.LookAnswer;
import org.waymark.contract.look.LookApi;
import org.waymark.contract.look.LookHandover;
import org.waymark.contract.look.NewLook;
import reactor.core.publisher.Mono;

/** One that is overdue, one about a proposal, and whatever else is asked. */
public class FakeLooks implements LookApi {

    private static final Instant ASKED = Instant.parse("2026-11-06T09:30:00Z");
    private static final LocalDate OVERDUE = LocalDate.of(2026, 11, 20);
    private static final LocalDate SOON = LocalDate.of(2026, 12, 7);

    private final List<Look> all = new ArrayList<>(List.of(
            look("look-1", "tom.okafor", About.LEFT_OUT, "Subject leadership", OVERDUE, "account", "Somebody"),
            look(
                    "look-2",
                    "amira.khan",
                    About.PROPOSAL,
                    "David Hurst proposes NPQSL",
                    SOON,
                    "account-david.hurst",
                    "David Hurst")));

    @Override
    public synchronized Mono<Page<Look>> own(String participantId) {
        return Mono.just(Page.whole(all.stream()
                .filter(look -> look.participantId().equals(participantId))
                .toList()));
    }

    @Override
    public synchronized Mono<ResponseEntity<Look>> ask(String participantId, String idempotencyKey, NewLook wanted) {
        if (all.stream()
                .anyMatch(look -> look.about() == wanted.about()
                        && look.subject().equals(wanted.subject())
                        && look.state().isOpen()))
            return FakeProblems.refuse(409, "You have asked about this already. Grace Liu has it.");
        Look made = with(
                look(
                        "look-" + (all.size() + 1),
                        participantId,
                        wanted.about(),
                        "Staff development",
                        SOON,
                        "grace",
                        "Grace Liu"),
                wanted.subject(),
                wanted.text());
        all.addFirst(made);
        return Mono.just(ResponseEntity.status(201).body(made));
    }

    @Override
    public Mono<ResponseEntity<Look>> takeBack(String participantId, String lookId, String ifMatch) {
        return change(lookId, look -> in(look, State.TAKEN_BACK, look.heldBy(), look.heldByName(), null));
    }

    @Override
    public synchronized Mono<Page<Look>> looks() {
        return Mono.just(Page.whole(List.copyOf(all)));
    }

    @Override
    public Mono<ResponseEntity<Look>> look(String lookId) {
        return change(lookId, look -> look);
    }

    @Override
    public Mono<ResponseEntity<Look>> begin(String lookId, String ifMatch) {
        return change(lookId, look -> in(look, State.BEING_LOOKED_AT, look.heldBy(), look.heldByName(), null));
    }

    @Override
    public Mono<ResponseEntity<Look>> handOver(String lookId, String ifMatch, LookHandover to) {
        return change(lookId, look -> in(look, State.ASKED, to.accountId(), "Ines Lowe", null));
    }

    @Override
    public Mono<ResponseEntity<Look>> answer(String lookId, String ifMatch, LookAnswer answer) {
        if (answer.answer().isBlank()) return FakeProblems.refuse(400, "Write why: the person reads it");
        return change(lookId, look -> in(look, State.DECIDED, look.heldBy(), look.heldByName(), answer));
    }

    private synchronized Mono<ResponseEntity<Look>> change(String id, UnaryOperator<Look> change) {
        Look look = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        Look changed = change.apply(look);
        all.set(all.indexOf(look), changed);
        return Mono.just(ResponseEntity.ok().eTag("\"1\"").body(changed));
    }

    private static Look look(
            String id, String person, About about, String title, LocalDate due, String heldBy, String heldByName) {
        return new Look(
                id,
                person,
                person.equals("tom.okafor") ? "Tom Okafor" : "Amira Khan",
                about,
                about == About.PROPOSAL ? "" : "subject-leadership",
                title,
                about == About.PROPOSAL
                        ? title + ", autumn 2026."
                        : "Left out. Curriculum sequencing covers all of it.",
                "I lead no subject, but I am to lead three from January.",
                ASKED,
                due,
                State.ASKED,
                heldBy,
                heldByName,
                "Northway Teaching Institute",
                null,
                null,
                null,
                null,
                null);
    }

    private static Look with(Look l, String subject, String text) {
        return new Look(
                l.id(),
                l.participantId(),
                l.personName(),
                l.about(),
                subject,
                l.title(),
                l.decision(),
                text,
                l.asked(),
                l.due(),
                l.state(),
                l.heldBy(),
                l.heldByName(),
                l.organisation(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Look in(Look l, State state, String heldBy, String name, @Nullable LookAnswer answer) {
        return new Look(
                l.id(),
                l.participantId(),
                l.personName(),
                l.about(),
                l.subject(),
                l.title(),
                l.decision(),
                l.text(),
                l.asked(),
                l.due(),
                state,
                heldBy,
                name,
                l.organisation(),
                answer == null ? null : answer.outcome(),
                answer == null || answer.outcome() == Outcome.STANDS ? null : answer.done(),
                answer == null ? null : answer.answer(),
                answer == null ? null : name,
                answer == null ? null : ASKED);
    }
}
