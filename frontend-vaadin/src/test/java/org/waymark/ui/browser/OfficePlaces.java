package org.waymark.ui.browser;

import java.util.List;

/** Addresses of those who run, assign and write, with the name of somebody who may go there. */
record OfficePlaces(String person, List<String> paths) {

    private static final String KIT = "?person=kit.marlowe&offer=offer-senior&minutes=150";

    static final List<OfficePlaces> ALL = List.of(
            new OfficePlaces(
                    "grace.liu",
                    List.of(
                            "provider",
                            "provider/people",
                            "provider/people?state=complete&phase=primary",
                            "provider/sessions",
                            "provider/places",
                            "looks/list",
                            "provider/people/ruth.penhale",
                            "provider/people/ruth.penhale?view=table&step=school-culture.ap-send")),
            new OfficePlaces(
                    "david.hurst",
                    List.of(
                            "trust",
                            "trust/schools",
                            "trust/schools/import",
                            "trust/schools/import/import-done",
                            "closed-schools",
                            "closed-schools?school=stonebeck",
                            "closed-schools?school=old-mill",
                            "trust/schools/fernhill",
                            "trust/schools/fernhill/entries/0",
                            "trust/schools/fernhill/setting",
                            "trust/people/tom.okafor",
                            "trust/progress",
                            "trust/progress?school=fernhill",
                            "trust/progress/people",
                            "trust/progress/priorities",
                            "trust/progress/priorities/reading",
                            "trust/progress/priorities/reading/change",
                            "assign",
                            "assign/offer?person=kit.marlowe",
                            "assign/hours" + KIT,
                            "assign/preview" + KIT,
                            "assign/preview" + KIT + "&by=2026-12-20",
                            "assign/check" + KIT,
                            "assign/done?assignment=jaya.patel",
                            "assignments?undo=jaya.patel",
                            "access",
                            "access/end/ines/lead",
                            "access/person/kit.marlowe",
                            "assign/many",
                            "assign/many/draft",
                            "assign/many/draft?delete=ask",
                            "assign/many/draft/people",
                            "assign/many/draft/file",
                            "assign/many/draft/limits",
                            "assign/many/running/run",
                            "assign/many/planned/result",
                            "assign/many/planned/check",
                            "assign/many/applied/applied?undo=ask",
                            "looks/list/look-2",
                            "release",
                            "release?school=fernhill",
                            "release/limits",
                            "release/swap/amira.khan/offer-senior-behaviour-systems?on=2026-11-24"
                                    + "&with=isaac.thorne&to=offer-senior-behaviour-systems-1",
                            "release/move/amira.khan/offer-senior-behaviour-systems?on=2026-11-24"
                                    + "&to=offer-senior-behaviour-systems-2")),
            new OfficePlaces(
                    "dana.whitlock",
                    List.of(
                            "data-protection",
                            "data-protection/requests",
                            "data-protection/requests/request-1",
                            "data-protection/audit",
                            "data-protection/audit?id=nobody-at-all",
                            "data-protection/audit/check/audit-done")),
            new OfficePlaces(
                    "asha.rowe",
                    List.of(
                            "access",
                            "account",
                            "account/second-step",
                            "administration",
                            "providers",
                            "providers/northway",
                            "register",
                            "register/lists",
                            "register/import/import-done",
                            "closed-schools")),
            new OfficePlaces("new.starter", List.of("", "?decline=ask")),
            new OfficePlaces(
                    "sam.adeyemi",
                    List.of(
                            "catalogue",
                            "catalogue?framework=NPQH&phase=ap-send",
                            "catalogue/topics",
                            "catalogue/topics/behaviour-systems",
                            "catalogue/topics/behaviour-systems/behaviour-systems.ap-send",
                            "catalogue/coverage",
                            "catalogue/overlap",
                            "catalogue/findings")));
}
