package org.waymark.backend.organisation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * Derives a school's setting from the register's codes for its type and phase and from the ages it takes. Special schools
 * and alternative provision are known by their type, since their phase is usually "not applicable". A school whose phase
 * is plain has that one; middle and all-through schools, and those without a phase, are shared out by years of age.
 */
public final class Settings {

    private static final Set<String> SPECIAL = Set.of("7", "8", "10", "12", "33", "36", "44");
    private static final Set<String> ALTERNATIVE = Set.of("14", "38", "42", "43");
    private static final Set<String> MAINSTREAM =
            Set.of("1", "2", "3", "5", "6", "11", "15", "18", "28", "31", "34", "35", "39", "40", "41", "45", "46");

    /** Nursery, primary, secondary and 16 plus; the content has no phase of its own for the first and the last. */
    private static final Map<String, Phase> PLAIN =
            Map.of("1", Phase.PRIMARY, "2", Phase.PRIMARY, "4", Phase.SECONDARY, "6", Phase.SECONDARY);

    private static final Map<String, Phase> DEEMED = Map.of("3", Phase.PRIMARY, "5", Phase.SECONDARY);

    private static final int SECONDARY_FROM = 11;
    private static final int UNTIL = 19;

    private Settings() {}

    public static Setting of(String type, @Nullable String phase, @Nullable Integer lowAge, @Nullable Integer highAge) {
        if (SPECIAL.contains(type)) {
            return Setting.Known.of(SchoolKind.SPECIAL, Phase.AP_SEND);
        }
        if (ALTERNATIVE.contains(type)) {
            return Setting.Known.of(SchoolKind.ALTERNATIVE_PROVISION, Phase.AP_SEND);
        }
        if (!MAINSTREAM.contains(type)) {
            return new Setting.Unknown("Waymark knows no setting for establishments of type " + type + ".");
        }
        Phase plain = phase == null ? null : PLAIN.get(phase);
        if (plain != null) {
            return Setting.Known.of(SchoolKind.MAINSTREAM, plain);
        }
        return byAges(phase == null ? null : DEEMED.get(phase), lowAge, highAge);
    }

    private static Setting byAges(@Nullable Phase deemed, @Nullable Integer lowAge, @Nullable Integer highAge) {
        int primary = lowAge == null || highAge == null ? 0 : years(lowAge, Math.min(highAge, SECONDARY_FROM));
        int secondary = lowAge == null || highAge == null
                ? 0
                : years(Math.max(lowAge, SECONDARY_FROM), Math.min(highAge, UNTIL));
        if (primary + secondary == 0) {
            return deemed == null
                    ? new Setting.Unknown("Neither its phase nor its ages tell whom the school teaches.")
                    : Setting.Known.of(SchoolKind.MAINSTREAM, deemed);
        }
        return shared(deemed, primary, secondary);
    }

    private static Setting shared(@Nullable Phase deemed, int primary, int secondary) {
        if (primary == 0 || secondary == 0) {
            return Setting.Known.of(SchoolKind.MAINSTREAM, primary > 0 ? Phase.PRIMARY : Phase.SECONDARY);
        }
        Phase more = primary > secondary ? Phase.PRIMARY : Phase.SECONDARY;
        Phase main = deemed == null ? more : deemed;
        double all = primary + secondary;
        return new Setting.Known(
                SchoolKind.MAINSTREAM, main, Map.of(Phase.PRIMARY, primary / all, Phase.SECONDARY, secondary / all));
    }

    private static int years(int from, int to) {
        return Math.max(0, to - from);
    }
}
