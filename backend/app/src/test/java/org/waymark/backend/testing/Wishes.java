package org.waymark.backend.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.pathway.Choices;

/** Choices with a few things changed. */
public final class Wishes {

    private int minutes = 180;
    private @Nullable LocalDate finishBy;
    private final Phase phase;
    private boolean travels = true;
    private final List<String> known = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> preferred = new ArrayList<>();
    private final List<Choices.Away> away = new ArrayList<>();

    private Wishes(Phase phase) {
        this.phase = phase;
    }

    public static Wishes of(Phase phase) {
        return new Wishes(phase);
    }

    public static Wishes like(Choices choices) {
        Wishes wishes = new Wishes(choices.phase());
        wishes.minutes = choices.minutesPerWeek();
        wishes.finishBy = choices.finishBy();
        wishes.travels = choices.travels();
        wishes.known.addAll(choices.knownTopics());
        wishes.excluded.addAll(choices.excludedTopics());
        wishes.added.addAll(choices.addedTopics());
        wishes.preferred.addAll(choices.preferredModules());
        wishes.away.addAll(choices.away());
        return wishes;
    }

    public Wishes minutes(int aWeek) {
        minutes = aWeek;
        return this;
    }

    public Wishes finishBy(LocalDate day) {
        finishBy = day;
        return this;
    }

    public Wishes online() {
        travels = false;
        return this;
    }

    public Wishes knowing(String topic) {
        known.add(topic);
        return this;
    }

    public Wishes without(String topic) {
        excluded.add(topic);
        return this;
    }

    public Wishes adding(String topic) {
        added.add(topic);
        return this;
    }

    public Wishes preferring(String module) {
        preferred.add(module);
        return this;
    }

    public Wishes away(LocalDate from, LocalDate to) {
        away.add(new Choices.Away(from, to));
        return this;
    }

    public Choices choices() {
        return new Choices(minutes, finishBy, phase, travels, known, excluded, added, preferred, away);
    }
}
