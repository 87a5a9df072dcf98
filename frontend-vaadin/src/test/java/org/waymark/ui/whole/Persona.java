package org.waymark.ui.whole;

import org.waymark.contract.identity.Role;

/** The demonstration's people who can sign in. */
enum Persona {
    AMARA("Amara Osei", "amara-osei", Role.PARTICIPANT),
    TOM("Tom Whitfield", "tom-whitfield", Role.PARTICIPANT),
    PRIYA("Priya Nair", "priya-nair", Role.PARTICIPANT),
    JOEL("Joel Mbeki", "joel-mbeki", Role.PARTICIPANT),
    SIAN("Sian Pugh", "sian-pugh", Role.PARTICIPANT),
    HELEN("Helen Carter", "", Role.PROVIDER),
    OTTILIE("Ottilie Grange", "", Role.PARTNER),
    FOLA("Fola Adeyemi", "", Role.FACILITATOR),
    MARCUS("Marcus Bell", "", Role.TRUST_LEAD),
    IMRAN("Imran Chaudhry", "imran-chaudhry", Role.TRUST_LEAD),
    RHYS("Rhys Bevan", "", Role.SCHOOL_LEAD),
    ROBIN("Robin Ashby", "", Role.ADMINISTRATOR),
    PETRA("Petra Lindow", "", Role.NATIONAL),
    NOOR("Noor Rahman", "", Role.AUTHOR),
    DANA("Dana Whitlock", "", Role.DATA_PROTECTION_OFFICER);

    static final String PASSWORD = "try-waymark";

    private final String fullName;
    private final String participantId;
    private final Role role;

    Persona(String fullName, String participantId, Role role) {
        this.fullName = fullName;
        this.participantId = participantId;
        this.role = role;
    }

    String fullName() {
        return fullName;
    }

    /** Empty for those who are no participants. */
    String participantId() {
        return participantId;
    }

    Role role() {
        return role;
    }

    String email() {
        return name().toLowerCase() + "@waymark.example";
    }
}
