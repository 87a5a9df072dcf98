package org.waymark.backend.platform.audit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.personal.PersonalData;

/** Which calls leave an entry: all that may change something, and all that show somebody else. */
@Component
class AuditedCalls {

    /** Path variables that name a person, nearest first. */
    private static final List<String> PEOPLE = List.of("participantId", "personId", "assignmentId", "accountId");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final PersonalData personal;
    private final Map<Method, Boolean> showing = new ConcurrentHashMap<>();

    AuditedCalls(PersonalData personal) {
        this.personal = personal;
    }

    static Optional<String> subject(Map<String, String> variables) {
        return PEOPLE.stream()
                .flatMap(name -> Stream.ofNullable(variables.get(name)))
                .findFirst();
    }

    /** @param endpoint such as {@code GET /api/v1/people} */
    boolean leavesAnEntry(HttpMethod method, String endpoint, Method handler, Optional<String> subject, Caller caller) {
        if (!READING.contains(method)) {
            return true;
        }
        boolean shows = showing.computeIfAbsent(handler, this::shows) || personal.isFileOfPeople(endpoint);
        return shows && !isOwn(subject, caller);
    }

    /** Whoever reaches nobody but themselves sees nobody else, whatever they ask for. */
    private static boolean isOwn(Optional<String> subject, Caller caller) {
        return subject.map(caller::isPerson).orElse(caller.scope() instanceof Scope.Self);
    }

    private boolean shows(Method handler) {
        return types(ResolvableType.forMethodReturnType(handler)).anyMatch(personal::showsOthers);
    }

    private static Stream<Class<?>> types(ResolvableType type) {
        return Stream.concat(
                Stream.ofNullable(type.resolve()), Stream.of(type.getGenerics()).flatMap(AuditedCalls::types));
    }
}
