package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreement.DayOut;
import org.waymark.contract.assignment.ReleaseAgreement.OutFor;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.contract.assignment.ReleaseAnswers;
import org.waymark.contract.assignment.ReleaseAnswers.OfDay;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import reactor.core.publisher.Mono;

/** The days of the invented calendar; the school of the first has refused one of Dev Malhotra's. */
public class FakeReleaseAgreements implements ReleaseAgreementApi {

    private static final LocalDate LAST = FakeYear.TODAY.plusDays(300);

    private final FakeReleases releases;
    private final FakeWorld world;
    private final Map<String, Map<LocalDate, OfDay>> said = new HashMap<>();

    FakeReleaseAgreements(FakeReleases releases, FakeWorld world) {
        this.releases = releases;
        this.world = world;
        startAfresh();
    }

    /** As if nothing else had been answered. */
    public final synchronized void startAfresh() {
        said.clear();
        refuse("dev.malhotra", of("dev.malhotra").days().getFirst().on(), "Year 6 go on their trip");
    }

    public final synchronized void refuse(String participantId, LocalDate day, String words) {
        said(participantId).put(day, new OfDay(day, Answer.REFUSED, words));
    }

    @Override
    public synchronized Mono<Page<ReleaseAgreement>> agreements() {
        return Mono.just(Page.whole(FakePerson.ALL.stream()
                .filter(person -> person.school() == FakeSchool.FERNHILL)
                .map(person -> of(person.id()))
                .filter(agreement -> !agreement.days().isEmpty())
                .toList()));
    }

    @Override
    public synchronized Mono<ResponseEntity<ReleaseAgreement>> agreement(String participantId) {
        return Mono.just(
                ResponseEntity.ok().eTag(world.etag(key(participantId))).body(of(participantId)));
    }

    @Override
    public synchronized Mono<ResponseEntity<ReleaseAgreement>> answer(
            String participantId, String ifMatch, ReleaseAnswers answers) {
        if (!ifMatch.equals(world.etag(key(participantId)))) return FakeProblems.refuse(412, "stale");
        answers.days().forEach(day -> said(participantId).put(day.on(), day));
        world.touch(key(participantId));
        return agreement(participantId);
    }

    private static String key(String participantId) {
        return "spare " + participantId;
    }

    private Map<LocalDate, OfDay> said(String participantId) {
        return said.computeIfAbsent(participantId, id -> new HashMap<>());
    }

    private ReleaseAgreement of(String participantId) {
        FakePerson person = FakePerson.ALL.stream()
                .filter(one -> one.id().equals(participantId))
                .findFirst()
                .orElseThrow();
        Map<LocalDate, List<Out>> byDay = releases.calendar(FakeYear.TODAY, LAST, null).block().days().stream()
                .collect(Collectors.toMap(
                        Day::on,
                        day -> day.people().stream()
                                .filter(out -> out.participantId().equals(participantId))
                                .toList(),
                        (one, other) -> one.isEmpty() ? other : one,
                        TreeMap::new));
        return new ReleaseAgreement(
                participantId,
                person.name(),
                person.school().title(),
                person.offer() == null ? "NPQSL" : person.offer().qualification(),
                person.offer() != null,
                byDay.entrySet().stream()
                        .filter(day -> !day.getValue().isEmpty())
                        .map(day -> day(participantId, day.getKey(), day.getValue()))
                        .toList());
    }

    private DayOut day(String participantId, LocalDate on, List<Out> outs) {
        OfDay answer = said(participantId).getOrDefault(on, new OfDay(on, Answer.OPEN, ""));
        return new DayOut(
                on,
                answer.answer(),
                answer.words(),
                answer.answer() == Answer.OPEN ? null : "Gwen Parry",
                outs.stream()
                        .map(out -> new OutFor(out.sessionId(), out.topic(), out.place(), out.start(), out.minutes()))
                        .toList());
    }
}
