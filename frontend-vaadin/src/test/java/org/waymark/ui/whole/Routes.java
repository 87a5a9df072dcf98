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
import java.util.TreeMap;
import java.util.stream.Stream;

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
        ANYBODY,
        PARTICIPANT,
        PROVIDER,
        PARTNER,
        FACILITATOR,
        TRUST_LEAD,
        SCHOOL_LEAD,
        NATIONAL,
        AUTHOR,
        ADMINISTRATOR,
        DATA_PROTECTION_OFFICER;

        Visitor visit(WholeSystem waymark) {
            return switch (this) {
                case ANYBODY -> waymark.visitor();
                case PARTICIPANT -> waymark.visitor(Persona.AMARA);
                case PROVIDER -> waymark.visitor(Persona.HELEN);
                case PARTNER -> waymark.visitor(Persona.OTTILIE);
                case FACILITATOR -> waymark.visitor(Persona.FOLA);
                case TRUST_LEAD -> waymark.visitor(Persona.MARCUS);
                case SCHOOL_LEAD -> waymark.visitor(Persona.RHYS);
                case NATIONAL -> waymark.visitor(Persona.PETRA);
                case AUTHOR -> waymark.visitor(Persona.NOOR);
                case ADMINISTRATOR -> waymark.visitor(Persona.ROBIN);
                case DATA_PROTECTION_OFFICER -> waymark.visitor(Persona.DANA);
            };
        }
    }
}
