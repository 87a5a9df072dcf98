package org.waymark.backend.platform.personal;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** For how long each kind of data is kept here: as declared, unless {@code waymark.kept-for.<purpose>} says otherwise. */
@Component
public class KeptFor {

    private final PersonalData personal;
    private final Map<String, Period> others;

    /** @throws IllegalArgumentException where a period is set for a purpose that there is not */
    KeptFor(PersonalData personal, Environment environment) {
        this.personal = personal;
        this.others = Binder.get(environment)
                .bind("waymark.kept-for", Bindable.mapOf(String.class, Period.class))
                .orElseGet(HashMap::new);
        others.keySet().forEach(this::requireKnown);
    }

    private void requireKnown(String purpose) {
        if (!personal.declarations().purposes().containsKey(purpose)) {
            throw new IllegalArgumentException("waymark.kept-for." + purpose + ": there is no such purpose, only "
                    + personal.declarations().purposes().keySet());
        }
    }

    public Period of(String purpose) {
        Period other = others.get(purpose);
        return other != null ? other : personal.declarations().purpose(purpose).period();
    }

    /** Such as "6 years after you leave your qualification". */
    public String inWords(String purpose) {
        return DataMap.kept(personal.declarations().purpose(purpose), of(purpose));
    }
}
