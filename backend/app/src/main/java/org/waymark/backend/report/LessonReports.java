package org.waymark.backend.report;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.report.Reported.Answer;
import org.waymark.backend.report.store.LessonReportRepository;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.report.NewLessonReport;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes what readers find wrong to the authors, and the answer back. Who reported it stays here.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0087-reports-on-lessons.md">decision 0087</a>
 */
@Service
public class LessonReports {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int MOST_OPEN = 20;
    private static final int MOST_LISTED = 200;

    private static final Comparator<Reported> NEWEST =
            Comparator.comparing(Reported::reported).reversed();

    private final LessonReportRepository reports;
    private final Pathways pathways;
    private final Notices notices;
    private final Today today;

    LessonReports(LessonReportRepository reports, Pathways pathways, Notices notices, Today today) {
        this.reports = reports;
        this.pathways = pathways;
        this.notices = notices;
        this.today = today;
    }

    /** Newest first. */
    public Mono<List<Reported>> own(Scope.Self scope) {
        return reports.list(scope).sort(NEWEST).collectList();
    }

    /** The same key again yields the same report. Fails as not found for a lesson that they cannot read. */
    public Mono<Reported> report(Scope.Self scope, String key, NewLessonReport wanted) {
        String id = UUID.nameUUIDFromBytes((scope.personId() + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        return reports.find(scope, id)
                .switchIfEmpty(Mono.defer(() -> readable(scope, wanted.moduleId())
                        .delayUntil(step -> refuseTooMany(scope))
                        .flatMap(step -> reports.insertOnce(scope, reported(id, scope, step, wanted)))))
                .delayUntil(this::tellAuthors);
    }

    /** Once a report, also where it is sent again since a crash came before the notice. What it says stays here. */
    private Mono<Void> tellAuthors(Reported report) {
        return report.isOpen()
                ? notices.tellAuthors(News.ordinary(
                        "lesson-reported-" + report.id(),
                        "A reader reports a problem",
                        "A reader reports a problem with the lesson ‘" + report.title()
                                + "’. Read what it is, and answer.",
                        "catalogue/reports"))
                : Mono.empty();
    }

    /** A step of theirs that is open to them. */
    private Mono<Step> readable(Scope.Self scope, String moduleId) {
        return pathways.current(scope, scope.personId())
                .flatMapIterable(current -> current.view().steps())
                .filter(step -> step.moduleId().equals(moduleId) && step.status() != Step.Status.LOCKED)
                .next()
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.notFound("This lesson is not open to you on your pathway.")));
    }

    private Mono<Void> refuseTooMany(Scope.Self scope) {
        return reports.list(scope)
                .filter(Reported::isOpen)
                .count()
                .flatMap(open -> open < MOST_OPEN
                        ? Mono.empty()
                        : Mono.error(ProblemException.conflict("You have reported " + MOST_OPEN
                                + " problems that wait for an answer. Report more once some are answered.")));
    }

    private Reported reported(String id, Scope.Self scope, Step step, NewLessonReport wanted) {
        return new Reported(
                id,
                0,
                scope.personId(),
                step.topicId(),
                step.moduleId(),
                step.title(),
                wanted.kind(),
                wanted.text().strip(),
                today.instant(),
                null);
    }

    /** All open ones, the oldest first; then those answered last. */
    public Mono<List<Reported>> all() {
        Comparator<Reported> openFirst = Comparator.comparing(one -> !one.isOpen());
        Comparator<Reported> byAge = (a, b) -> a.isOpen() ? -NEWEST.compare(a, b) : NEWEST.compare(a, b);
        return reports.list(WAYMARK)
                .sort(openFirst.thenComparing(byAge))
                .take(MOST_LISTED)
                .collectList();
    }

    /** Whoever reported it is told once, also where a crash came between the answer and the notice. */
    public Mono<Reported> answer(String id, String authorAccountId, String text) {
        return Mono.defer(() -> reports.find(WAYMARK, id))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such report.")))
                .flatMap(report -> settled(report, new Answer(text.strip(), authorAccountId, today.instant())))
                .retryWhen(Retry.max(1).filter(StaleVersionException.class::isInstance))
                .delayUntil(this::tell);
    }

    private Mono<Reported> settled(Reported report, Answer wanted) {
        Answer before = report.answer();
        if (before == null) {
            return reports.replace(WAYMARK, report.answered(wanted));
        }
        return before.text().equals(wanted.text())
                ? Mono.just(report)
                : Mono.error(ProblemException.conflict("This has been answered already: " + before.text()));
    }

    private Mono<Void> tell(Reported report) {
        Answer answer = Objects.requireNonNull(report.answer());
        return notices.tellPerson(
                report.personId(),
                News.ordinary(
                        "lesson-report-" + report.id(),
                        "The problem that you reported",
                        "You reported a problem with ‘" + report.title() + "’. Its authors answer: " + answer.text(),
                        "learn/" + report.moduleId()));
    }
}
