package org.waymark.backend.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.contract.identity.DemonstrationAccount;
import org.waymark.contract.identity.Role;

/**
 * An account to try Waymark with. Its password is no secret: such accounts exist on loopback only.
 *
 * @param role the first of those held; a trust lead who is also a person of a school learns too
 */
record FictionalAccount(
        String email, String name, Role role, @Nullable String personId, String organisation, String about) {

    static final String PASSWORD = "try-waymark";

    private static final List<FictionalAccount> ALL = List.of(
            participant(
                    "amara",
                    "Amara Osei",
                    "amara-osei",
                    FictionalSchools.HAZEL_LANE.name(),
                    "Deputy head of a primary school, on NPQ Senior Leadership"),
            participant(
                    "tom",
                    "Tom Whitfield",
                    "tom-whitfield",
                    FictionalSchools.TALLOW_BRIDGE.name(),
                    "Assistant principal of a secondary school, on NPQ Senior Leadership"),
            participant(
                    "priya",
                    "Priya Nair",
                    "priya-nair",
                    FictionalSchools.QUARRY_HILL.name(),
                    "Deputy head and SENCO of a special school, on NPQ Senior Leadership"),
            participant(
                    "joel",
                    "Joel Mbeki",
                    "joel-mbeki",
                    FictionalSchools.LANTERN_CENTRE.name(),
                    "Lead teacher in a pupil referral unit, on NPQ Leading Teaching, behind"),
            participant(
                    "sian",
                    "Sian Pugh",
                    "sian-pugh",
                    FictionalSchools.MARSH_END.name(),
                    "Head of a small rural primary, about to start NPQ Headship"),
            new FictionalAccount(
                    "helen@waymark.example",
                    "Helen Carter",
                    Role.PROVIDER,
                    null,
                    Area.LARKFIELD.provider(),
                    "Programme manager of the provider"),
            new FictionalAccount(
                    "ottilie@waymark.example",
                    "Ottilie Grange",
                    Role.PARTNER,
                    null,
                    FictionalOffers.PARTNER,
                    "Runs the cohort on Leading Teaching for a delivery partner of the provider"),
            new FictionalAccount(
                    FictionalOffers.FACILITATOR.email(),
                    FictionalOffers.FACILITATOR.name(),
                    Role.FACILITATOR,
                    null,
                    Area.LARKFIELD.provider(),
                    "Runs sessions of the provider for senior leaders, and takes their registers"),
            new FictionalAccount(
                    "marcus@waymark.example",
                    "Marcus Bell",
                    Role.TRUST_LEAD,
                    null,
                    FictionalSchools.TRUST,
                    "Leads professional development across the trust's six schools"),
            new FictionalAccount(
                    "imran@waymark.example",
                    "Imran Chaudhry",
                    Role.TRUST_LEAD,
                    "imran-chaudhry",
                    FictionalSchools.TRUST,
                    "Leads improvement in the trust and is on NPQ Senior Leadership himself: two roles"),
            new FictionalAccount(
                    "rhys@waymark.example",
                    "Rhys Bevan",
                    Role.SCHOOL_LEAD,
                    null,
                    FictionalSchools.TALLOW_BRIDGE.name(),
                    "Principal of a secondary school of the trust: agrees who is out of school when"),
            new FictionalAccount(
                    "robin@waymark.example",
                    "Robin Ashby",
                    Role.ADMINISTRATOR,
                    null,
                    "Waymark",
                    "Runs this installation; sees nobody's learning"),
            new FictionalAccount(
                    "petra@waymark.example",
                    "Petra Lindow",
                    Role.NATIONAL,
                    null,
                    "Waymark",
                    "Compares providers, regions and phases; sees figures and nobody"),
            new FictionalAccount(
                    "noor@waymark.example",
                    "Noor Rahman",
                    Role.AUTHOR,
                    null,
                    "Waymark content",
                    "Writes modules and keeps frameworks"),
            new FictionalAccount(
                    "dana@waymark.example",
                    "Dana Whitlock",
                    Role.DATA_PROTECTION_OFFICER,
                    null,
                    "Waymark",
                    "Answers for personal data: audit log, people's requests, how long things are kept"));

    static List<FictionalAccount> all() {
        return ALL;
    }

    private static FictionalAccount participant(
            String user, String name, String personId, String school, String about) {
        return new FictionalAccount(user + "@waymark.example", name, Role.PARTICIPANT, personId, school, about);
    }

    Account account(String passwordHash) {
        return new Account(
                "account-" + email.substring(0, email.indexOf('@')),
                email,
                name,
                passwordHash,
                personId,
                memberships(),
                true);
    }

    private List<Membership> memberships() {
        Membership first = new Membership(role, organisationId(), organisation, null, null);
        return personId == null || role == Role.PARTICIPANT
                ? List.of(first)
                : List.of(
                        first,
                        new Membership(Role.PARTICIPANT, null, FictionalSchools.TALLOW_BRIDGE.name(), null, null));
    }

    private @Nullable String organisationId() {
        return switch (role) {
            case PROVIDER, FACILITATOR -> Area.LARKFIELD.providerId();
            case TRUST_LEAD -> FictionalSchools.TRUST_ID;
            case PARTNER -> FictionalOffers.PARTNER_ID;
            case SCHOOL_LEAD -> FictionalSchools.TALLOW_BRIDGE.id();
            case PARTICIPANT, AUTHOR, ADMINISTRATOR, NATIONAL, DATA_PROTECTION_OFFICER -> null;
        };
    }

    DemonstrationAccount shown() {
        return new DemonstrationAccount(email, PASSWORD, name, role, about);
    }
}
