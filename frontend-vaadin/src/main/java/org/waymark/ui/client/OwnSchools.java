package org.waymark.ui.client;

import java.util.List;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.School;

/** The schools of the trust lead who asks. */
public final class OwnSchools {

    /** Of one page: no trust has so many schools. */
    private static final int MOST = 500;

    private OwnSchools() {}

    /** Those that are open, by name. */
    public static List<School> list(OrganisationApi organisation) {
        return Calls.call(organisation.schools("", false, null, MOST)).items();
    }
}
