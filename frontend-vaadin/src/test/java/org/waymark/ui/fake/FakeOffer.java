package org.waymark.ui.fake;

import java.time.LocalDate;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.delivery.OfferStatus;

/** What Northway Teaching Institute, which does not exist, offers. */
enum FakeOffer {
    TEACHING("NPQLT", "Leading teaching", LocalDate.of(2026, 10, 5), LocalDate.of(2027, 10, 1)),
    SENIOR("NPQSL", "Senior leadership", LocalDate.of(2026, 9, 7), LocalDate.of(2028, 2, 25)),
    HEADSHIP("NPQH", "Headship", LocalDate.of(2026, 9, 7), LocalDate.of(2028, 2, 25));

    private final String qualification;
    private final String title;
    private final LocalDate starts;
    private final LocalDate ends;

    FakeOffer(String qualification, String title, LocalDate starts, LocalDate ends) {
        this.qualification = qualification;
        this.title = title;
        this.starts = starts;
        this.ends = ends;
    }

    String id() {
        return "offer-" + name().toLowerCase();
    }

    String qualification() {
        return qualification;
    }

    String cohort() {
        return "Autumn 2026";
    }

    Offer offer() {
        int people = (int)
                FakePerson.ALL.stream().filter(person -> person.offer() == this).count();
        return new Offer(
                id(),
                qualification,
                title,
                cohort(),
                "Northway Teaching Institute",
                starts,
                ends,
                60,
                ends.minusWeeks(6),
                ends.minusWeeks(4),
                people,
                FakeOffers.sessions(this).size(),
                OfferStatus.OPEN,
                new OfferCoaching(180, 360));
    }
}
