package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.replan.Filling.Item;
import org.waymark.engine.replan.Filling.Part;
import org.waymark.engine.replan.Home.Piece;

/** Every open step's weeks. @param pieces per step */
record Fit(List<Shape> shapes, List<List<Piece>> pieces) {
    Fit {
        shapes = List.copyOf(shapes);
        pieces = pieces.stream().map(List::copyOf).toList();
    }

    /** Splittable minutes of a step that keeps all of them where they are. */
    static List<Item> keep(OpenStep step, Home home) {
        return home.pieces().stream()
                .filter(Piece::isSplittable)
                .map(piece -> new Item(
                        step.index(), piece.kind(), piece.week(), piece.week(), piece.minutes(), List.of(), true))
                .toList();
    }

    static Fit of(Retiming problem, Shape[] shapes, List<Item> settled, List<Part> parts) {
        var pieces = new ArrayList<List<Piece>>();
        var all = new ArrayList<Shape>();
        for (var step : problem.steps()) {
            var shape = shapes[step.index()];
            all.add(shape);
            pieces.add(dated(shape));
        }
        for (var item : settled) {
            add(pieces.get(item.owner()), new Part(item.owner(), item.kind(), item.from(), item.minutes()));
        }
        parts.forEach(part -> add(pieces.get(part.owner()), part));
        return new Fit(all, pieces);
    }

    private static List<Piece> dated(Shape shape) {
        var pieces = new ArrayList<Piece>();
        for (var dated : shape.sessions()) {
            if (dated != null) {
                pieces.add(new Piece(
                        dated.session().kind(), dated.week(), dated.session().minutes(), dated));
            }
        }
        for (int i = 0; i < shape.coaching().size(); i++) {
            int minutes = shape.step().coaching().get(i);
            pieces.add(new Piece(ActivityKind.COACHING, shape.coaching().get(i), minutes, null));
        }
        return pieces;
    }

    /** Minutes of one activity in one week are one piece. */
    private static void add(List<Piece> pieces, Part part) {
        var kind = part.kind();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.kind() == kind && piece.week() == part.week() && piece.session() == null) {
                pieces.set(i, new Piece(kind, part.week(), piece.minutes() + part.minutes(), null));
                return;
            }
        }
        pieces.add(new Piece(kind, part.week(), part.minutes(), null));
    }
}
