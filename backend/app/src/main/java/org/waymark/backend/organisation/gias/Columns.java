package org.waymark.backend.organisation.gias;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.backend.platform.ProblemException;

/** Where each column stands, by its name in the heading: their order changes from year to year. */
record Columns(Map<String, Integer> places, int count) {

    static Columns of(List<String> heading, String name, List<String> wanted) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            places.putIfAbsent(heading.get(i).strip(), i);
        }
        List<String> missing =
                wanted.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw ProblemException.invalid("This is not " + name + ": it has no column “" + String.join("”, “", missing)
                    + "”. Download that file from the register and upload it unchanged.");
        }
        return new Columns(Map.copyOf(places), heading.size());
    }
}
