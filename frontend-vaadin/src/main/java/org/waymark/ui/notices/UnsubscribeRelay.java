package org.waymark.ui.notices;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.contract.message.NoticeApi;
import org.waymark.contract.message.Unsubscription;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;

/** The button that mail programs show beside a mail (RFC 8058): they post, without a page and without signing in. */
@RestController
class UnsubscribeRelay {

    static final String PATH = "/mail/unsubscribe/{token}";

    private final NoticeApi notices;

    UnsubscribeRelay(NoticeApi notices) {
        this.notices = notices;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> stop(@PathVariable("token") String token) {
        try {
            Calls.run(notices.unsubscribe(new Unsubscription(token)));
            return ResponseEntity.noContent().build();
        } catch (ProblemException problem) {
            boolean unknown =
                    problem.kind() == ProblemException.Kind.GONE || problem.kind() == ProblemException.Kind.INVALID;
            return ResponseEntity.status(unknown ? 404 : 503).build();
        }
    }

    /** For programs that open the address instead: the page that asks. */
    @GetMapping(PATH)
    ResponseEntity<Void> page(@PathVariable("token") String token) {
        boolean ours = token.matches("[A-Za-z0-9_-]{1,400}");
        return ours
                ? ResponseEntity.status(303)
                        .location(URI.create("/unsubscribe?token=" + token))
                        .build()
                : ResponseEntity.notFound().build();
    }
}
