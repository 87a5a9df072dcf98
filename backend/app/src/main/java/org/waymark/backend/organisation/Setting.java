package org.waymark.backend.organisation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/** Phase × kind of a school, as far as the register tells. */
public sealed interface Setting {

    /**
     * @param main the phase that most of its years of age belong to
     * @param weights the share of its years of age in each phase it has; they add up to 1
     */
    record Known(SchoolKind kind, Phase main, Map<Phase, Double> weights) implements Setting {

        public Known {
            weights = Collections.unmodifiableMap(new EnumMap<>(weights));
        }

        static Known of(SchoolKind kind, Phase only) {
            return new Known(kind, only, Map.of(only, 1.0));
        }
    }

    /** @param why a sentence for whoever reads the import's report */
    record Unknown(String why) implements Setting {}
}
