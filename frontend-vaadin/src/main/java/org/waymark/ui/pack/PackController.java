package org.waymark.ui.pack;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.StepWork;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.SignedOutException;

/**
 * Hands out the pack of this week: a plain page, which needs neither a script nor a second request.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0088-a-week-on-paper.md">decision 0088</a>
 */
@RestController
@RequestMapping("/pack")
class PackController {

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** A fuller week would be a book. */
    private static final int MOST_LESSONS = 6;

    private final ParticipantApi participants;

    PackController(ParticipantApi participants) {
        this.participants = participants;
    }

    /** The first page deals with those who have no week, and with sign-ins that have ended. */
    @GetMapping("/this-week")
    ResponseEntity<String> thisWeek() {
        Me me = SignedInPerson.get();
        if (!me.is(Role.PARTICIPANT)) return firstPage();
        try {
            Home home = Calls.call(participants.home(SignedInPerson.participantId()));
            return page(HttpStatus.OK, new WeekPack(home, works(home)).html());
        } catch (SignedOutException ended) {
            return firstPage();
        } catch (ProblemException problem) {
            int status = problem.problem().status();
            HttpStatus told = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.SERVICE_UNAVAILABLE);
            return page(told, WeekPack.problem(problem.kind().title(), problem.sentence()));
        }
    }

    /** Of what is to be done this week: lessons that are open. Looking at one does not begin it. */
    private List<StepWork> works(Home home) {
        return Stream.concat(Stream.ofNullable(home.next()), home.thisWeek().stream())
                .filter(task -> task.status() != Task.Status.NOT_YET)
                .filter(task -> switch (task.kind()) {
                    case LESSON, CHECKS, WORKPLACE_TASK -> true;
                    case SESSION, COACHING, ASSESSMENT -> false;
                })
                .map(Task::moduleId)
                .distinct()
                .limit(MOST_LESSONS)
                .map(moduleId -> Calls.versioned(participants.step(home.participantId(), moduleId))
                        .value())
                .toList();
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private static ResponseEntity<String> firstPage() {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/")).build();
    }
}
