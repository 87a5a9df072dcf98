package org.waymark.backend.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.audit.AuditEntry;
import org.waymark.backend.platform.audit.AuditSearch;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.audit.RecordedEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries of the audit log with the names that their ids have now. */
@Service
public class RecordedEvents {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int MOST_IN_A_FILE = 100_000;
    private static final List<String> COLUMNS = List.of(
            "When (UTC)", "Account", "Account name", "Role", "Action", "Person", "Person name", "Outcome", "Address");

    private final AuditSearch search;
    private final AccountRepository accounts;
    private final PersonRepository people;

    RecordedEvents(AuditSearch search, AccountRepository accounts, PersonRepository people) {
        this.search = search;
        this.accounts = accounts;
        this.people = people;
    }

    /** @param to the last day, in England */
    public static AuditSearch.Wanted wanted(@Nullable String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new AuditSearch.Wanted(
                id == null || id.isBlank() ? null : id.strip(),
                from == null ? null : from.atStartOfDay(Today.ENGLAND).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(Today.ENGLAND).toInstant());
    }

    public Mono<List<RecordedEvent>> find(AuditSearch.Wanted wanted, long skip, int most) {
        return search.find(wanted).skip(skip).take(most).collectList().flatMap(this::named);
    }

    public Mono<byte[]> file(AuditSearch.Wanted wanted) {
        return find(wanted, 0, MOST_IN_A_FILE)
                .map(events -> TableFile.csv(
                        COLUMNS, events.stream().map(RecordedEvents::cells).toList()));
    }

    private Mono<List<RecordedEvent>> named(List<AuditSearch.Found> found) {
        Mono<Names> accountNames = Names.of(
                found.stream().map(one -> one.entry().account()),
                id -> accounts.find(id).map(Account::name));
        Mono<Names> personNames = Names.of(
                found.stream().flatMap(one -> Stream.ofNullable(one.entry().subject())),
                id -> people.find(WAYMARK, id).map(Person::name));
        return Mono.zip(accountNames, personNames)
                .map(names -> found.stream()
                        .map(one -> event(one, names.getT1(), names.getT2()))
                        .toList());
    }

    private static RecordedEvent event(AuditSearch.Found found, Names accounts, Names people) {
        AuditEntry entry = found.entry();
        return new RecordedEvent(
                entry.at(),
                entry.account(),
                accounts.find(entry.account()).orElse(null),
                entry.role(),
                entry.action(),
                entry.subject(),
                Optional.ofNullable(entry.subject()).flatMap(people::find).orElse(null),
                entry.outcome(),
                found.details());
    }

    private static List<String> cells(RecordedEvent event) {
        return Stream.of(
                        event.at().toString(),
                        event.account(),
                        event.accountName(),
                        event.role(),
                        event.action(),
                        event.subject(),
                        event.subjectName(),
                        String.valueOf(event.outcome()),
                        event.details())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private record Names(Map<String, String> byId) {

        static Mono<Names> of(Stream<String> ids, Function<String, Mono<String>> name) {
            return Flux.fromStream(ids.distinct())
                    .flatMap(id -> name.apply(id).map(found -> Map.entry(id, found)))
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                    .map(Names::new);
        }

        Optional<String> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }
}
