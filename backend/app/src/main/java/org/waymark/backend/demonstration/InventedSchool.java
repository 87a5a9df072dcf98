package org.waymark.backend.demonstration;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.Rurality;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.Trust;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.School.Status;

/** One school of a crowd. */
final class InventedSchool {

    private static final int FIRST_URN = 901_000;
    private static final int METRES_IN_TOWN = 6_000;
    private static final int METRES_IN_THE_COUNTRY = 16_000;

    private final Random random;
    private final FictionalNames names;

    InventedSchool(Random random, FictionalNames names) {
        this.random = random;
        this.names = names;
    }

    /**
     * What sort of school, and how often there is one.
     *
     * @param share of all schools
     * @param types the register's codes of a school in a trust and of a maintained one
     * @param pupils in the middle
     * @param spread of the logarithm of pupils
     * @param rural share in the country
     */
    private enum Sort {
        PRIMARY(0.77, "34", "1", "2", 4, 11, 240, 0.45, 0.3, Phase.PRIMARY, SchoolKind.MAINSTREAM, "Primary School"),
        SECONDARY(
                0.155, "34", "1", "4", 11, 18, 1_000, 0.3, 0.15, Phase.SECONDARY, SchoolKind.MAINSTREAM, "High School"),
        ALL_THROUGH(0.01, "34", "1", "7", 3, 18, 1_100, 0.3, 0.05, Phase.SECONDARY, SchoolKind.MAINSTREAM, "Academy"),
        SPECIAL(0.05, "44", "7", "0", 4, 19, 140, 0.4, 0.1, Phase.AP_SEND, SchoolKind.SPECIAL, "School"),
        ALTERNATIVE(
                0.015,
                "42",
                "14",
                "0",
                11,
                16,
                60,
                0.4,
                0.05,
                Phase.AP_SEND,
                SchoolKind.ALTERNATIVE_PROVISION,
                "Centre");

        private final double share;
        private final String academyType;
        private final String maintainedType;
        private final String phaseCode;
        private final int lowAge;
        private final int highAge;
        private final int pupils;
        private final double spread;
        private final double rural;
        private final Phase phase;
        private final SchoolKind kind;
        private final String called;

        Sort(
                double share,
                String academyType,
                String maintainedType,
                String phaseCode,
                int lowAge,
                int highAge,
                int pupils,
                double spread,
                double rural,
                Phase phase,
                SchoolKind kind,
                String called) {
            this.share = share;
            this.academyType = academyType;
            this.maintainedType = maintainedType;
            this.phaseCode = phaseCode;
            this.lowAge = lowAge;
            this.highAge = highAge;
            this.pupils = pupils;
            this.spread = spread;
            this.rural = rural;
            this.phase = phase;
            this.kind = kind;
            this.called = called;
        }
    }

    School school(int number, Area area, @Nullable Trust trust) {
        Sort sort = sort();
        boolean rural = random.nextDouble() < sort.rural;
        int reach = rural ? METRES_IN_THE_COUNTRY : METRES_IN_TOWN;
        // A school in the country has about half as many pupils as one of its sort in town.
        double pupils = sort.pupils * Math.exp(sort.spread * random.nextGaussian()) * (rural ? 0.5 : 1);
        String urn = String.valueOf(FIRST_URN + number);
        return new School(
                "urn-" + urn,
                names.school(number) + " " + sort.called,
                sort.phase,
                sort.kind,
                rural,
                (int) Math.max(12, Math.round(pupils)),
                trust == null ? null : trust.id(),
                trust == null ? null : trust.name(),
                School.ENGLAND,
                area.easting() + (int) (reach * random.nextGaussian()),
                area.northing() + (int) (reach * random.nextGaussian()),
                entry(urn, sort, trust != null, rural, area));
    }

    private Sort sort() {
        double drawn = random.nextDouble();
        for (Sort sort : Sort.values()) {
            drawn -= sort.share;
            if (drawn < 0) return sort;
        }
        return Sort.PRIMARY;
    }

    private RegisterEntry entry(String urn, Sort sort, boolean academy, boolean rural, Area area) {
        double freeMeals = Math.round(10 * Math.min(85, 24 * Math.exp(0.5 * random.nextGaussian()))) / 10.0;
        return new RegisterEntry(
                urn,
                null,
                Status.OPEN,
                null,
                academy ? sort.academyType : sort.maintainedType,
                sort.phaseCode,
                sort.lowAge,
                sort.highAge,
                freeMeals,
                area.name(),
                null,
                new Rurality(rural ? (random.nextInt(4) == 0 ? "E2" : "E1") : "C1"),
                null,
                null,
                null);
    }
}
