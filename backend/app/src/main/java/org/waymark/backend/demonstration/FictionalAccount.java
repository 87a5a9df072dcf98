package org.waymark.backend.demonstration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.identity.Account;
import org.waymark.contract.identity.DemonstrationAccount;
import org.waymark.contract.identity.Role;

/** An account to try Waymark with. Its password is no secret: such accounts exist on loopback only. */
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
                    "Deputy head of a special school, on NPQ Senior Leadership"),
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
                    FictionalOffers.PROVIDER,
                    "Programme manager of the provider"),
            new FictionalAccount(
                    "marcus@waymark.example",
                    "Marcus Bell",
                    Role.TRUST_LEAD,
                    null,
                    FictionalSchools.TRUST,
                    "Leads professional development across the trust's six schools"),
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
                Set.of(role),
                personId,
                role == Role.PROVIDER ? FictionalOffers.PROVIDER_ID : null,
                role == Role.TRUST_LEAD ? FictionalSchools.TRUST_ID : null,
                organisation,
                true);
    }

    DemonstrationAccount shown() {
        return new DemonstrationAccount(email, PASSWORD, name, role, about);
    }
}
