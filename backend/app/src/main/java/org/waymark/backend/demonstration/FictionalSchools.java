package org.waymark.backend.demonstration;

import java.util.List;
import java.util.Objects;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.Rurality;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.Trust;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.School.Status;

/** One trust with six schools on an invented stretch of map. None of them exists. */
final class FictionalSchools {

    static final String TRUST_ID = "trust-larkfield";
    static final String TRUST = "Larkfield Learning Trust";

    /** As the register would number it. */
    static final Trust LARKFIELD = new Trust(TRUST_ID, "90001", TRUST, "Multi-academy trust", true, null);

    static final School HAZEL_LANE = school(
            "hazel-lane",
            "Hazel Lane Primary School",
            Phase.PRIMARY,
            SchoolKind.MAINSTREAM,
            entry("900001", "34", "2", 3, 11),
            412,
            0,
            0);
    static final School TALLOW_BRIDGE = school(
            "tallow-bridge",
            "Tallow Bridge Academy",
            Phase.SECONDARY,
            SchoolKind.MAINSTREAM,
            entry("900002", "28", "4", 11, 18),
            1146,
            2,
            1);
    static final School QUARRY_HILL = school(
            "quarry-hill",
            "Quarry Hill School",
            Phase.AP_SEND,
            SchoolKind.SPECIAL,
            entry("900003", "44", "0", 4, 19),
            138,
            -3,
            2);
    static final School WENDLEBROOK = school(
            "wendlebrook",
            "Wendlebrook All-through School",
            Phase.SECONDARY,
            SchoolKind.MAINSTREAM,
            entry("900004", "34", "7", 3, 18),
            1290,
            5,
            -4);
    static final School LANTERN_CENTRE = school(
            "lantern-centre",
            "The Lantern Centre",
            Phase.AP_SEND,
            SchoolKind.ALTERNATIVE_PROVISION,
            entry("900005", "42", "0", 11, 16),
            64,
            1,
            -2);
    static final School MARSH_END = school(
            "marsh-end",
            "Marsh End Primary School",
            Phase.PRIMARY,
            SchoolKind.MAINSTREAM,
            rural(entry("900006", "34", "2", 4, 11)),
            58,
            31,
            17);

    private FictionalSchools() {}

    static List<School> all() {
        return List.of(HAZEL_LANE, TALLOW_BRIDGE, QUARRY_HILL, WENDLEBROOK, LANTERN_CENTRE, MARSH_END);
    }

    /** Kilometres east and north of the trust's first school. */
    private static School school(
            String id,
            String name,
            Phase phase,
            SchoolKind kind,
            RegisterEntry register,
            int pupils,
            int east,
            int north) {
        return new School(
                id,
                name,
                phase,
                kind,
                register.rurality() != null && register.rurality().isRural(),
                pupils,
                TRUST_ID,
                TRUST,
                "england",
                400_000 + east * 1000,
                300_000 + north * 1000,
                register);
    }

    private static RegisterEntry entry(String urn, String type, String phase, int lowAge, int highAge) {
        return entry(urn, type, phase, lowAge, highAge, new Rurality("C1"));
    }

    private static RegisterEntry rural(RegisterEntry town) {
        return entry(
                town.urn(),
                town.type(),
                String.valueOf(town.phase()),
                Objects.requireNonNull(town.lowAge()),
                Objects.requireNonNull(town.highAge()),
                new Rurality("E1"));
    }

    private static RegisterEntry entry(
            String urn, String type, String phase, int lowAge, int highAge, Rurality rurality) {
        return new RegisterEntry(
                urn,
                null,
                Status.OPEN,
                null,
                type,
                phase,
                lowAge,
                highAge,
                null,
                Area.LARKFIELD.name(),
                null,
                rurality,
                null,
                null,
                null);
    }
}
