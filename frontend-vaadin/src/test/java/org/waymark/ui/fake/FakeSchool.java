package org.waymark.ui.fake;

import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.School;

/** The six schools of an invented trust. */
enum FakeSchool {
    FERNHILL("Fernhill Primary School", Phase.PRIMARY, SchoolKind.MAINSTREAM, false, 412),
    MILLBRIDGE("Millbridge Academy", Phase.SECONDARY, SchoolKind.MAINSTREAM, false, 1180),
    LARKFIELD("Larkfield School", Phase.AP_SEND, SchoolKind.SPECIAL, false, 96),
    EASTMOOR("Eastmoor All-through School", Phase.SECONDARY, SchoolKind.MAINSTREAM, false, 1460),
    BRIDGE("The Bridge Centre", Phase.AP_SEND, SchoolKind.ALTERNATIVE_PROVISION, false, 54),
    STONEBECK("Stonebeck Primary School", Phase.PRIMARY, SchoolKind.MAINSTREAM, true, 61);

    static final String TRUST = "Harbour and Hill Trust";

    private final String title;
    private final Phase phase;
    private final SchoolKind kind;
    private final boolean rural;
    private final int pupils;

    FakeSchool(String title, Phase phase, SchoolKind kind, boolean rural, int pupils) {
        this.title = title;
        this.phase = phase;
        this.kind = kind;
        this.rural = rural;
        this.pupils = pupils;
    }

    String id() {
        return name().toLowerCase();
    }

    String title() {
        return title;
    }

    Phase phase() {
        return phase;
    }

    SchoolKind kind() {
        return kind;
    }

    School school() {
        return new School(
                id(), title, phase, kind, rural, pupils, TRUST, null, School.Status.OPEN, null, null, null, null);
    }
}
