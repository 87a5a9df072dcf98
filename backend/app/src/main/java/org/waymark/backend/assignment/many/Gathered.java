package org.waymark.backend.assignment.many;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.many.Crowd.Candidate;
import org.waymark.backend.funding.FundingAnswers;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.PlanningRun;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.funding.FundingAnswer;

/** Everybody an assignment is about, ready to be planned for. */
record Gathered(
        PlanningRun run, AssignmentSettings settings, Crowd crowd, FundingAnswers.OfMany funding, List<One> all) {

    Gathered {
        all = List.copyOf(all);
    }

    List<One> askers() {
        return all.stream().filter(one -> one.ask() != null).toList();
    }

    /** Who is to be kept together, by person. */
    Map<String, Groups.Group> groups(ManyAssignment plan) {
        return Groups.of(
                plan,
                askers().stream().map(One::candidate).toList(),
                crowd.schools().values(),
                settings.togetherWithinKm());
    }

    /** Whether the place would be funded. */
    FundingAnswer funding(PlanningRun.Ask ask) {
        School school = crowd.schools().get(ask.person().schoolId());
        return funding.about(
                ask.person(),
                school == null ? null : school.register(),
                ask.offer().qualification(),
                ask.offer().starts());
    }

    /**
     * @param ask null where there is nothing to plan, and then {@code row} says why
     * @param row null where there is something to plan
     */
    record One(
            Candidate candidate,
            String present,
            PlanningRun.@Nullable Ask ask,
            @Nullable ManyRow row) {

        static One with(Candidate candidate, String present, PlanningRun.Ask ask) {
            return new One(candidate, present, ask, null);
        }

        static One without(Candidate candidate, String present, Status status, String problem, String wayOn) {
            return new One(
                    candidate, present, null, bare(candidate, present, status).with(status, problem, List.of(wayOn)));
        }

        static One unchanged(Candidate candidate, String present, Participant standing) {
            ManyRow bare = bare(candidate, present, Status.UNCHANGED);
            var row = new ManyRow(
                    bare.personId(),
                    bare.name(),
                    bare.school(),
                    bare.offerId(),
                    bare.qualification(),
                    present,
                    Status.UNCHANGED,
                    standing.summary().minutesPlanned(),
                    candidate.offer() == null
                            ? 0
                            : candidate.offer().daysOut(standing.summary().sessionIds()),
                    standing.summary().finish(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
            return new One(candidate, present, null, row);
        }

        /** A row with nothing planned. */
        static ManyRow bare(Candidate candidate, String present, Status status) {
            var person = candidate.person();
            var offer = candidate.offer();
            return new ManyRow(
                    person.id(),
                    person.name(),
                    person.schoolName(),
                    offer == null ? "" : offer.id(),
                    offer == null ? "" : offer.qualification(),
                    present,
                    status,
                    0,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
        }
    }
}
