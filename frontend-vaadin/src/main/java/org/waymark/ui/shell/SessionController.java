package org.waymark.ui.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.contract.identity.ActingAs;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.contract.identity.Me;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.SignedOutException;

/** What is done to the session itself: keeping it, coming back to it, acting in another role. All need a sign-in. */
@RestController
@RequestMapping("/session")
class SessionController {

    private final IdentityApi identity;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

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

    /** Takes another role, and leads to its first page. Other windows of the browser find themselves in it too. */
    @PostMapping("/act-as")
    ResponseEntity<Void> actAs(
            @RequestParam("membership") String membershipId, HttpServletRequest request, HttpServletResponse response) {
        try {
            keep(Calls.call(identity.actAs(new ActingAs(membershipId))), request, response);
            return found("/");
        } catch (SignedOutException ended) {
            return found("/session/resume");
        } catch (ProblemException refused) {
            return found("/");
        }
    }

    private void keep(Me me, HttpServletRequest request, HttpServletResponse response) {
        String token = SignedInPerson.find().orElseThrow().token();
        SecurityContext changed = SecurityContextHolder.createEmptyContext();
        changed.setAuthentication(new SignedInPerson(me, token).authentication());
        SecurityContextHolder.setContext(changed);
        contexts.saveContext(changed, request, response);
    }

    /** Where a person comes back to after having to sign in again. */
    @GetMapping("/resume")
    ResponseEntity<Void> resume(@RequestParam(name = "to", defaultValue = "/") String to) {
        return found(isOurs(to) ? to : "/");
    }

    private static ResponseEntity<Void> found(String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .build();
    }

    /** A path of this application: never another host, which "//host" and "/\host" would be to a browser. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[A-Za-z0-9/_.~%?=&+-]*");
    }
}
