package org.waymark.backend.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.SignIns;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.identity.Role;
import org.waymark.contract.pathway.Pathway;

/** The API as different people call it. */
@TestComponent
public class Api {

    private static final int ANSWER_BYTES = 8 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Environment environment;
    private final AccountRepository accounts;
    private final PersonRepository people;
    private final SignIns signIns;
    private final Today today;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Environment environment, AccountRepository accounts, PersonRepository people, SignIns signIns, Today today) {
        this.environment = environment;
        this.accounts = accounts;
        this.people = people;
        this.signIns = signIns;
        this.today = today;
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    public WebTestClient nobody() {
        return client().build();
    }

    public WebTestClient withToken(String token) {
        return client().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
    }

    /** Somebody with an account of that name at waymark.example. */
    public WebTestClient as(String user) {
        return withToken(tokens.computeIfAbsent(day(user), day -> newToken(user)));
    }

    /** A participant of the demonstration; they get an account where they have none. */
    public WebTestClient asPerson(String personId) {
        return withToken(tokens.computeIfAbsent(day(personId), day -> {
            addAccount(personId);
            return newToken(personId);
        }));
    }

    /** For tests that end sign-ins other than their own. */
    public void forgetTokens() {
        tokens.clear();
    }

    /** A token ends with its day, so tests that move the clock get another. */
    private String day(String user) {
        return user + " on " + today.date();
    }

    /** As the participant sees it. */
    public Pathway pathwayOf(String personId) {
        return asPerson(personId)
                .get()
                .uri("/api/v1/participants/{id}/pathway", personId)
                .exchange()
                .expectBody(Pathway.class)
                .returnResult()
                .getResponseBody();
    }

    /** The demonstration's. */
    public Offer offerOf(String qualification) {
        return as("helen")
                .get()
                .uri("/api/v1/offers")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Offer>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(offer -> offer.qualification().equals(qualification))
                .findFirst()
                .orElseThrow();
    }

    /** A token of its own, for those who will end it. */
    public String newToken(String user) {
        Account account =
                accounts.findByEmail(user + "@waymark.example").blockOptional().orElseThrow();
        return signIns.issue(account).blockOptional().orElseThrow().token();
    }

    private void addAccount(String personId) {
        var person = people.find(new Scope.System(), personId).blockOptional().orElseThrow();
        accounts.save(new Account(
                        "account-" + personId,
                        personId + "@waymark.example",
                        person.name(),
                        "no password",
                        Set.of(Role.PARTICIPANT),
                        personId,
                        null,
                        null,
                        person.schoolName(),
                        true))
                .block();
    }

    private WebTestClient.Builder client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(LONGEST)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ANSWER_BYTES));
    }
}
