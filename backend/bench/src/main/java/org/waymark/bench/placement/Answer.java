package org.waymark.bench.placement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.place.Placing;

/** A placement, whoever made it. */
record Answer(List<Piece> pieces) {
    /** @param rank of the module in the order of learning */
    record Piece(
            int rank,
            ActivityKind kind,
            int week,
            int minutes,
            @Nullable SessionId session) {}

    Answer {
        pieces = List.copyOf(pieces);
    }

    static Answer of(Course course, Placing.Dated dated) {
        var pieces = new ArrayList<Piece>();
        for (var module : dated.modules()) {
            int rank = course.modules().indexOf(module.module());
            for (var placement : module.placements()) {
                int week = course.weeks().indexOf(placement.week());
                pieces.add(new Piece(rank, placement.kind(), week, placement.minutes(), placement.session()));
            }
        }
        return new Answer(pieces);
    }

    /** The last week in use. */
    int finish() {
        return pieces.stream().mapToInt(Piece::week).max().orElse(-1);
    }

    List<Piece> of(int rank) {
        return pieces.stream().filter(piece -> piece.rank() == rank).toList();
    }
}
