package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.employment.ClosedSchool;
import org.waymark.contract.employment.ClosedSchool.Candidate;
import org.waymark.contract.employment.ClosedSchool.Concerned;
import org.waymark.contract.employment.ClosedSchool.State;
import org.waymark.contract.employment.ClosedSchoolApi;
import org.waymark.contract.employment.ClosureDecision;
import reactor.core.publisher.Mono;

/** Two schools have closed: Stonebeck, of which two took over, is to decide; Old Mill is decided. */
public class FakeClosures implements ClosedSchoolApi {

    public static final String TO_DECIDE = "stonebeck";
    public static final String DECIDED = "old-mill";

    private static final List<Concerned> PEOPLE = List.of(
            new Concerned("ada.lowe", "Ada Lowe", "Deputy headteacher", "Stonebeck Primary School"),
            new Concerned("ben.hale", "Ben Hale", "Year 6 lead", "Stonebeck Primary School"));
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("fernhill", "Fernhill Primary School", "Northmoor Trust", false),
            new Candidate("saltmarsh", "Saltmarsh Primary School", null, true));

    private ClosureDecision decision;

    @Override
    public synchronized Mono<Page<ClosedSchool>> closedSchools() {
        return Mono.just(
                Page.whole(Stream.of(TO_DECIDE, DECIDED).map(this::school).toList()));
    }

    @Override
    public synchronized Mono<ResponseEntity<ClosedSchool>> closedSchool(String schoolId) {
        return Mono.just(ResponseEntity.ok().eTag("\"1\"").body(school(schoolId)));
    }

    @Override
    public synchronized Mono<ResponseEntity<ClosedSchool>> decide(
            String schoolId, String ifMatch, ClosureDecision wanted) {
        decision = wanted;
        return closedSchool(schoolId);
    }

    @Override
    public synchronized Mono<ResponseEntity<ClosedSchool>> undo(String schoolId, String ifMatch) {
        if (schoolId.equals(DECIDED)) return FakeProblems.refuse(409, "Somebody has moved again since.");
        decision = null;
        return closedSchool(schoolId);
    }

    private ClosedSchool school(String id) {
        boolean decided = id.equals(DECIDED) || decision != null;
        return new ClosedSchool(
                id,
                id.equals(DECIDED) ? "Old Mill Infant School" : "Stonebeck Primary School",
                LocalDate.of(2026, 8, 31),
                "The register names 2 schools that took over.",
                CANDIDATES,
                PEOPLE,
                decided ? State.DECIDED : State.TO_DECIDE,
                decided ? 2 : 0,
                decided ? "David Hurst" : null,
                null);
    }
}
