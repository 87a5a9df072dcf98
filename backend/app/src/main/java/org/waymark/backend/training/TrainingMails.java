package org.waymark.backend.training;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the person, their provider and their trust when somebody pauses, comes back or stops; never why. */
@Component
class TrainingMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Notices notices;

    TrainingMails(Notices notices) {
        this.notices = notices;
    }

    /** Once for each change, however often it is asked for. */
    Mono<Void> changed(Participant now) {
        return tell(now, "training-" + Objects.requireNonNull(now.training().changeId()), what(now));
    }

    Mono<Void> undone(Participant now, String changeId) {
        return tell(now, "training-undone-" + changeId, "have taken back their last change of training");
    }

    /** To the provider that is asked. */
    Mono<Void> asked(AskedMove wish) {
        String text = wish.personName() + " (" + wish.school() + ") is on " + wish.qualification() + " with "
                + wish.from().provider() + " and asks you for a place in "
                + wish.to().cohort()
                + ". Give it or refuse it.";
        String key = "provider-move-" + wish.participantId() + "-" + wish.version();
        return notices.tellOffice(
                new Scope.Provider(wish.to().providerId()),
                News.urgent(key, "Somebody asks you for a place", text, "provider/places"));
    }

    /** To the person, and to the provider that they leave. */
    Mono<Void> moved(AskedMove wish) {
        String key = "provider-moved-" + wish.participantId() + "-" + wish.version();
        String left = wish.personName() + " goes on with " + wish.qualification() + " with "
                + wish.to().provider() + ". If you have declared their start, settle the change with the Department for"
                + " Education.";
        return toThem(wish, key, wish.to().provider() + " has given you a place. Your pathway goes on there.")
                .then(Mono.defer(() -> notices.tellOffice(
                        new Scope.Provider(wish.from().providerId()),
                        News.ordinary(key, "Somebody has changed provider", left, "provider/people"))));
    }

    Mono<Void> refused(AskedMove wish) {
        String key = "provider-move-refused-" + wish.participantId() + "-" + wish.version();
        return toThem(
                wish,
                key,
                wish.to().provider() + " could not give you a place. You keep the one with "
                        + wish.from().provider() + ".");
    }

    private Mono<Void> toThem(AskedMove wish, String key, String sentence) {
        return notices.tellPerson(wish.participantId(), News.ordinary(key, "Another provider", sentence, "life"));
    }

    private static String what(Participant now) {
        return switch (now.training().state()) {
            case DEFERRED ->
                "pause from " + day(now.training().from()) + " and mean to be back on "
                        + day(now.training().until());
            case ACTIVE ->
                "are back in training, in the cohort " + now.enrolment().cohort();
            case WITHDRAWN -> "have stopped";
        };
    }

    private static String day(@Nullable LocalDate day) {
        return DAY.format(Objects.requireNonNull(day));
    }

    private Mono<Void> tell(Participant now, String key, String what) {
        String qualification = now.enrolment().qualification();
        String forThem = "On your " + qualification + ", you " + what + ".";
        String forOthers = now.person().name() + " and their " + qualification + ": they " + what + ".";
        Mono<Void> them = notices.tellPerson(now.id(), News.ordinary(key, "Your training", forThem, "life"));
        Mono<Void> others = Flux.fromIterable(offices(now))
                .concatMap(office -> notices.tellOffice(
                        office,
                        News.ordinary(key, "Training of " + now.person().name(), forOthers, people(office) + now.id())))
                .then();
        return them.then(others);
    }

    private static String people(Scope office) {
        return office instanceof Scope.Trust ? "trust/people/" : "provider/people/";
    }

    private static List<Scope> offices(Participant now) {
        return Stream.concat(
                        Stream.of(new Scope.Provider(now.providerId())),
                        Stream.ofNullable(now.person().trustId()).map(Scope.Trust::new))
                .<Scope>map(office -> office)
                .toList();
    }
}
