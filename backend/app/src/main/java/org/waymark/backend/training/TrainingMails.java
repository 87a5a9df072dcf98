package org.waymark.backend.training;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes to the person, their provider and their trust when somebody pauses, comes back or stops; never why. */
@Component
class TrainingMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Outbox outbox;
    private final Colleagues colleagues;
    private final MailSettings settings;

    TrainingMails(Outbox outbox, Colleagues colleagues, MailSettings settings) {
        this.outbox = outbox;
        this.colleagues = colleagues;
        this.settings = settings;
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
                + ". Give it or refuse it:\n\n" + settings.link("provider/places") + "\n";
        String key = "provider-move-" + wish.participantId() + "-" + wish.version();
        return toAll(new Scope.Provider(wish.to().providerId()), key, "Somebody asks you for a place", text);
    }

    /** To the person, and to the provider that they leave. */
    Mono<Void> moved(AskedMove wish) {
        String key = "provider-moved-" + wish.participantId() + "-" + wish.version();
        String left = wish.personName() + " goes on with " + wish.qualification() + " with "
                + wish.to().provider() + ". If you have declared their start, settle the change with the Department for"
                + " Education.\n";
        return toThem(wish, key, wish.to().provider() + " has given you a place. Your pathway goes on there.")
                .then(Mono.defer(() -> toAll(
                        new Scope.Provider(wish.from().providerId()), key, "Somebody has changed provider", left)));
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
        String text = sentence + "\n\n" + settings.link("life") + "\n";
        return colleagues
                .addressOf(wish.participantId())
                .flatMap(address -> outbox.leave(key + "-self", new Mail(address, "Another provider", text)));
    }

    private Mono<Void> toAll(Scope office, String key, String subject, String text) {
        return colleagues
                .of(office)
                .flatMapIterable(all -> all)
                .concatMap(one -> outbox.leave(key + "-" + one.accountId(), new Mail(one.email(), subject, text)))
                .then();
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
        String forThem = "On your " + qualification + ", you " + what + ". See how things stand:\n\n"
                + settings.link("life") + "\n";
        String forOthers = now.person().name() + " and their " + qualification + ": they " + what + ".\n\n"
                + settings.link("") + "\n";
        Mono<Void> them = colleagues
                .addressOf(now.id())
                .flatMap(address -> outbox.leave(key + "-self", new Mail(address, "Your training", forThem)));
        Mono<Void> others = Flux.fromIterable(offices(now))
                .concatMap(office ->
                        toAll(office, key, "Training of " + now.person().name(), forOthers))
                .then();
        return them.then(others);
    }

    private static List<Scope> offices(Participant now) {
        return Stream.concat(
                        Stream.of(new Scope.Provider(now.providerId())),
                        Stream.ofNullable(now.person().trustId()).map(Scope.Trust::new))
                .<Scope>map(office -> office)
                .toList();
    }
}
