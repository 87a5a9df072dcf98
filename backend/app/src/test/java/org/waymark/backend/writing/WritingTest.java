package org.waymark.backend.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.writing.store.SentMessageRepository;
import org.waymark.contract.Page;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.ListMessage;
import org.waymark.contract.message.ListMessageDraft;
import org.waymark.contract.message.ListMessagePreview;
import org.waymark.contract.message.MessageRecipient;
import org.waymark.contract.message.MessageRecipient.Delivery;
import org.waymark.contract.message.Notice;
import org.waymark.contract.message.ReadNotices;
import reactor.core.publisher.Mono;

/** A trust of its own with three people in two schools; one of them cannot sign in. */
class WritingTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SentMessageRepository messages;

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Today today;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String lead = "lead-" + own;
    private final List<String> people = List.of("ada-" + own, "ben-" + own, "cleo-" + own);

    @BeforeEach
    void aTrust() {
        Participant original = participants.find(WAYMARK, "tom-whitfield").block();
        IntStream.range(0, 3)
                .forEach(i -> participants
                        .save(WAYMARK, like(original, people.get(i), i == 0 ? "One" : "Two"))
                        .block());
        account(people.get(0), Role.PARTICIPANT, null, people.get(0));
        account(people.get(1), Role.PARTICIPANT, null, people.get(1));
        account(lead, Role.TRUST_LEAD, "trust-" + own, null);
    }

    private Participant like(Participant one, String id, String school) {
        var person = new Person(
                id,
                id,
                "Head of year",
                "school-" + school + own,
                "School " + school + " " + own,
                "trust-" + own,
                "Trust " + own,
                one.person().phase(),
                one.person().kind(),
                List.of());
        return new Participant(
                person,
                0,
                "provider-" + own,
                one.enrolment(),
                one.choices(),
                one.plan(),
                one.pathwayId(),
                one.summary(),
                null,
                one.standing());
    }

    private void account(String user, Role role, String organisationId, String personId) {
        accounts.save(new Account(
                        "account-" + user,
                        user + "@waymark.example",
                        "Name of " + user,
                        "no password",
                        personId,
                        List.of(new Membership(role, organisationId, "Trust " + own, null, null)),
                        true))
                .block();
    }

    @Test
    void a_preview_says_what_they_read_and_who_cannot_be_told_and_sends_nothing() {
        ListMessagePreview preview = preview(draft(null, 0));

        assertThat(preview.people()).isEqualTo(3);
        assertThat(preview.reachable()).isEqualTo(2);
        assertThat(preview.unreachable()).containsExactly(people.get(2));
        assertThat(preview.text()).isEqualTo("Bring <b>coffee</b>.\n\nFrom Name of " + lead + ", Trust " + own);
        assertThat(noticesOf(0)).isEmpty();
    }

    @Test
    void everybody_on_the_list_has_it_once_however_often_it_is_sent() {
        ListMessage sent = sent(send("key", draft(null, 3)));
        ListMessage again = sent(send("key", draft(null, 3)));
        waitFor(sent);

        assertThat(again.id()).isEqualTo(sent.id());
        for (int i : new int[] {0, 1}) {
            assertThat(noticesOf(i)).singleElement().satisfies(notice -> {
                assertThat(notice.title()).isEqualTo("Day at the hub");
                assertThat(notice.text()).contains("<b>coffee</b>", "From Name of");
            });
        }
        assertThat(mailsTo(0)).isEqualTo(1);
        send("key", new ListMessageDraft("Another", "Text", null, null, null, null, null, null, 3))
                .expectStatus()
                .isEqualTo(409);
        assertThat(history(lead)).singleElement().satisfies(one -> {
            assertThat(one.sentBy()).isEqualTo("Name of " + lead);
            assertThat(one.to()).isEqualTo("Everybody");
            assertThat(one.told()).isEqualTo(2);
            assertThat(one.unreachable()).isEqualTo(1);
        });
    }

    @Test
    void how_it_stands_with_each_is_told() {
        ListMessage sent = sent(send("key", draft(null, 3)));
        waitFor(sent);
        api.as(people.get(1))
                .post()
                .uri("/api/v1/notices/read")
                .bodyValue(new ReadNotices(List.of(noticesOf(1).getFirst().id())))
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(recipients(sent.id()))
                .extracting(MessageRecipient::delivery)
                .containsExactly(Delivery.MAIL_WAITING, Delivery.READ, Delivery.NO_ACCOUNT);
    }

    @Test
    void filters_narrow_the_list_and_never_widen_it() {
        String school = "School One " + own;
        ListMessage sent = sent(send("one", draft(school, 1)));
        waitFor(sent);
        assertThat(noticesOf(0)).hasSize(1);
        assertThat(noticesOf(1)).isEmpty();
        assertThat(sent.to()).isEqualTo(school);

        assertThat(preview(draft("Hazel Lane Primary School", 0)).people()).isZero();
        var offer = new ListMessageDraft("S", "T", null, null, null, null, "../provider", null, 0);
        assertThat(preview(offer).people()).isZero();
        send("none", draft("Hazel Lane Primary School", 0)).expectStatus().isEqualTo(409);
    }

    @Test
    void a_list_that_has_changed_is_looked_at_again() {
        send("key", draft(null, 2)).expectStatus().isEqualTo(409);
        assertThat(history(lead)).isEmpty();
    }

    @Test
    void what_was_sent_is_its_organisations_own() {
        ListMessage sent = sent(send("key", draft(null, 3)));

        for (String other : List.of("marcus", "helen")) {
            for (String path : List.of("", "/recipients")) {
                api.as(other)
                        .get()
                        .uri("/api/v1/list-messages/" + sent.id() + path)
                        .exchange()
                        .expectStatus()
                        .isNotFound();
            }
            assertThat(history(other)).extracting(ListMessage::id).doesNotContain(sent.id());
        }
        waitFor(sent);
    }

    @Test
    void a_subject_is_one_line_and_nothing_is_sent_empty() {
        for (ListMessageDraft wrong : List.of(
                new ListMessageDraft("Two\nlines", "Text", null, null, null, null, null, null, 3),
                new ListMessageDraft(" ", "Text", null, null, null, null, null, null, 3),
                new ListMessageDraft("Subject", " ", null, null, null, null, null, null, 3),
                new ListMessageDraft("Subject", "x".repeat(5001), null, null, null, null, null, null, 3))) {
            send("key", wrong).expectStatus().isBadRequest();
        }
    }

    /** Its steps for each: telling, noting. */
    @Test
    void killed_between_any_two_steps_nobody_gets_it_twice_and_nobody_is_left_out() {
        ListMessage sent = sent(send("key", draft(null, 3)));
        waitFor(sent);
        SentMessage untold = messages.change(WAYMARK, sent.id(), this::asBefore).block();
        RunningJob job = mock(RunningJob.class);
        when(job.input()).thenReturn(untold.id());

        Notices dying = mock(Notices.class, delegatesTo(notices));
        doReturn(Mono.error(new IllegalStateException("killed")))
                .when(dying)
                .tellAccount(anyString(), any(), any(News.class));
        assertThatThrownBy(
                        () -> new SendingWork(messages, dying, today).run(job).block())
                .hasMessage("killed");
        assertThat(new SendingWork(messages, notices, today).run(job).block()).isEqualTo("2 people have it.");

        assertThat(noticesOf(0)).hasSize(1);
        assertThat(noticesOf(1)).hasSize(1);
        assertThat(mailsTo(0)).isEqualTo(1);
        assertThat(messages.find(WAYMARK, sent.id()).block().toldCount()).isEqualTo(2);
    }

    private SentMessage asBefore(SentMessage m) {
        List<SentMessage.Recipient> all = new ArrayList<>();
        m.recipients()
                .forEach(one -> all.add(new SentMessage.Recipient(
                        one.participantId(), one.name(), one.accountId(), one.membershipId(), false)));
        return new SentMessage(
                m.id(),
                m.version(),
                m.tenant(),
                m.byAccount(),
                m.byName(),
                m.subject(),
                m.text(),
                m.to(),
                m.asWritten(),
                m.sent(),
                m.jobId(),
                all);
    }

    private void waitFor(ListMessage sent) {
        messages.find(WAYMARK, sent.id())
                .filter(now -> !now.isOpen())
                .repeatWhenEmpty(looks -> looks.delayElements(Duration.ofMillis(50)))
                .block(Duration.ofSeconds(30));
    }

    private static ListMessageDraft draft(String school, int count) {
        return new ListMessageDraft(
                "Day at the hub", " Bring <b>coffee</b>. ", null, null, school, null, null, null, count);
    }

    private ListMessagePreview preview(ListMessageDraft draft) {
        return api.as(lead)
                .post()
                .uri("/api/v1/list-messages/preview")
                .bodyValue(draft)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ListMessagePreview.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec send(String key, ListMessageDraft draft) {
        return api.as(lead)
                .post()
                .uri("/api/v1/list-messages")
                .header("Idempotency-Key", key)
                .bodyValue(draft)
                .exchange();
    }

    private static ListMessage sent(ResponseSpec answer) {
        return answer.expectStatus()
                .isAccepted()
                .expectBody(ListMessage.class)
                .returnResult()
                .getResponseBody();
    }

    private List<ListMessage> history(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/list-messages")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<ListMessage>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<MessageRecipient> recipients(String id) {
        return api.as(lead)
                .get()
                .uri("/api/v1/list-messages/" + id + "/recipients")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<MessageRecipient>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<Notice> noticesOf(int person) {
        return api.as(people.get(person))
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private long mailsTo(int person) {
        return outbox.waiting().block().stream()
                .filter(waiting -> waiting.mail().to().equals(people.get(person) + "@waymark.example"))
                .count();
    }
}
