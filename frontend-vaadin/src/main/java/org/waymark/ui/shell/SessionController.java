package org.waymark.ui.shell;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedOutException;

/** For the script that warns before a session ends. Both addresses need a sign-in. */
@RestController
@RequestMapping("/session")
class SessionController {

    private final IdentityApi identity;

    SessionController(IdentityApi identity) {
        this.identity = identity;
    }

    /** Keeps the session, here by being asked and in the backend by asking it. */
    @GetMapping("/keep")
    ResponseEntity<Void> keep() {
        try {
            Calls.call(identity.me());
            return ResponseEntity.noContent().build();
        } catch (SignedOutException ended) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        } catch (ProblemException unanswered) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    /** Where a person comes back to after having to sign in again. */
    @GetMapping("/resume")
    ResponseEntity<Void> resume(@RequestParam(name = "to", defaultValue = "/") String to) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(isOurs(to) ? to : "/"))
                .build();
    }

    /** A path of this application: never another host, which "//host" and "/\host" would be to a browser. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[A-Za-z0-9/_.~%?=&+-]*");
    }
}
