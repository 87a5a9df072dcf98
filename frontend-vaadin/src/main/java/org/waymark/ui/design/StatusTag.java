package org.waymark.ui.design;

import com.vaadin.flow.component.html.Span;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;

/** A status as a word; the tint only repeats it. */
public final class StatusTag extends Span {

    public enum Tone {
        PLAIN,
        ACTIVE,
        GOOD,
        CARE
    }

    public StatusTag(String word, Tone tone) {
        super(word);
        addClassNames("tag", tone.name().toLowerCase(java.util.Locale.ROOT));
    }

    public static StatusTag of(Pathway.Step.Status status) {
        Tone tone = switch (status) {
            case DONE -> Tone.GOOD;
            case IN_PROGRESS, READY -> Tone.ACTIVE;
            case LOCKED -> Tone.PLAIN;
        };
        return new StatusTag(Words.status(status), tone);
    }

    public static StatusTag of(ParticipantRow.State state) {
        Tone tone = switch (state) {
            case COMPLETE -> Tone.GOOD;
            case ON_COURSE -> Tone.ACTIVE;
            case BEHIND -> Tone.CARE;
            case NOT_STARTED, PAUSED, STOPPED -> Tone.PLAIN;
        };
        return new StatusTag(Words.state(state), tone);
    }

    public static StatusTag of(Home.Task.Status status) {
        return switch (status) {
            case TO_DO -> new StatusTag("To do", Tone.ACTIVE);
            case IN_PROGRESS -> new StatusTag("In progress", Tone.ACTIVE);
            case NOT_YET -> new StatusTag("Not yet", Tone.PLAIN);
            case DONE -> new StatusTag("Done", Tone.GOOD);
        };
    }
}
