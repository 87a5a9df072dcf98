package org.waymark.backend.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.diagnosis.KnowingFinder.Found;
import org.waymark.backend.learning.AttendanceStandings;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.diagnosis.FollowUp;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import reactor.core.publisher.Mono;

/**
 * What somebody could make of their answers: what may go out or come back, what to read again, what to take besides.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0095-answers-lead-to-offers.md">decision 0095</a>
 */
@Service
public class FollowUps {

    private final KnowingFinder finder;
    private final Pathways pathways;
    private final Today today;

    FollowUps(KnowingFinder finder, Pathways pathways, Today today) {
        this.finder = finder;
        this.pathways = pathways;
        this.today = today;
    }

    public Mono<FollowUp> ofArea(Scope.Self scope, String areaId) {
        return finder.find(scope).flatMap(found -> tell(scope, found, ofArea(found.knowing(), areaId)));
    }

    public Mono<FollowUp> ofModule(Scope.Self scope, String moduleId) {
        return finder.find(scope).flatMap(found -> tell(scope, found, ofModule(found, moduleId)));
    }

    private static Set<StatementId> ofArea(Knowing knowing, String areaId) {
        return knowing.asked().of(knowing.area(areaId).id()).stream()
                .map(Requirement::statement)
                .collect(Collectors.toSet());
    }

    private static Set<StatementId> ofModule(Found found, String moduleId) {
        return Optional.of(moduleId)
                .filter(id -> found.pathway().steps().stream()
                        .anyMatch(step -> step.moduleId().equals(id)))
                .flatMap(id -> found.knowing().content().find(new ModuleId(id)))
                .map(TaughtModule::module)
                .orElseThrow(() -> ProblemException.notFound("There is no such module on your pathway."))
                .covers()
                .stream()
                .map(Cover::statement)
                .filter(found.knowing().asked()::has)
                .collect(Collectors.toSet());
    }

    private Mono<FollowUp> tell(Scope.Self scope, Found found, Set<StatementId> about) {
        return pathways.options(scope, scope.personId())
                .zipWith(preview(scope, found))
                .map(both -> {
                    Advice advice = new Advice(found.knowing(), found.known(), about);
                    return new FollowUp(
                            KnowledgeViews.effect(found.knowing().policy()),
                            advice.shown(),
                            advice.unsure(),
                            both.getT2().orElse(null),
                            attendance(found, both.getT2().map(Preview::pathway)),
                            advice.again(),
                            advice.additions(
                                    both.getT1().electives(),
                                    found.participant().choices()));
                });
    }

    /** Empty where what is known now counts already, and where nothing that is known changes anything. */
    private Mono<Optional<Preview>> preview(Scope.Self scope, Found found) {
        List<Learning.Proven> proven = found.knowing().proven(found.known());
        return found.knowing().policy() == Teaching.Policy.ANNOTATES
                        || proven.equals(found.known().counted())
                ? Mono.just(Optional.empty())
                : pathways.previewProving(scope, scope.personId(), proven).map(Optional::of);
    }

    private AttendanceStanding attendance(Found found, Optional<Pathway> then) {
        List<String> sessions = then.map(FollowUps::sessions)
                .orElse(found.participant().summary().sessionIds());
        return AttendanceStandings.of(found.participant(), sessions, found.offer(), today.time());
    }

    private static List<String> sessions(Pathway pathway) {
        return pathway.steps().stream()
                .flatMap(step -> step.parts().stream())
                .map(Pathway.Part::session)
                .filter(Objects::nonNull)
                .map(Pathway.SessionPoint::sessionId)
                .toList();
    }
}
