package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.Assignment;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.AssignmentPreview;
import org.waymark.contract.assignment.AssignmentRequest;
import org.waymark.contract.assignment.PeopleOverview;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview.NotPossible;
import org.waymark.contract.pathway.Preview.Suggestion;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** Assigns as the contract says, and remembers every request, so that a test can see what was sent. */
public class FakeAssignments implements AssignmentApi {

    private static final FundingAnswer FUNDING = new FundingAnswer(
            FundingAnswer.Outcome.ELIGIBLE,
            "This qualification is funded for schools of this type. Places are limited.",
            "Invented rules");

    private static final Instant EARLIER = Instant.parse("2026-11-09T09:12:00Z");

    private final FakeWorld world;
    private final Map<String, Assignment> made = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final List<String> keysSent = new ArrayList<>();

    FakeAssignments(FakeWorld world) {
        this.world = world;
        remember("jaya.patel", true);
        remember("ruth.penhale", false);
    }

    /** Every Idempotency-Key that arrived, in order. */
    public List<String> keysSent() {
        return List.copyOf(keysSent);
    }

    @Override
    public Mono<Page<Person>> people(
            @Nullable String name, @Nullable String school, @Nullable Phase phase, @Nullable String cursor) {
        return Mono.just(Page.whole(people(name, school, phase)
                .sorted(Comparator.<Person, Boolean>comparing(
                                person -> !person.qualifications().isEmpty())
                        .thenComparing(Person::name))
                .toList()));
    }

    @Override
    public Mono<PeopleOverview> overview(@Nullable String name, @Nullable String school, @Nullable Phase phase) {
        return Mono.just(new PeopleOverview(
                FakePerson.ALL.size(),
                (int) people(name, school, phase).count(),
                people(null, null, null).map(Person::school).distinct().sorted().toList()));
    }

    @Override
    public Mono<Person> person(String personId) {
        return people(null, null, null)
                .filter(person -> person.id().equals(personId))
                .findFirst()
                .map(Mono::just)
                .orElseGet(() -> FakeProblems.refuse(404, "There is no such person here."));
    }

    private Stream<Person> people(@Nullable String name, @Nullable String school, @Nullable Phase phase) {
        return FakePerson.ALL.stream()
                .map(person -> person.person(made.containsKey(person.id())))
                .filter(person -> (name == null
                                || (person.name() + " " + person.jobTitle())
                                        .toLowerCase(Locale.UK)
                                        .contains(name.toLowerCase(Locale.UK)))
                        && (school == null || school.equals(person.school()))
                        && (phase == null || phase == person.phase()));
    }

    @Override
    public Mono<AssignmentPreview> preview(AssignmentRequest request) {
        FakePerson person = FakePerson.find(request.personId()).orElseThrow();
        Pathway pathway = plan(person, request.minutesPerWeek(), request.finishBy());
        int daysOut = (int) pathway.steps().stream()
                .flatMap(step -> step.parts().stream())
                .filter(part -> part.kind() == ActivityKind.IN_PERSON)
                .count();
        LocalDate by = request.finishBy();
        return Mono.just(
                by != null && pathway.finish().isAfter(by)
                        ? new AssignmentPreview(
                                person.person(false), 0, null, tooSoon(person, request, pathway), FUNDING)
                        : new AssignmentPreview(person.person(false), daysOut, pathway, null, FUNDING));
    }

    @Override
    public Mono<ResponseEntity<Assignment>> assign(String key, AssignmentRequest request) {
        keysSent.add(key);
        Assignment existing = made.get(keys.getOrDefault(key, ""));
        if (existing != null)
            return Mono.just(ResponseEntity.status(HttpStatus.CREATED).body(existing));
        FakePerson person = FakePerson.find(request.personId()).orElseThrow();
        if (person.offer() != null || made.containsKey(person.id()))
            return FakeProblems.refuse(409, person.name() + " is on a qualification already.");
        FakeOffer offer = Arrays.stream(FakeOffer.values())
                .filter(one -> one.id().equals(request.offerId()))
                .findFirst()
                .orElseThrow();
        Pathway pathway = plan(person, request.minutesPerWeek(), request.finishBy());
        Assignment assignment =
                assignment(person, offer, pathway.finish(), Instant.parse("2026-11-23T10:00:00Z"), true);
        made.put(person.id(), assignment);
        keys.put(key, person.id());
        return Mono.just(ResponseEntity.status(HttpStatus.CREATED).body(assignment));
    }

    @Override
    public Mono<Page<Assignment>> assignments(@Nullable String cursor) {
        return Mono.just(Page.whole(made.values().stream()
                .sorted(Comparator.comparing(Assignment::assignedAt).reversed())
                .toList()));
    }

    @Override
    public Mono<Assignment> assignment(String assignmentId) {
        Assignment found = made.get(assignmentId);
        return found == null ? FakeProblems.refuse(404, "There is no such assignment here.") : Mono.just(found);
    }

    @Override
    public Mono<Void> undo(String assignmentId) {
        Assignment assignment = made.get(assignmentId);
        if (assignment == null) return FakeProblems.refuse(404, "No such assignment");
        if (!assignment.canBeUndone())
            return FakeProblems.refuse(
                    409, assignment.personName() + " has started, so it can no longer be taken back.");
        made.remove(assignmentId);
        return Mono.empty();
    }

    private void remember(String personId, boolean canBeUndone) {
        FakePerson person = FakePerson.find(personId).orElseThrow();
        LocalDate finish = world.pathway(personId).finish();
        made.put(personId, assignment(person, person.offer(), finish, EARLIER, canBeUndone));
    }

    private static Assignment assignment(
            FakePerson person, FakeOffer offer, LocalDate finish, Instant at, boolean canBeUndone) {
        return new Assignment(
                person.id(),
                person.id(),
                person.name(),
                person.school().title(),
                offer.qualification(),
                offer.cohort(),
                "David Hurst",
                at,
                finish,
                canBeUndone);
    }

    private Pathway plan(FakePerson person, int minutesPerWeek, LocalDate finishBy) {
        return world.plan(
                person.id(),
                new Choices(
                        minutesPerWeek,
                        finishBy,
                        person.phase(),
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private NotPossible tooSoon(FakePerson person, AssignmentRequest request, Pathway planned) {
        Pathway faster = plan(person, request.minutesPerWeek() + 60, null);
        return new NotPossible(
                List.of(
                        "With " + Words.hoursInFull(request.minutesPerWeek())
                                + " a week there are too few hours before " + Words.day(request.finishBy()) + ".",
                        "The offer’s assessment window closes its weeks for study."),
                List.of(
                        new Suggestion(
                                "Finish by " + Words.day(planned.finish()) + " instead",
                                withFinish(planned.choices(), planned.finish()),
                                planned.finish()),
                        new Suggestion(
                                "Give an hour more each week", withFinish(faster.choices(), null), faster.finish())));
    }

    private static Choices withFinish(Choices choices, LocalDate by) {
        return new Choices(
                choices.minutesPerWeek(),
                by,
                choices.phase(),
                choices.travels(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
