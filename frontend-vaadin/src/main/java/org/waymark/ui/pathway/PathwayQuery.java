package org.waymark.ui.pathway;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Step;

/**
 * What the address says about how the pathway is to be seen.
 *
 * @param step the module whose details are open, or null
 */
record PathwayQuery(
        Show show,
        @Nullable ActivityKind activity,
        Step.@Nullable Status status,
        @Nullable String step) {

    enum Show {
        TIMELINE,
        TABLE,
        LIST
    }

    /** Whatever is unknown in the address counts as not said. */
    static PathwayQuery of(QueryParameters parameters) {
        return new PathwayQuery(
                value(parameters, "view", Show.class).orElse(Show.TIMELINE),
                value(parameters, "activity", ActivityKind.class).orElse(null),
                value(parameters, "status", Step.Status.class).orElse(null),
                parameters.getSingleParameter("step").orElse(null));
    }

    PathwayQuery with(Show other) {
        return new PathwayQuery(other, activity, status, null);
    }

    PathwayQuery with(@Nullable ActivityKind other) {
        return new PathwayQuery(show, other, status, null);
    }

    PathwayQuery with(Step.@Nullable Status other) {
        return new PathwayQuery(show, activity, other, null);
    }

    PathwayQuery withStep(@Nullable String moduleId) {
        return new PathwayQuery(show, activity, status, moduleId);
    }

    boolean filters() {
        return activity != null || status != null;
    }

    List<Step> filter(Pathway pathway) {
        return pathway.steps().stream()
                .filter(one -> status == null || one.status() == status)
                .filter(one -> activity == null || one.parts().stream().anyMatch(part -> part.kind() == activity))
                .toList();
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (show != Show.TIMELINE) all.put("view", text(show));
        if (activity != null) all.put("activity", text(activity));
        if (status != null) all.put("status", text(status));
        if (step != null) all.put("step", step);
        return QueryParameters.simple(all);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "pathway" : "pathway?" + query;
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase().replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> value(QueryParameters parameters, String name, Class<E> type) {
        return parameters
                .getSingleParameter(name)
                .flatMap(said -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> text(value).equals(said))
                        .findFirst());
    }
}
