package org.waymark.bench.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.waymark.bench.placement.Answer.Piece;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.Session;

/** Checks an answer against every rule of placement and weighs it, without a line of either solver. */
final class Judge {
    private static final double OUT_OF_ORDER = 5;
    private static final double OPEN_WEEK = 2;
    private static final double PIECE = 5;
    private static final double PER_UNEVEN_MINUTE = 0.1;

    private final Course course;

    Judge(Course course) {
        this.course = course;
    }

    /** @throws IllegalStateException if the answer breaks a rule */
    void check(Answer answer) {
        var load = load(answer, course.room().length);
        for (int week = 0; week < load.length; week++) {
            require(load[week] <= course.room()[week], "week " + week + " is too full");
        }
        for (int rank = 0; rank < course.modules().size(); rank++) {
            checkMinutes(answer, rank);
            checkOrder(answer, rank);
        }
        checkOverlaps(answer);
    }

    private void checkMinutes(Answer answer, int rank) {
        var pieces = answer.of(rank);
        for (var kind : List.of(ActivityKind.SELF_STUDY, ActivityKind.COACHING, ActivityKind.WORKPLACE_TASK)) {
            int placed = pieces.stream()
                    .filter(piece -> piece.kind() == kind)
                    .mapToInt(Piece::minutes)
                    .sum();
            require(placed == course.modules().get(rank).minutes(kind), "module " + rank + " has other minutes");
        }
        require(
                pieces.stream().filter(piece -> piece.kind().isLive()).count() == course.lives(rank),
                "module " + rank + " attends other sessions");
        require(
                pieces.stream()
                                .filter(piece -> piece.kind() == ActivityKind.COACHING)
                                .count()
                        == course.minutes(rank, ActivityKind.COACHING).size(),
                "module " + rank + " splits its coaching");
    }

    private void checkOrder(Answer answer, int rank) {
        var pieces = answer.of(rank);
        int study = last(pieces, piece -> piece.kind() == ActivityKind.SELF_STUDY);
        int live = last(pieces, piece -> piece.kind().isLive());
        int coached = last(pieces, piece -> piece.kind() == ActivityKind.COACHING);
        require(study < first(pieces, piece -> piece.kind().isLive()), rank + " is prepared too late");
        require(
                Math.max(study, live) <= first(pieces, piece -> piece.kind() == ActivityKind.COACHING),
                rank + " is coached too early");
        int task = first(pieces, piece -> piece.kind() == ActivityKind.WORKPLACE_TASK);
        require(Math.max(study, live) < task && coached <= task, rank + " is tried too early");
        for (int before : course.before(rank)) {
            require(
                    last(answer.of(before), piece -> true) < first(pieces, piece -> true),
                    rank + " begins before " + before + " is over");
        }
    }

    private void checkOverlaps(Answer answer) {
        var attended = new ArrayList<Session>();
        for (var piece : answer.pieces()) {
            if (piece.kind().isLive()) {
                var session = session(piece);
                require(course.week(session) == piece.week(), session.id() + " is in another week");
                require(session.minutes() == piece.minutes(), session.id() + " takes other minutes");
                require(attended.stream().noneMatch(session::overlaps), session.id() + " overlaps another");
                attended.add(session);
            }
        }
    }

    private Session session(Piece piece) {
        return course.sessions(piece.rank()).stream()
                .filter(session -> Objects.equals(session.id(), piece.session()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(piece + " is not among the sessions"));
    }

    /** Travel, unevenness, topics out of order and open weeks, in minutes. */
    double penalty(Answer answer) {
        double sum = 0;
        for (var piece : answer.pieces()) {
            sum += piece.kind().isLive() ? course.travel(session(piece)) : 0;
        }
        int before = -1;
        for (int rank = 0; rank < course.modules().size(); rank++) {
            var pieces = answer.of(rank);
            int start = first(pieces, piece -> true);
            sum += OPEN_WEEK * (last(pieces, piece -> true) - start);
            sum += start < before ? OUT_OF_ORDER : 0;
            sum += PIECE * (further(pieces, ActivityKind.SELF_STUDY) + further(pieces, ActivityKind.WORKPLACE_TASK));
            before = start;
        }
        return sum + PER_UNEVEN_MINUTE * unevenness(answer);
    }

    /** Pieces of a kind beyond the first. */
    private static long further(List<Piece> pieces, ActivityKind kind) {
        return Math.max(0, pieces.stream().filter(piece -> piece.kind() == kind).count() - 1);
    }

    private double unevenness(Answer answer) {
        var load = load(answer, answer.finish() + 1);
        double minutes = 0;
        double room = 0;
        for (int week = 0; week < load.length; week++) {
            minutes += load[week];
            room += course.room()[week];
        }
        double sum = 0;
        for (int week = 0; week < load.length; week++) {
            sum += Math.abs(load[week] - minutes * course.room()[week] / room);
        }
        return sum;
    }

    private static int[] load(Answer answer, int weeks) {
        var load = new int[weeks];
        answer.pieces().forEach(piece -> load[piece.week()] += piece.minutes());
        return load;
    }

    private static int first(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).mapToInt(Piece::week).min().orElse(Integer.MAX_VALUE);
    }

    private static int last(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).mapToInt(Piece::week).max().orElse(-1);
    }

    private static void require(boolean kept, String sentence) {
        if (!kept) {
            throw new IllegalStateException(sentence);
        }
    }
}
