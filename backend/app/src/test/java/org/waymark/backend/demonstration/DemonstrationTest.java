package org.waymark.backend.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.store.PartnerRecordRepository;
import org.waymark.backend.health.Part;
import org.waymark.backend.health.Satisfactions;
import org.waymark.backend.identity.Accounts;
import org.waymark.backend.identity.FirstAdministrator;
import org.waymark.backend.identity.Passwords;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.store.ProviderRepository;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StorageSettings;
import org.waymark.backend.platform.store.embedded.EmbeddedStore;
import org.waymark.backend.testing.TestBeans;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.health.Satisfaction;
import org.waymark.contract.identity.DemonstrationAccount;
import org.waymark.contract.participant.ParticipantRow.State;
import reactor.core.publisher.Mono;

/** First starts, one after another, over a store that is named by its address and emptied in between. */
@SpringBootTest(properties = "spring.config.name=waymark-backend")
@Import(TestBeans.class)
class DemonstrationTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Path FOLDER = Path.of("target", "named-store");
    private static final EmbeddedStore STORE = open();

    private static EmbeddedStore open() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            return EmbeddedStore.open(FOLDER.resolve("store.mv.db"), false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void nameTheStore(DynamicPropertyRegistry properties) {
        properties.add("waymark.mongodb.uri", () -> STORE.connectionString("waymark"));
    }

    @Autowired
    private FirstStart withNamedServer;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private TestClock clock;

    @Autowired
    private Today today;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private TrustRepository trusts;

    @Autowired
    private ProviderRepository providers;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private FacilitatorRepository facilitators;

    @Autowired
    private PartnerRecordRepository partnerRecords;

    @Autowired
    private PersonRepository people;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private Pathways pathways;

    @Autowired
    private LivedSessions sessions;

    @Autowired
    private RegisterRepository registers;

    @Autowired
    private Satisfactions satisfactions;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Accounts signIns;

    @Autowired
    private Passwords passwords;

    @Autowired
    private FirstAdministrator administrator;

    private Size size;

    @BeforeEach
    void emptyTheStore() {
        size = Size.SMALL;
        clock.reset();
        for (String collection : List.of(
                "accounts",
                "schools",
                "offers",
                "people",
                "participants",
                "learning",
                "pathways",
                "registers",
                "session_feedback",
                "seats")) {
            mongo.dropCollection(collection).block();
        }
    }

    @Test
    void invents_one_provider_a_trust_of_six_schools_and_forty_people_in_different_states() throws Exception {
        FirstStart start = onLoopback(pathways);
        start.run(new DefaultApplicationArguments());

        assertThat(schools.list(WAYMARK).collectList().block())
                .hasSize(6)
                .allSatisfy(school -> assertThat(school.trustId()).isEqualTo("trust-larkfield"));
        // Three, and the template for one.
        assertThat(offers.list(WAYMARK).block())
                .hasSize(4)
                .allSatisfy(offer -> assertThat(offer.providerId()).isEqualTo("provider-fernhill"));
        assertThat(people.list(WAYMARK).collectList().block()).hasSize(40);
        assertThat(states().keySet()).contains(State.NOT_STARTED, State.ON_COURSE, State.BEHIND);
        assertThat(participants.list(WAYMARK).block())
                .hasSize(30)
                .extracting(participant -> participant.choices().travels())
                .contains(true, false);
        assertThat(start.list().block())
                .hasSize(15)
                .extracting(DemonstrationAccount::email)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("long")
    void invents_a_large_trust_of_which_a_fifth_are_learning() throws Exception {
        size = Size.TRUST;
        onLoopback(pathways).run(new DefaultApplicationArguments());

        assertThat(schools.list(WAYMARK).collectList().block())
                .hasSize(30)
                .allSatisfy(school -> assertThat(school.trustId()).isEqualTo("trust-larkfield"));
        assertThat(people.list(WAYMARK).collectList().block()).hasSize(600);
        assertThat(participants.list(WAYMARK).block()).hasSizeBetween(120, 170);
        assertThat(states().keySet()).contains(State.NOT_STARTED, State.ON_COURSE, State.BEHIND);
    }

    @Test
    void registers_of_sessions_that_are_over_have_marks_of_which_most_count_and_one_is_disputed() throws Exception {
        onLoopback(pathways).run(new DefaultApplicationArguments());

        List<Entry> marks = marks();
        assertThat(marks).hasSizeGreaterThan(40).extracting(Entry::mark).contains(Mark.values());
        assertThat(marks.stream().filter(entry -> entry.mark().counts()).count())
                .isGreaterThan(marks.size() * 2 / 3);
        assertThat(marks)
                .filteredOn(Entry::isOpenlyDisputed)
                .singleElement()
                .satisfies(entry -> assertThat(entry.participantId()).isEqualTo("joel-mbeki"))
                .satisfies(entry -> assertThat(entry.mark()).isEqualTo(Mark.ABSENT));
        assertThat(participants.list(WAYMARK).block().stream()
                        .mapToInt(one -> one.summary().attendance().sessions().size())
                        .sum())
                .as("every mark counts on a pathway")
                .isEqualTo(marks.size());
    }

    @Test
    void of_some_sessions_enough_people_have_said_something_to_be_told() throws Exception {
        onLoopback(pathways).run(new DefaultApplicationArguments());

        Satisfaction told = satisfactions
                .of(new Scope.Provider("provider-fernhill"), new Part(null, null, null))
                .block();
        assertThat(told.topics()).isNotEmpty();
        assertThat(told.words()).isNotEmpty();
        assertThat(told.open()).isPositive();
    }

    @Test
    void a_start_that_was_cut_short_among_the_registers_is_made_whole_by_the_next() throws Exception {
        onLoopback(pathways).run(new DefaultApplicationArguments());
        Map<String, List<Document>> before = whateverTheWriting();
        mongo.dropCollection("accounts").block();
        mongo.dropCollection("session_feedback").block();
        registers
                .list(WAYMARK)
                .take(5)
                .concatMap(register -> registers.delete(WAYMARK, register))
                .blockLast();

        onLoopback(pathways).run(new DefaultApplicationArguments());

        Map<String, List<Document>> after = whateverTheWriting();
        assertThat(after.get("registers")).hasSameElementsAs(before.get("registers"));
        assertThat(after.get("participants")).hasSameElementsAs(before.get("participants"));
        assertThat(after.get("session_feedback")).hasSameElementsAs(before.get("session_feedback"));
    }

    private List<Entry> marks() {
        return registers
                .list(WAYMARK)
                .flatMapIterable(SessionRegister::entries)
                .collectList()
                .block();
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        onLoopback(pathways).run(new DefaultApplicationArguments());
        Map<String, List<Document>> before = everything();

        clock.advance(Duration.ofDays(30));
        onLoopback(pathways).run(new DefaultApplicationArguments());

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_start_that_was_cut_short_is_made_whole_by_the_next() throws Exception {
        assertThatThrownBy(() -> onLoopback(failingAt("kofi-boateng")).run(new DefaultApplicationArguments()))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(accounts.count().block()).isZero();
        assertThat(participants.list(WAYMARK).block()).isNotEmpty();

        clock.advance(Duration.ofDays(1));
        onLoopback(pathways).run(new DefaultApplicationArguments());

        assertThat(people.list(WAYMARK).collectList().block()).hasSize(40);
        assertThat(participants.list(WAYMARK).block())
                .hasSize(30)
                .extracting(Participant::id)
                .doesNotHaveDuplicates();
        assertThat(accounts.count().block()).isEqualTo(15);
    }

    @Test
    void a_named_server_gets_an_administrator_and_nobody_invented() throws Exception {
        withNamedServer.run(new DefaultApplicationArguments());

        assertOnlyAnInvitation(withNamedServer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void an_address_that_others_reach_gets_an_administrator_and_nobody_invented(String address) throws Exception {
        FirstStart start = start(pathways, InetAddress.getByName(address));
        start.run(new DefaultApplicationArguments());

        assertOnlyAnInvitation(start);
    }

    @Test
    void no_address_at_all_means_every_address_and_nobody_is_invented() throws Exception {
        FirstStart start = start(pathways, null);
        start.run(new DefaultApplicationArguments());

        assertOnlyAnInvitation(start);
    }

    @Test
    void accounts_of_a_demonstration_are_neither_told_nor_honoured_once_others_reach_it() throws Exception {
        onLoopback(pathways).run(new DefaultApplicationArguments());

        assertThat(start(pathways, InetAddress.getByName("0.0.0.0")).list().block())
                .isEmpty();
        assertThat(withNamedServer.list().block()).isEmpty();
        assertThatThrownBy(() -> signIns.signIn("amara@waymark.example", FictionalAccount.PASSWORD, null)
                        .block())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("/problems/sign-in-failed"));
    }

    @Test
    @Tag("long")
    void can_be_made_at_any_time_of_the_year() throws Exception {
        LocalDate from = LocalDate.of(2026, 9, 1);
        for (LocalDate start = from; start.isBefore(from.plusYears(2)); start = start.plusWeeks(7)) {
            emptyTheStore();
            clock.advance(Duration.between(clock.instant(), start.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC)));
            onLoopback(pathways).run(new DefaultApplicationArguments());
            assertThat(participants.list(WAYMARK).block()).as("on %s", start).hasSize(30);
            assertThat(marks().stream().filter(Entry::isOpenlyDisputed))
                    .as("on %s", start)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(behind()).as("on %s", start).isSubsetOf(fallingBehind());
        }
    }

    /** Those of whom it is told. */
    private static List<String> fallingBehind() {
        return FictionalPeople.all().stream()
                .filter(FictionalPerson::isBehind)
                .map(FictionalPerson::id)
                .toList();
    }

    private List<String> behind() {
        return participants.list(WAYMARK).block().stream()
                .filter(one -> ParticipantStates.of(one.training(), one.summary(), today.date()) == State.BEHIND)
                .map(Participant::id)
                .toList();
    }

    private void assertOnlyAnInvitation(FirstStart start) {
        assertThat(accounts.count().block()).isZero();
        assertThat(mongo.findAll(Document.class, "invitations").collectList().block())
                .singleElement()
                .satisfies(
                        invitation -> assertThat(invitation.getString("role")).isEqualTo("ADMINISTRATOR"));
        assertThat(people.list(WAYMARK).collectList().block()).isEmpty();
        assertThat(start.list().block()).isEmpty();
    }

    private Map<State, Long> states() {
        return participants.list(WAYMARK).block().stream()
                .collect(Collectors.groupingBy(
                        participant ->
                                ParticipantStates.of(participant.training(), participant.summary(), today.date()),
                        Collectors.counting()));
    }

    private Map<String, List<Document>> everything() {
        Map<String, List<Document>> all = new TreeMap<>();
        for (String collection : mongo.getCollectionNames().collectList().block()) {
            all.put(
                    collection,
                    mongo.findAll(Document.class, collection).collectList().block());
        }
        return all;
    }

    private Map<String, List<Document>> whateverTheWriting() {
        Map<String, List<Document>> all = everything();
        all.values().forEach(documents -> documents.forEach(document -> document.remove("stamp")));
        return all;
    }

    private Pathways failingAt(String personId) {
        Pathways failing = spy(pathways);
        doReturn(Mono.error(new DataAccessResourceFailureException("the process was killed")))
                .when(failing)
                .enrol(
                        any(),
                        argThat(participant ->
                                participant != null && participant.id().equals(personId)),
                        any());
        return failing;
    }

    private FirstStart onLoopback(Pathways used) {
        return start(used, InetAddress.getLoopbackAddress());
    }

    private FirstStart start(Pathways used, InetAddress address) {
        var settings = new StorageSettings(
                FOLDER,
                new StorageSettings.Mongodb("", Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)),
                new StorageSettings.Store(false));
        ServerProperties server = new ServerProperties();
        server.setAddress(address);
        Demonstration demonstration = new Demonstration(
                catalogue,
                trusts,
                schools,
                providers,
                offers,
                facilitators,
                partnerRecords,
                people,
                participants,
                learning,
                used,
                sessions,
                today,
                new DemonstrationSettings(size));
        return new FirstStart(accounts, passwords, demonstration, administrator, settings, server);
    }
}
