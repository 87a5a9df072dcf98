package org.waymark.ui.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreement.DayOut;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** What schools say to days out, found by person and day. */
class SchoolSays {

    private record Key(String participantId, LocalDate on) {}

    private final List<ReleaseAgreement> all;
    private final Map<Key, DayOut> days = new HashMap<>();

    SchoolSays(List<ReleaseAgreement> all) {
        this.all = List.copyOf(all);
        all.forEach(one -> one.days().forEach(day -> days.put(new Key(one.participantId(), day.on()), day)));
    }

    Optional<DayOut> find(String participantId, LocalDate on) {
        return Optional.ofNullable(days.get(new Key(participantId, on)));
    }

    List<ReleaseAgreement> all() {
        return all;
    }

    long count(Answer answer) {
        return days.values().stream().filter(day -> day.answer() == answer).count();
    }

    static StatusTag tag(DayOut day) {
        return switch (day.answer()) {
            case OPEN -> new StatusTag("Not yet agreed", Tone.PLAIN);
            case AGREED -> new StatusTag("Agreed", Tone.GOOD);
            case REFUSED -> new StatusTag("Refused", Tone.CARE);
        };
    }

    /** "Behaviour systems, 09:30, 6 h, Northway Hub". */
    static String what(DayOut day) {
        return String.join(
                "; ",
                day.sessions().stream()
                        .map(one -> "%s, %s, %s, %s"
                                .formatted(one.topic(), one.start(), Words.hours(one.minutes()), one.place()))
                        .toList());
    }
}
