package org.waymark.backend.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Workplace;
import org.waymark.backend.platform.ProblemException;

/**
 * All employments of a person: one guarded document, and the only truth about them. Which of them hold is fixed for a day
 * at a time, so that what others show of it depends on the revision alone and not on anybody's clock.
 *
 * @param version 0 before it is first stored
 * @param revision rises when what holds changes
 * @param shown the revision that the person, and what they are on, show
 * @param asOf the day for which {@link #main} and {@link #others} answer
 * @param jobTitle as they said it last; null where the one they came with still holds
 * @param all in the order in which they were told; main ones follow each other without a gap
 */
public record EmploymentHistory(
        String personId,
        long version,
        long revision,
        long shown,
        LocalDate asOf,
        @Nullable String jobTitle,
        List<Employment> all) {

    private static final String FIRST = "first";

    public EmploymentHistory {
        all = List.copyOf(all);
    }

    /** What is known of somebody who has not moved yet. */
    public static EmploymentHistory of(Person person, LocalDate today) {
        Employment first = new Employment(FIRST, person.workplace(), null, null, true);
        return new EmploymentHistory(
                person.id(), 0, person.employment(), person.employment(), today, null, List.of(first));
    }

    public Employment main() {
        return mainOn(asOf);
    }

    /** Besides the main one. */
    public List<Employment> others() {
        return all.stream().filter(e -> !e.main() && e.holdsOn(asOf)).toList();
    }

    /** Those of the other employments that are not the main one's. */
    public List<String> otherTrusts() {
        return others().stream()
                .map(other -> other.place().trustId())
                .filter(Objects::nonNull)
                .filter(trust -> !trust.equals(main().place().trustId()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The next main employment that is known of. */
    public Optional<Employment> planned() {
        return all.stream().filter(e -> e.main() && e.beginsAfter(asOf)).findFirst();
    }

    /** The day on which what holds changes next, or null. */
    public @Nullable LocalDate nextChange() {
        return all.stream()
                .flatMap(e -> Stream.of(Optional.ofNullable(e.from()), Optional.ofNullable(e.until())))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(asOf))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    public boolean isShown() {
        return shown == revision;
    }

    /**
     * From a day on. The same move again changes nothing, another one for the same day takes its place; it is refused where
     * a later one is known.
     */
    public EmploymentHistory movedTo(Workplace place, LocalDate on) {
        Employment then = mainOn(on);
        if (then.place().isSamePlace(place)) {
            return this;
        }
        all.stream().filter(e -> e.main() && e.beginsAfter(on)).findFirst().ifPresent(EmploymentHistory::refuse);
        return on.equals(then.from()) ? without(then).movedTo(place, on) : movedOn(then, place, on);
    }

    /** As {@link #movedTo}, but a later move that is known stays: the new place lies in between. */
    public EmploymentHistory sentTo(Workplace place, LocalDate on) {
        Employment then = mainOn(on);
        if (then.place().isSamePlace(place)) {
            return this;
        }
        return on.equals(then.from()) ? without(then).sentTo(place, on) : movedOn(then, place, on);
    }

    private EmploymentHistory movedOn(Employment then, Workplace place, LocalDate on) {
        List<Employment> next = new ArrayList<>(all);
        next.replaceAll(e -> e.equals(then) ? e.until(on) : e);
        next.add(new Employment("from-" + on + "-" + (revision + 1), place, on, then.until(), true));
        return changed(next);
    }

    private static void refuse(Employment later) {
        throw ProblemException.conflict("There is another move already, to "
                + later.place().name() + " on " + later.from() + ". Choose a later day, or take that move back first.");
    }

    /** Takes the last move back, whether it has come about or not. Without effect where there is none of that id. */
    public EmploymentHistory without(String employmentId) {
        Optional<Employment> gone = all.stream()
                .filter(e -> e.id().equals(employmentId) && e.main() && e.from() != null && e.until() == null)
                .findFirst();
        return gone.map(this::without).orElse(this);
    }

    private EmploymentHistory without(Employment gone) {
        return changed(all.stream()
                .filter(e -> !e.equals(gone))
                .map(e -> e.main() && Objects.equals(e.until(), gone.from()) ? e.until(gone.until()) : e)
                .toList());
    }

    /** Employed there too. The same again changes nothing. */
    public EmploymentHistory alsoAt(Workplace place, LocalDate from) {
        boolean there =
                all.stream().anyMatch(e -> e.place().isSamePlace(place) && (e.until() == null || e.holdsOn(from)));
        if (there) {
            return this;
        }
        List<Employment> next = new ArrayList<>(all);
        next.add(new Employment("also-" + from + "-" + (revision + 1), place, from, null, false));
        return changed(next);
    }

    /** Ends an employment besides the main one. The main one ends by a move. */
    public EmploymentHistory ended(String employmentId, LocalDate on) {
        return replaced(e -> e.id().equals(employmentId)
                        && !e.main()
                        && (e.until() == null || e.until().isAfter(on))
                ? e.until(e.from() != null && e.from().isAfter(on) ? e.from() : on)
                : e);
    }

    /**
     * A school that is called otherwise, or belongs to another trust by now; what is over stays as it was. So does the
     * phase that somebody works in, which need not be the school's.
     */
    public EmploymentHistory renamed(Workplace now) {
        return replaced(e -> e.place().isSchool()
                        && e.place().isSamePlace(now)
                        && (e.until() == null || e.until().isAfter(asOf))
                ? e.at(e.place().renamed(now))
                : e);
    }

    /** In a new role. The same title again changes nothing. */
    public EmploymentHistory called(String title) {
        return title.equals(jobTitle)
                ? this
                : new EmploymentHistory(personId, version, revision + 1, shown, asOf, title, all);
    }

    /** The person as these employments make them. */
    Person shownIn(Person person) {
        Person there = person.at(main().place(), otherTrusts(), revision);
        return jobTitle == null ? there : there.called(jobTitle);
    }

    public EmploymentHistory asOf(LocalDate today) {
        EmploymentHistory then = new EmploymentHistory(personId, version, revision, shown, today, jobTitle, all);
        return then.main().equals(main()) && then.others().equals(others()) ? then : then.changed(all);
    }

    EmploymentHistory withShown() {
        return new EmploymentHistory(personId, version, revision, revision, asOf, jobTitle, all);
    }

    private EmploymentHistory replaced(UnaryOperator<Employment> change) {
        List<Employment> next = all.stream().map(change).toList();
        return next.equals(all) ? this : changed(next);
    }

    private EmploymentHistory changed(List<Employment> next) {
        return new EmploymentHistory(personId, version, revision + 1, shown, asOf, jobTitle, next);
    }

    private Employment mainOn(LocalDate day) {
        return all.stream()
                .filter(e -> e.main() && e.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has a day without a main employment"));
    }
}
