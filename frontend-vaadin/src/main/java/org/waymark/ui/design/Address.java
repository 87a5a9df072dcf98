package org.waymark.ui.design;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A page with what is chosen on it: the state of a view, as the address bar says it. Immutable. */
public final class Address implements Serializable {

    private final String path;
    private final LinkedHashMap<String, String> choices;

    private Address(String path, Map<String, String> choices) {
        this.path = path;
        this.choices = new LinkedHashMap<>(choices);
    }

    public static Address of(Location location) {
        Map<String, String> choices = new LinkedHashMap<>();
        location.getQueryParameters().getParameters().forEach((name, values) -> choices.put(name, values.getFirst()));
        return new Address(location.getPath(), choices);
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** What is chosen, or blank. */
    public String get(String name) {
        return choices.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !get(name).isBlank();
    }

    /** Whether a value passes: it is the one chosen, or nothing is. */
    public boolean allows(String name, String value) {
        return !has(name) || get(name).equals(value);
    }

    /** The constant that is chosen; an unknown one counts as none. */
    public <E extends Enum<E>> Optional<E> find(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> text(constant).equals(get(name)))
                .findFirst();
    }

    /** How an address writes a constant: "in-person". */
    public static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same page with one thing chosen otherwise; a blank value takes the choice back. */
    public Address with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(choices);
        if (value.isBlank()) changed.remove(name);
        else changed.put(name, value);
        return new Address(path, changed);
    }

    /** Another page with the same choices. */
    public Address at(String otherPath) {
        return new Address(otherPath, choices);
    }

    public String href() {
        return choices.isEmpty()
                ? path
                : path + "?" + QueryParameters.simple(choices).getQueryString();
    }

    /** Sends whoever is on the way to another page to this one instead. */
    public void forward(BeforeEvent event) {
        event.forwardTo(path, QueryParameters.simple(choices));
    }

    public void go() {
        UI.getCurrent().navigate(path, QueryParameters.simple(choices));
    }
}
