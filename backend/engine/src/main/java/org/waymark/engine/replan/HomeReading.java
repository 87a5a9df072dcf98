package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Step;
import org.waymark.engine.place.Weeks;

/**
 * Reads where the present pathway has a step, and whether it can stand there.
 *
 * @param over what is over of the step
 * @param begun whether anything is
 */
record HomeReading(Attendance attendance, Weeks weeks, Step present, List<Placement> over, boolean begun) {
    /** How far a home stands, and if not, whether the step then counts as moved wherever it goes. */
    record Standing(int least, boolean certain) {}

    @Nullable
    Home home() {
        var rest = new ArrayList<>(present.placements());
        rest.removeAll(over);
        if (rest.isEmpty()) {
            return null;
        }
        var pieces = rest.stream().map(this::piece).toList();
        var sessions = pieces.stream()
                .map(Home.Piece::session)
                .filter(Objects::nonNull)
                .toList();
        var coaching = pieces.stream()
                .filter(piece -> piece.kind() == ActivityKind.COACHING)
                .map(Home.Piece::week)
                .sorted()
                .toList();
        int learnt = pieces.stream()
                .filter(piece ->
                        piece.kind() == ActivityKind.SELF_STUDY || piece.kind().isLive())
                .mapToInt(Home.Piece::week)
                .max()
                .orElse(-1);
        var all = pieces.stream().mapToInt(Home.Piece::week).summaryStatistics();
        return new Home(begun ? -1 : all.getMin(), all.getMax(), learnt, sessions, coaching, pieces);
    }

    private Home.Piece piece(Placement placement) {
        var session = attendance.sessions(present.topic()).stream()
                .filter(one -> one.id().equals(placement.session()))
                .map(one -> new OpenStep.Dated(one, weeks.indexOf(one.date())))
                .findFirst()
                .orElse(null);
        return new Home.Piece(placement.kind(), weeks.indexOf(placement.week()), placement.minutes(), session);
    }

    /** A home stands if what is left fits it: the same activities, in weeks to come, in sessions that can be had. */
    Standing standing(Home home, int study, List<OpenStep.Live> lives, List<Integer> coaching, int task) {
        long dated =
                home.pieces().stream().filter(piece -> piece.kind().isLive()).count();
        if (dated != home.sessions().size() || home.sessions().size() > lives.size()) {
            return new Standing(OpenStep.FREE, true);
        }
        boolean recorded = lives.stream().skip(home.sessions().size()).allMatch(OpenStep.Live::catchUp);
        if (!recorded || !home.sessions().stream().allMatch(one -> isUnchanged(one.session()))) {
            return new Standing(OpenStep.FREE, false);
        }
        boolean future = home.pieces().stream().allMatch(piece -> piece.week() >= 0 || begun && piece.isSplittable());
        if (!future || home.end() >= weeks.count() || home.coaching().size() != coaching.size()) {
            return new Standing(OpenStep.KEEPS_SESSIONS, true);
        }
        boolean studies = study > 0 || lives.size() > home.sessions().size();
        boolean sameKinds = studies == home.minutes(ActivityKind.SELF_STUDY) > 0
                && task > 0 == home.minutes(ActivityKind.WORKPLACE_TASK) > 0;
        return new Standing(sameKinds ? OpenStep.STAYS : OpenStep.KEEPS_SESSIONS, sameKinds);
    }

    /** What the pathway says of a session is still so. */
    private boolean isUnchanged(Session session) {
        return present.placements().stream()
                .filter(placement -> session.id().equals(placement.session()))
                .allMatch(placement ->
                        session.date().equals(placement.from()) && session.minutes() == placement.minutes());
    }
}
