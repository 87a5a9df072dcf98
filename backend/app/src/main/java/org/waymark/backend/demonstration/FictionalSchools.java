package org.waymark.backend.demonstration;

import java.util.List;
import org.waymark.backend.organisation.School;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/** One trust with six schools on an invented stretch of map. None of them exists. */
final class FictionalSchools {

    static final String TRUST_ID = "trust-larkfield";
    static final String TRUST = "Larkfield Learning Trust";

    static final School HAZEL_LANE =
            school("hazel-lane", "Hazel Lane Primary School", Phase.PRIMARY, SchoolKind.MAINSTREAM, false, 412, 0, 0);
    static final School TALLOW_BRIDGE =
            school("tallow-bridge", "Tallow Bridge Academy", Phase.SECONDARY, SchoolKind.MAINSTREAM, false, 1146, 2, 1);
    static final School QUARRY_HILL =
            school("quarry-hill", "Quarry Hill School", Phase.AP_SEND, SchoolKind.SPECIAL, false, 138, -3, 2);
    static final School WENDLEBROOK = school(
            "wendlebrook",
            "Wendlebrook All-through School",
            Phase.SECONDARY,
            SchoolKind.MAINSTREAM,
            false,
            1290,
            5,
            -4);
    static final School LANTERN_CENTRE = school(
            "lantern-centre", "The Lantern Centre", Phase.AP_SEND, SchoolKind.ALTERNATIVE_PROVISION, false, 64, 1, -2);
    static final School MARSH_END =
            school("marsh-end", "Marsh End Primary School", Phase.PRIMARY, SchoolKind.MAINSTREAM, true, 58, 31, 17);

    private FictionalSchools() {}

    static List<School> all() {
        return List.of(HAZEL_LANE, TALLOW_BRIDGE, QUARRY_HILL, WENDLEBROOK, LANTERN_CENTRE, MARSH_END);
    }

    /** Kilometres east and north of the trust's first school. */
    private static School school(
            String id, String name, Phase phase, SchoolKind kind, boolean rural, int pupils, int east, int north) {
        return new School(
                id,
                name,
                phase,
                kind,
                rural,
                pupils,
                TRUST_ID,
                TRUST,
                "england",
                400_000 + east * 1000,
                300_000 + north * 1000,
                null);
    }
}
