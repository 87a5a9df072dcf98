package org.waymark.ui.whole;

/** A merge that is made for being looked at, by way of the API. */
final class SmallCohorts {

    /** More than any cohort of the demonstration brings in. */
    private static final String COSTS = """
            {"fixed":100000,"perPerson":400,"price":900,"places":200}""";

    private SmallCohorts() {}

    /** Of an offer that these costs make too small. */
    static String merge(WholeSystem waymark, String offer) {
        Api helen = waymark.api(Persona.HELEN);
        String cohort = "/small-cohorts/" + offer;
        String qualification = helen.ifUnchanged(cohort, "PUT", cohort + "/costs", COSTS)
                .get("qualification")
                .asString();
        return helen.post("/merge-plans", """
                {"qualification":"%s","mostMinutes":60}""".formatted(qualification))
                .get("id")
                .asString();
    }
}
