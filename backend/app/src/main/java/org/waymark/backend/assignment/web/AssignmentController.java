package org.waymark.backend.assignment.web;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.Assignments;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.audit.Acting;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.Assignment;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.AssignmentPreview;
import org.waymark.contract.assignment.AssignmentRequest;
import org.waymark.contract.assignment.PeopleOverview;
import org.waymark.contract.pathway.Pathway;
import reactor.core.publisher.Mono;

@RestController
class AssignmentController implements AssignmentApi {

    private static final String THOSE_WHO_ASSIGN = "hasAnyRole('PROVIDER', 'TRUST_LEAD')";
    private static final int A_PAGE = 100;
    private static final Comparator<org.waymark.contract.assignment.Person> FREE_FIRST =
            Comparator.<org.waymark.contract.assignment.Person, Boolean>comparing(
                            person -> !person.qualifications().isEmpty())
                    .thenComparing(org.waymark.contract.assignment.Person::name);

    private final Assignments assignments;

    AssignmentController(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<Page<org.waymark.contract.assignment.Person>> people(
            @Nullable String name, @Nullable String school, @Nullable Phase phase, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return people().map(all -> all.stream()
                        .filter(person -> fits(person, name, school, phase))
                        .sorted(FREE_FIRST)
                        .toList())
                .map(fitting -> Cursors.page(fitting, page, A_PAGE));
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<PeopleOverview> overview(@Nullable String name, @Nullable String school, @Nullable Phase phase) {
        return people().map(all -> new PeopleOverview(
                all.size(),
                (int) all.stream()
                        .filter(person -> fits(person, name, school, phase))
                        .count(),
                all.stream()
                        .map(org.waymark.contract.assignment.Person::school)
                        .distinct()
                        .sorted()
                        .toList()));
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<org.waymark.contract.assignment.Person> person(String personId) {
        return Callers.current()
                .flatMap(caller -> assignments.one(caller.scope(), personId))
                .map(found -> person(found.person(), found.enrolled().orElse(null)));
    }

    private Mono<List<org.waymark.contract.assignment.Person>> people() {
        return Callers.current()
                .flatMap(caller -> assignments.people(caller.scope()))
                .map(found -> people(found.getT1(), found.getT2()));
    }

    private static boolean fits(
            org.waymark.contract.assignment.Person person,
            @Nullable String name,
            @Nullable String school,
            @Nullable Phase phase) {
        String words = (person.name() + " " + person.jobTitle()).toLowerCase(Locale.UK);
        return (name == null || words.contains(name.strip().toLowerCase(Locale.UK)))
                && (school == null || school.equals(person.school()))
                && (phase == null || phase == person.phase());
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<AssignmentPreview> preview(AssignmentRequest request) {
        return Acting.on(request.personId())
                .then(Callers.current())
                .flatMap(caller -> assignments.preview(caller.scope(), request).map(found -> {
                    Pathway view = found.trial().view();
                    Pathway seen = view != null && caller.isEmployer() ? Pathways.forEmployer(view) : view;
                    return new AssignmentPreview(
                            person(found.person(), null),
                            found.daysOut(),
                            seen,
                            found.trial().problem(),
                            found.funding());
                }));
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<ResponseEntity<Assignment>> assign(String idempotencyKey, AssignmentRequest request) {
        return Acting.on(request.personId())
                .then(Callers.current())
                .flatMap(caller -> assignments.assign(caller, IdempotencyKeys.checked(idempotencyKey), request))
                .map(AssignmentController::assignment)
                .map(made -> ResponseEntity.created(URI.create("/api/v1/assignments/" + made.id()))
                        .body(made));
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<Page<Assignment>> assignments(@Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current()
                .flatMap(caller -> assignments.list(caller.scope()))
                .map(all -> all.stream()
                        .map(AssignmentController::assignment)
                        .sorted(Comparator.comparing(Assignment::assignedAt).reversed())
                        .toList())
                .map(all -> Cursors.page(all, page, A_PAGE));
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<Assignment> assignment(String assignmentId) {
        return Callers.current()
                .flatMap(caller -> assignments.find(caller.scope(), assignmentId))
                .map(AssignmentController::assignment);
    }

    @Override
    @PreAuthorize(THOSE_WHO_ASSIGN)
    public Mono<Void> undo(String assignmentId) {
        return Callers.current().flatMap(caller -> assignments.undo(caller.scope(), assignmentId));
    }

    private static List<org.waymark.contract.assignment.Person> people(
            List<Person> people, List<Participant> participants) {
        Map<String, Participant> enrolled =
                participants.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        return people.stream()
                .map(person -> person(person, enrolled.get(person.id())))
                .toList();
    }

    private static org.waymark.contract.assignment.Person person(Person p, @Nullable Participant enrolled) {
        Stream<String> before = p.completed().stream().map(Person.Completed::qualification);
        Stream<String> now =
                enrolled == null ? Stream.of() : Stream.of(enrolled.enrolment().qualification());
        return new org.waymark.contract.assignment.Person(
                p.id(),
                p.name(),
                p.jobTitle(),
                p.schoolName(),
                p.phase(),
                p.kind(),
                Stream.concat(before, now).toList(),
                p.email());
    }

    private static Assignment assignment(Participant p) {
        var by = Objects.requireNonNull(p.assignedBy());
        return new Assignment(
                p.id(),
                p.id(),
                p.person().name(),
                p.person().schoolName(),
                p.enrolment().qualification(),
                p.enrolment().cohort(),
                by.name(),
                by.at(),
                p.summary().finish(),
                Assignments.canBeUndone(p));
    }
}
