package org.waymark.ui.pack;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.contract.Problem;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.SignedOutException;

/**
 * Hands out the pack of this week, and of each lesson that is open: a plain page, which needs neither a script nor a second
 * request, and the same as a PDF.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0088-a-week-on-paper.md">decision 0088</a>
 * @see <a href="../../../../../../../../../docs/decisions/0099-tagged-pdf.md">decision 0099</a>
 */
@RestController
@RequestMapping("/pack")
class PackController {

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** A fuller week would be a book. */
    private static final int MOST_LESSONS = 6;

    private final ParticipantApi participants;
    private final PathwayApi pathways;
    private final PdfPrinter pdfs;

    PackController(ParticipantApi participants, PathwayApi pathways, PdfPrinter pdfs) {
        this.participants = participants;
        this.pathways = pathways;
        this.pdfs = pdfs;
    }

    @GetMapping("/this-week")
    ResponseEntity<byte[]> thisWeek() {
        return answer(() -> page(HttpStatus.OK, week()));
    }

    @GetMapping("/this-week/pdf")
    ResponseEntity<byte[]> thisWeekAsPdf() {
        return answer(() -> pdf("this-week", pdfs.print(forPdf(week()))));
    }

    @GetMapping("/lesson/{moduleId}")
    ResponseEntity<byte[]> lesson(@PathVariable("moduleId") String moduleId) {
        return answer(() -> page(HttpStatus.OK, LessonPack.page(open(moduleId))));
    }

    @GetMapping("/lesson/{moduleId}/pdf")
    ResponseEntity<byte[]> lessonAsPdf(@PathVariable("moduleId") String moduleId) {
        return answer(() -> {
            StepWork work = open(moduleId);
            return pdf(work.step().moduleId(), pdfs.printOnce(forPdf(LessonPack.page(work))));
        });
    }

    /** The first page deals with those who have no week, and with sign-ins that have ended. */
    private static ResponseEntity<byte[]> answer(Supplier<ResponseEntity<byte[]>> paper) {
        if (!SignedInPerson.get().is(Role.PARTICIPANT)) return firstPage();
        try {
            return paper.get();
        } catch (SignedOutException ended) {
            return firstPage();
        } catch (ProblemException problem) {
            int status = problem.problem().status();
            HttpStatus told = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.SERVICE_UNAVAILABLE);
            return page(told, PaperPage.problem(problem.kind().title(), problem.sentence()));
        }
    }

    private Document week() {
        String person = SignedInPerson.participantId();
        Home home = Calls.call(participants.home(person));
        List<Step> lessons = lessons(home);
        List<StepWork> works = lessons.stream()
                .filter(PackController::isOpen)
                .limit(MOST_LESSONS)
                .map(step -> Calls.versioned(participants.step(person, step.moduleId()))
                        .value())
                .toList();
        return new WeekPack(home, works, lessons).page();
    }

    private static boolean isOpen(Step step) {
        return step.status() != Step.Status.LOCKED;
    }

    /** A step that is locked stays closed on paper too. */
    private StepWork open(String moduleId) {
        StepWork work = Calls.versioned(participants.step(SignedInPerson.participantId(), moduleId))
                .value();
        if (!isOpen(work.step()))
            throw new ProblemException(new Problem(
                    "about:blank",
                    "Not open yet",
                    HttpStatus.CONFLICT.value(),
                    "This step is not open yet. Finish what it builds on first.",
                    null));
        return work;
    }

    private static Document forPdf(Document page) {
        return PdfPage.of(
                page,
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    /** Of what is to be done this week, in its order. Looking at one does not begin it. */
    private List<Step> lessons(Home home) {
        Map<String, Step> steps = Calls.versioned(pathways.pathway(home.participantId())).value().steps().stream()
                .collect(Collectors.toMap(Step::moduleId, step -> step));
        return Stream.concat(Stream.ofNullable(home.next()), home.thisWeek().stream())
                .filter(task -> switch (task.kind()) {
                    case LESSON, CHECKS, WORKPLACE_TASK -> true;
                    case SESSION, COACHING, ASSESSMENT -> false;
                })
                .map(Task::moduleId)
                .distinct()
                .flatMap(moduleId -> Stream.ofNullable(steps.get(moduleId)))
                .toList();
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, Document page) {
        return ResponseEntity.status(status)
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .body(PaperPage.html(page).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
        var saved = ContentDisposition.attachment()
                .filename("waymark-" + name + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    private static ResponseEntity<byte[]> firstPage() {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/")).build();
    }
}
