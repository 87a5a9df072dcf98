package org.waymark.ui.whole;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The routes that the interface really has, each with those who may open it. */
final class Routes {

    private final Map<String, Class<?>> views = new TreeMap<>();

    private Routes(List<RouteData> registered) {
        registered.stream()
                .flatMap(route -> Stream.<RouteBaseData<?>>concat(Stream.of(route), route.getRouteAliases().stream()))
                .forEach(route -> views.put(route.getTemplate(), route.getNavigationTarget()));
    }

    static Routes of(WholeSystem waymark) {
        var context = new VaadinServletContext(waymark.bean(ServletContext.class));
        return new Routes(ApplicationRouteRegistry.getInstance(context).getRegisteredRoutes());
    }

    /** Such as {@code learn/:moduleId}. */
    List<String> templates() {
        return List.copyOf(views.keySet());
    }

    boolean isOpenTo(String template, Caller caller) {
        Class<?> view = views.get(template);
        if (view.isAnnotationPresent(AnonymousAllowed.class)) return true;
        if (view.isAnnotationPresent(PermitAll.class)) return caller != Caller.ANYBODY;
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        return allowed != null && List.of(allowed.value()).contains(caller.name());
    }

    /** Each role with somebody who holds it, and whoever is not signed in. */
    enum Caller {
        ANYBODY(null),
        PARTICIPANT(Persona.AMARA),
        PROVIDER(Persona.HELEN),
        PARTNER(Persona.OTTILIE),
        FACILITATOR(Persona.FOLA),
        TRUST_LEAD(Persona.MARCUS),
        SCHOOL_LEAD(Persona.RHYS),
        NATIONAL(Persona.PETRA),
        AUTHOR(Persona.NOOR),
        ADMINISTRATOR(Persona.ROBIN),
        DATA_PROTECTION_OFFICER(Persona.DANA);

        private final @Nullable Persona persona;

        Caller(@Nullable Persona persona) {
            this.persona = persona;
        }

        /** Empty for whoever is not signed in. */
        Optional<Persona> persona() {
            return Optional.ofNullable(persona);
        }
    }
}
