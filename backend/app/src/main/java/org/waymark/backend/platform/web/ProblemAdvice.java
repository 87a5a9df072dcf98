package org.waymark.backend.platform.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.Problem;
import org.waymark.contract.Problem.FieldProblem;

/** The one place where failures become problem details. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> problem(ProblemException e) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(e.problem().status());
        if (e.problem().status() == 429 || e.problem().status() == 503) {
            response.header(
                    "Retry-After", String.valueOf(Math.max(1, e.retryAfter().toSeconds())));
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(e.problem());
    }

    /** A duplicate key is the stale version 0: somebody else made the document first. */
    @ExceptionHandler({StaleVersionException.class, DuplicateKeyException.class})
    ResponseEntity<Problem> stale(Exception e) {
        return problem(ProblemException.stale());
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidFields(WebExchangeBindException e) {
        List<FieldProblem> errors =
                e.getFieldErrors().stream().map(ProblemAdvice::fieldProblem).toList();
        return invalid(errors);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidParameters(HandlerMethodValidationException e) {
        List<FieldProblem> errors = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return invalid(errors);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestValueException e) {
        String detail = e.getName().equals("If-Match")
                ? "Send the ETag you were given in the If-Match header."
                : "The request needs " + e.getName() + ".";
        int status = e.getName().equals("If-Match") ? 428 : 400;
        return respond(new Problem("/problems/missing-value", "Something is missing", status, detail, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(ServerWebInputException e) {
        return respond(new Problem(
                "/problems/unreadable",
                "The request could not be read",
                400,
                "The request could not be read. Check its JSON and the types of its values.",
                List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException e) {
        return problem(ProblemException.forbidden());
    }

    @ExceptionHandler
    ResponseEntity<Problem> framework(ErrorResponseException e) {
        HttpStatusCode status = e.getStatusCode();
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Error" : known.getReasonPhrase();
        return respond(new Problem("/problems/http-" + status.value(), title, status.value(), title + ".", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception e) throws Exception {
        if (e instanceof AuthenticationException) {
            throw e;
        }
        log.error("A request failed", e);
        return respond(new Problem(
                "/problems/unexpected",
                "Something went wrong",
                500,
                "Something went wrong on our side. Nothing was changed. Try again in a moment.",
                List.of()));
    }

    private static ResponseEntity<Problem> invalid(List<FieldProblem> errors) {
        return respond(new Problem(
                "/problems/invalid",
                "Something needs correcting",
                HttpStatus.BAD_REQUEST.value(),
                errors.isEmpty()
                        ? "The request is not valid."
                        : errors.getFirst().message(),
                errors));
    }

    private static FieldProblem fieldProblem(FieldError error) {
        return new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage()));
    }

    private static ResponseEntity<Problem> respond(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
