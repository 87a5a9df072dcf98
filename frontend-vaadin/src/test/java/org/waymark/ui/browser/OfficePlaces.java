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
                            "provider/people/ruth.penhale",
                            "provider/people/ruth.penhale?view=table&step=school-culture.ap-send")),
            new OfficePlaces(
                    "david.hurst",
                    List.of(
                            "trust",
                            "trust/schools",
                            "trust/schools/fernhill",
                            "trust/schools/fernhill/entries/0",
                            "trust/people/tom.okafor",
                            "assign",
                            "assign/offer?person=kit.marlowe",
                            "assign/hours" + KIT,
                            "assign/preview" + KIT,
                            "assign/preview" + KIT + "&by=2026-12-20",
                            "assign/check" + KIT,
                            "assign/done?assignment=jaya.patel",
                            "assignments?undo=jaya.patel")),
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
