package org.waymark.backend.offering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.engine.calendar.Calendar;

/**
 * An earlier offer with its dates moved: a session keeps its day of the week and goes to a week in which schools are open.
 * What was cancelled, and what would come after the last day, is left out; facilitators and links are given anew,
 * and what a trust or a partner ran has to be proposed anew.
 */
record Copying(Offer earlier, NewOffer wanted, Calendar calendar) {

    Offer draft(String id, String frameworkVersion) {
        return earlier.withoutLocal()
                .copy(id)
                .with(Offer.Status.DRAFT)
                .with(earlier.course()
                        .withFramework(earlier.qualification(), frameworkVersion)
                        .withCohort(wanted.cohort().strip()))
                .with(dates())
                .withSessions(earlier.withoutLocal().sessions().stream()
                        .filter(Offer.Session::isHeld)
                        .map(this::moved)
                        .filter(session -> !session.start().toLocalDate().isAfter(dates().ends()))
                        .toList());
    }

    private long days() {
        return ChronoUnit.DAYS.between(earlier.starts(), wanted.starts());
    }

    private Offer.Dates dates() {
        return new Offer.Dates(wanted.starts(), earlier.ends().plusDays(days()), window());
    }

    private Offer.@Nullable Assessment window() {
        Offer.Assessment window = earlier.assessment();
        return window == null
                ? null
                : new Offer.Assessment(
                        window.opens().plusDays(days()), window.closes().plusDays(days()), window.minutes());
    }

    private Offer.Session moved(Offer.Session session) {
        LocalDate day = session.start().toLocalDate().plusWeeks(Math.floorDiv(days(), 7));
        LocalDate within = day.isBefore(wanted.starts()) ? day.plusWeeks(1) : day;
        Integer minutes = wanted.sessionMinutes();
        return session.at(OpenDays.sameWeekday(within, calendar)
                        .atTime(session.start().toLocalTime()))
                .lasting(minutes == null ? session.minutes() : minutes)
                .with(new Offer.Arrangements(
                        session.arrangements().room(),
                        null,
                        null,
                        session.arrangements().seriesId()));
    }
}
