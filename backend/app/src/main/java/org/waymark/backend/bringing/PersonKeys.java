package org.waymark.backend.bringing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what other files may name a person: their address, the provider's own id, or a name that only one of them has. */
final class PersonKeys {

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> ofFaulty = new HashSet<>();

    void add(String personId, String email, String externalId, String name) {
        put(email, personId);
        put(Texts.folded(externalId), personId);
        put(Texts.folded(name), personId);
    }

    private void put(String key, String personId) {
        String before = key.isEmpty() ? null : ids.putIfAbsent(key, personId);
        if (before != null && !before.equals(personId)) {
            ambiguous.add(key);
        }
    }

    void addFaulty(String email, String externalId, String name) {
        ofFaulty.add(email);
        ofFaulty.add(Texts.folded(externalId));
        ofFaulty.add(Texts.folded(name));
    }

    /**
     * What is wrong with how a row names somebody, or null.
     *
     * @param missing said where it names nobody
     */
    @Nullable
    String fault(String written, String missing) {
        if (written.isEmpty()) {
            return missing;
        }
        if (isAmbiguous(written)) {
            return "Several people in the file of people are called ‘" + written + "’. Give the address instead.";
        }
        if (find(written).isPresent()) {
            return null;
        }
        return isFaulty(written)
                ? "This person’s row in the file of people has to be corrected first."
                : "Nobody in the file of people has this address, id or name.";
    }

    Optional<String> find(String written) {
        return Optional.ofNullable(ids.get(key(written))).filter(id -> !isAmbiguous(written));
    }

    private boolean isAmbiguous(String written) {
        return ambiguous.contains(key(written));
    }

    private boolean isFaulty(String written) {
        return ofFaulty.contains(key(written));
    }

    private static String key(String written) {
        return written.contains("@") ? Texts.address(written) : Texts.folded(written);
    }
}
