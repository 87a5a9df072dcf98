package org.waymark.backend.attendance.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.attendance.Registers.Opened;
import org.waymark.backend.attendance.SessionRegister.Disputed;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.TakingPart;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.Register;

/**
 * Registers as they are shown.
 *
 * @param forFacilitator who sees names and marks; what is said against a mark may tell of somebody's life
 */
record RegisterViews(Map<String, Participant> people, Content content, boolean forFacilitator) {

    Register view(Opened opened) {
        List<Register.Line> lines = opened.onIt().stream()
                .map(id -> line(opened, id))
                .sorted(Comparator.comparing(Register.Line::name))
                .toList();
        return new Register(
                opened.offer().id(),
                opened.session().id(),
                topic(opened),
                opened.session().start(),
                opened.offer().place(opened.session()),
                opened.open(),
                lines);
    }

    private Register.Line line(Opened opened, String id) {
        Participant participant = people.get(id);
        Entry entry = opened.register().find(id).orElse(null);
        return new Register.Line(
                id,
                participant == null
                        ? "Somebody who has left"
                        : participant.person().name(),
                participant == null || forFacilitator
                        ? ""
                        : participant.person().schoolName(),
                entry == null ? null : entry.mark(),
                entry == null ? null : entry.by(),
                entry == null ? null : entry.at(),
                entry == null || forFacilitator ? null : dispute(entry.disputed()));
    }

    AttendedSession own(Opened opened, String participantId) {
        Entry entry = opened.register().find(participantId).orElseThrow();
        return new AttendedSession(
                opened.offer().id(),
                opened.session().id(),
                topic(opened),
                opened.session().start(),
                opened.offer().place(opened.session()),
                entry.mark(),
                TakingPart.recording(opened.session()).orElse(null),
                dispute(entry.disputed()));
    }

    String topic(Opened opened) {
        String id = opened.session().topicId();
        return content.topics().stream()
                .filter(topic -> topic.id().toString().equals(id))
                .findFirst()
                .map(topic -> topic.title())
                .orElse(id);
    }

    private static Register.@Nullable Dispute dispute(@Nullable Disputed d) {
        return d == null ? null : new Register.Dispute(d.text(), d.at(), d.answer(), d.answeredBy());
    }
}
