package org.waymark.backend.look;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.look.AskedToLook.Answer;
import org.waymark.backend.look.AskedToLook.Holder;
import org.waymark.backend.look.Decisions.Decision;
import org.waymark.backend.look.store.LookRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.look.Look.Outcome;
import org.waymark.contract.look.Look.State;
import org.waymark.contract.look.LookAnswer;
import org.waymark.contract.look.NewLook;
import org.waymark.engine.catalogue.Phase;
import reactor.core.publisher.Mono;

/** Decisions that are put to a named person, with a deadline, until that person has said how it stands. */
@Service
@EnableConfigurationProperties(LookSettings.class)
public class Looks {

    private final LookRepository looks;
    private final Decisions decisions;
    private final LookHolders holders;
    private final Pathways pathways;
    private final LookMails mails;
    private final LookSettings settings;
    private final Catalogue catalogue;
    private final Today today;

    Looks(
            LookRepository looks,
            Decisions decisions,
            LookHolders holders,
            Pathways pathways,
            LookMails mails,
            LookSettings settings,
            Catalogue catalogue,
            Today today) {
        this.looks = looks;
        this.decisions = decisions;
        this.holders = holders;
        this.pathways = pathways;
        this.mails = mails;
        this.settings = settings;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * The same key again yields the same request, and sees to it that its place is held and its mail is left. Fails as a
     * conflict where there is an open one about the same, or nobody who could answer.
     */
    public Mono<AskedToLook> ask(Scope.Self scope, String key, NewLook wanted) {
        String id = UUID.nameUUIDFromBytes((scope.personId() + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        return looks.find(scope, id)
                .switchIfEmpty(Mono.defer(() -> refuseASecond(scope, wanted)
                        .then(decisions.find(scope, wanted.about(), wanted.subject()))
                        .flatMap(decision -> Mono.zip(holders.of(decision), due())
                                .map(found -> asked(id, wanted, decision, found.getT1(), found.getT2())))
                        .flatMap(asked -> looks.insertOnce(scope, asked))))
                .delayUntil(asked -> pathways.holdSeats(scope, asked.due()))
                .delayUntil(mails::assigned);
    }

    private Mono<Void> refuseASecond(Scope.Self scope, NewLook wanted) {
        return looks.list(scope)
                .filter(other -> other.isOpen() && other.isAbout(wanted.about(), wanted.subject()))
                .next()
                .flatMap(other -> Mono.error(ProblemException.conflict(
                        "You have asked about this already. " + other.holder().name() + " has it.")));
    }

    private AskedToLook asked(String id, NewLook wanted, Decision decision, Holder holder, LocalDate due) {
        var person = decision.participant().person();
        return new AskedToLook(
                id,
                0,
                person.id(),
                person.name(),
                wanted.about(),
                wanted.subject(),
                decision.title(),
                decision.sentence().strip(),
                wanted.text().strip(),
                today.instant(),
                due,
                State.ASKED,
                holder,
                null);
    }

    private Mono<LocalDate> due() {
        return catalogue.current().map(now -> due(today.date(), settings.deadline(), bankHolidays(now.content())));
    }

    private static Set<LocalDate> bankHolidays(Content content) {
        return content.findCalendar("england")
                .map(calendar -> calendar.forPhases(Set.of(Phase.values())).bankHolidays())
                .orElse(Set.of());
    }

    static LocalDate due(LocalDate asked, int workingDays, Set<LocalDate> bankHolidays) {
        return asked.datesUntil(LocalDate.MAX)
                .skip(1)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !bankHolidays.contains(day))
                .skip(workingDays - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** A person's own, newest first. */
    public Mono<List<AskedToLook>> own(Scope.Self scope) {
        return looks.list(scope)
                .sort(Comparator.comparing(AskedToLook::asked).reversed())
                .collectList();
    }

    /** The caller's own first, then by the day they are due; the closed ones last, newest first. */
    public Mono<List<AskedToLook>> list(Caller caller) {
        return looks.list(caller.scope())
                .sort(Comparator.comparing((AskedToLook asked) -> !asked.isOpen())
                        .thenComparing(asked -> !asked.isHeldBy(caller.accountId()))
                        .thenComparing(asked -> asked.isOpen()
                                ? asked.due().toEpochDay()
                                : -asked.asked().getEpochSecond()))
                .collectList();
    }

    public Mono<AskedToLook> get(Scope scope, String id) {
        return looks.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such request here.")));
    }

    public Mono<AskedToLook> takeBack(Scope.Self scope, String id, long version) {
        return get(scope, id)
                .flatMap(asked -> asked.state() == State.TAKEN_BACK
                        ? Mono.just(asked)
                        : change(scope, asked, version, open -> open.in(State.TAKEN_BACK)));
    }

    public Mono<AskedToLook> begin(Caller caller, String id, long version) {
        return held(caller, id)
                .flatMap(asked -> change(caller.scope(), asked, version, open -> open.in(State.BEING_LOOKED_AT)));
    }

    /** Fails as invalid for whoever does not look after the same. */
    public Mono<AskedToLook> handOver(Caller caller, String id, long version, String accountId) {
        return get(caller.scope(), id)
                .flatMap(asked -> holders.inPlaceOf(asked.holder(), accountId)
                        .flatMap(other -> change(caller.scope(), asked, version, open -> open.heldBy(other))))
                .delayUntil(mails::assigned);
    }

    /** The same answer again changes nothing, and sees to it that its mail is left. */
    public Mono<AskedToLook> answer(Caller caller, String id, long version, LookAnswer given) {
        if (given.outcome() == Outcome.CHANGED && given.done().isBlank()) {
            return Mono.error(ProblemException.invalid("Say what was changed: the person goes by it."));
        }
        Answer answer = new Answer(
                given.outcome(),
                given.outcome() == Outcome.CHANGED ? given.done().strip() : "",
                given.answer().strip(),
                caller.name(),
                today.instant());
        return held(caller, id)
                .flatMap(asked -> isSame(asked, answer)
                        ? Mono.just(asked)
                        : change(caller.scope(), asked, version, open -> open.answered(answer)))
                .delayUntil(mails::decided);
    }

    private static boolean isSame(AskedToLook asked, Answer answer) {
        Answer before = asked.answer();
        return before != null
                && before.outcome() == answer.outcome()
                && before.done().equals(answer.done())
                && before.words().equals(answer.words());
    }

    private Mono<AskedToLook> held(Caller caller, String id) {
        return get(caller.scope(), id)
                .flatMap(asked -> asked.isHeldBy(caller.accountId())
                        ? Mono.just(asked)
                        : Mono.error(ProblemException.conflict(
                                asked.holder().name() + " has this. Take it over first if you want to answer it.")));
    }

    private Mono<AskedToLook> change(Scope scope, AskedToLook asked, long version, UnaryOperator<AskedToLook> change) {
        if (asked.version() != version) {
            return Mono.error(ProblemException.stale());
        }
        return asked.isOpen()
                ? looks.replace(scope, change.apply(asked))
                : Mono.error(ProblemException.conflict(
                        asked.state() == State.DECIDED
                                ? "This has been decided already."
                                : asked.personName() + " has taken this back."));
    }
}
