package org.waymark.backend.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.backend.application.Application.Answer;
import org.waymark.backend.application.Application.Piece;
import org.waymark.backend.application.Application.Request;
import org.waymark.backend.application.Application.StoredFile;
import org.waymark.backend.application.Application.Tick;
import org.waymark.contract.application.Evidence;
import org.waymark.contract.application.Portfolio.DoneStep;
import org.waymark.contract.application.Verification;
import org.waymark.contract.application.Verification.State;

/** Parts of a task in the contract's words. */
final class ApplicationViews {

    private ApplicationViews() {}

    static Evidence evidence(Piece piece) {
        StoredFile file = piece.file();
        return new Evidence(
                piece.id(),
                piece.added(),
                piece.text(),
                file == null ? null : new Evidence.File(file.name(), file.mediaType(), file.bytes()));
    }

    static Verification verification(Request request, LocalDate today) {
        Answer answer = request.answer();
        return new Verification(
                request.id(),
                request.name(),
                request.email(),
                state(request, today),
                request.asked(),
                request.until(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.by(),
                answer == null ? "" : answer.said(),
                answer == null ? 0 : answer.pieces());
    }

    static State state(Request request, LocalDate today) {
        Answer answer = request.answer();
        if (answer != null) {
            return answer.verified() ? State.VERIFIED : State.MORE_NEEDED;
        }
        if (request.withdrawn()) {
            return State.WITHDRAWN;
        }
        return request.isOpen(today) ? State.WAITING : State.RUN_OUT;
    }

    /** Those that were ticked off, without the notes. */
    static List<DoneStep> doneSteps(Application application) {
        return application.ticks().stream()
                .flatMap(ApplicationViews::done)
                .sorted(Comparator.comparing(DoneStep::phase).thenComparing(DoneStep::on))
                .toList();
    }

    private static Stream<DoneStep> done(Tick tick) {
        LocalDate day = tick.done();
        return day == null ? Stream.empty() : Stream.of(new DoneStep(tick.phase(), tick.text(), day));
    }
}
