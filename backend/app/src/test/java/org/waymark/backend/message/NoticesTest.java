package org.waymark.backend.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.identity.Invitation;
import org.waymark.backend.identity.InvitedAddresses;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.InvitationRepository;
import org.waymark.backend.message.store.InboxRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.platform.security.Vault;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.MailChoice;
import org.waymark.contract.message.MailChoice.Frequency;
import org.waymark.contract.message.Notice;
import org.waymark.contract.message.ReadNotices;
import org.waymark.contract.message.UnreadNotices;
import org.waymark.contract.message.Unsubscription;
import reactor.core.publisher.Mono;

/** Each test has an account of its own, of somebody who learns and also looks after a trust of their own. */
class NoticesTest extends ApiTest {

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeSweep sweep;

    @Autowired
    private InboxRepository inboxes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private InvitedAddresses invited;

    @Autowired
    private InvitationRepository invitations;

    @Autowired
    private PersonRepository people;

    @Autowired
    private Vault vault;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Today today;

    private final String who = "told-" + UUID.randomUUID().toString().substring(0, 8);
    private final Scope.Trust trust = new Scope.Trust("trust-" + who);

    @BeforeEach
    void somebody() {
        accounts.save(account(List.of(
                        new Membership(Role.PARTICIPANT, null, "Here", null, null),
                        new Membership(Role.TRUST_LEAD, trust.trustId(), "Theirs", null, null))))
                .block();
    }

    private Account account(List<Membership> memberships) {
        return new Account(
                "account-" + who, who + "@waymark.example", "Told Person", "no password", who, memberships, true);
    }

    @Test
    void an_event_is_told_once_here_and_by_mail_however_often_it_is_told() {
        tell("one");
        tell("one");

        assertThat(list()).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("About one");
            assertThat(notice.read()).isNull();
        });
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("About one");
            assertThat(mail.text()).contains("What happened.", "/pathway", "/unsubscribe?token=", "/account/mail");
            assertThat(mail.unsubscribe()).contains("/mail/unsubscribe/");
        });
    }

    @Test
    void reading_is_noted_once_and_unread_comes_first() {
        tell("one");
        clock.advance(Duration.ofMinutes(1));
        tell("two");
        String newest = list().getFirst().id();
        read(List.of(newest, "somebody-elses")).expectStatus().isNoContent();
        read(List.of(newest)).expectStatus().isNoContent();

        assertThat(list()).extracting(Notice::title).containsExactly("About one", "About two");
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void a_notice_is_seen_in_the_role_that_it_is_for_alone() {
        notices.tellOffice(trust, News.ordinary("office", "For the trust", "A name.", "trust"))
                .block();

        assertThat(list()).isEmpty();
        assertThat(inbox().notices()).hasSize(1);
        accounts.save(account(List.of(new Membership(Role.TRUST_LEAD, trust.trustId(), "Theirs", null, null))))
                .block();
        api.forgetTokens();
        assertThat(list()).extracting(Notice::title).containsExactly("For the trust");
        assertThat(api.as("marcus")
                        .get()
                        .uri("/api/v1/notices")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .doesNotContain("For the trust");
    }

    @Test
    void whoever_has_lost_the_role_gets_no_mail_of_it() {
        choose(Frequency.DAILY);
        notices.tellOffice(trust, News.ordinary("office", "For the trust", "A name.", "trust"))
                .block();
        accounts.save(account(List.of(new Membership(Role.PARTICIPANT, null, "Here", null, null))))
                .block();
        clock.advance(Duration.ofDays(1));
        sweep.send().block();

        assertThat(mails()).isEmpty();
        assertThat(inbox().due()).isEmpty();
    }

    @Test
    void a_digest_gathers_what_came_since_the_last_and_goes_once() {
        choose(Frequency.DAILY);
        tell("one");
        tell("two");
        sweep.send().block();
        assertThat(mails()).isEmpty();

        clock.advance(Duration.ofDays(1));
        sweep.send().block();
        sweep.send().block();
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("2 notices from Waymark");
            assertThat(mail.text()).contains("About one", "About two", "/unsubscribe?token=");
        });

        tell("three");
        clock.advance(Duration.ofDays(1));
        sweep.send().block();
        assertThat(mails())
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder("2 notices from Waymark", "About three");
    }

    @Test
    void what_is_urgent_does_not_wait_and_cannot_be_ended() {
        choose(Frequency.NONE);
        tell("ordinary");
        notices.tellPerson(who, News.urgent("soon", "Tomorrow’s session is cancelled", "The hall is flooded.", ""))
                .block();

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Tomorrow’s session is cancelled");
            assertThat(mail.unsubscribe()).isNull();
            assertThat(mail.text()).contains("cannot wait").doesNotContain("unsubscribe");
        });
        assertThat(unread()).isEqualTo(2);
    }

    /** Its steps: the digest is settled, left in the outbox, noted as left. */
    @Test
    void who_has_made_no_account_yet_is_written_to_once_where_they_were_invited() {
        String stranger = "invited-" + UUID.randomUUID();
        invite(stranger, Invitation.State.OPEN);
        tellOfCancelled(stranger);
        tellOfCancelled(stranger);

        assertThat(mailsTo(stranger)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your session is cancelled");
            assertThat(mail.text()).contains("The hall is flooded.", "the link in the invitation");
            assertThat(mail.unsubscribe()).isNull();
        });
    }

    @Test
    void before_they_are_invited_it_goes_to_where_an_invitation_would() {
        String stranger = "invited-" + UUID.randomUUID();
        people.save(
                        new Scope.System(),
                        new Person(
                                stranger,
                                "Not Yet",
                                "Leader",
                                "",
                                "No school",
                                null,
                                null,
                                Phase.PRIMARY,
                                SchoolKind.MAINSTREAM,
                                List.of(),
                                List.of(),
                                0,
                                stranger + "@waymark.example"),
                        "provider-of-" + stranger)
                .block();
        tellOfCancelled(stranger);

        assertThat(mailsTo(stranger)).hasSize(1);
    }

    @Test
    void a_withdrawn_invitation_and_an_account_that_has_ended_get_none() {
        String stranger = "invited-" + UUID.randomUUID();
        invite(stranger, Invitation.State.WITHDRAWN);
        tellOfCancelled(stranger);
        Membership ended = new Membership(Role.PARTICIPANT, null, "Here", null, TestClock.TODAY.minusDays(2));
        accounts.save(account(List.of(ended))).block();
        invite(who, Invitation.State.OPEN);
        tellOfCancelled(who);

        assertThat(mailsTo(stranger)).isEmpty();
        assertThat(mails()).isEmpty();
    }

    @Test
    void who_has_an_account_gets_it_as_any_other_notice() {
        tellOfCancelled(who);

        assertThat(list()).hasSize(1);
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).doesNotContain("the link in the invitation"));
    }

    private void tellOfCancelled(String personId) {
        notices.tellInvited(personId, News.urgent("cancelled", "Your session is cancelled", "The hall is flooded.", ""))
                .block();
    }

    private void invite(String personId, Invitation.State state) {
        invitations
                .insert(new Invitation(
                        UUID.randomUUID().toString(),
                        0,
                        UUID.randomUUID().toString(),
                        personId + "@waymark.example",
                        Role.PARTICIPANT,
                        "provider-fernhill",
                        null,
                        "Fernhill",
                        personId,
                        "account-helen",
                        "Helen",
                        clock.instant(),
                        clock.instant().minusSeconds(1),
                        state))
                .block();
    }

    private List<Mail> mailsTo(String personId) {
        return outbox.waiting().block().stream()
                .map(Outbox.Waiting::mail)
                .filter(mail -> mail.to().equals(personId + "@waymark.example"))
                .toList();
    }

    @Test
    void killed_between_any_two_steps_a_digest_still_goes_once() {
        choose(Frequency.WEEKLY);
        tell("one");
        clock.advance(Duration.ofDays(7));

        killed(Mono.empty());
        assertThat(mails()).isEmpty();
        Mail digest = new Mail(who + "@waymark.example", "About one", "What happened.");
        killed(outbox.leave(inbox().notices().getFirst().mail(), digest));
        assertThat(mails()).hasSize(1);

        tell("two");
        sweep.send().block();
        assertThat(mails()).as("the second is not in the first's mail").hasSize(1);
        clock.advance(Duration.ofDays(7));
        sweep.send().block();
        sweep.send().block();
        assertThat(mails()).extracting(Mail::subject).containsExactlyInAnyOrder("About one", "About two");
    }

    /** @param done in the outbox before the node dies */
    private void killed(Mono<Void> done) {
        Outbox dying = mock(Outbox.class);
        doReturn(done.then(Mono.error(new IllegalStateException("killed"))))
                .when(dying)
                .leave(anyString(), any());
        var mails = new NoticeMails(inboxes, colleagues, invited, dying, vault, settings, today);
        assertThatThrownBy(() -> mails.sendDue("account-" + who).block()).hasMessage("killed");
    }

    @Test
    void a_link_in_a_mail_ends_them_without_signing_in() {
        tell("one");
        unsubscribe(token()).expectStatus().isNoContent();
        unsubscribe(token()).expectStatus().isNoContent();
        assertThat(choice()).isEqualTo(Frequency.NONE);
        tell("two");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void guessed_or_altered_links_end_nothing() {
        tell("one");
        String token = token();
        String altered = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);

        for (String guess : List.of("x", altered, token.substring(3), "account-" + who)) {
            unsubscribe(guess).expectStatus().isNotFound();
        }
        unsubscribe(" ").expectStatus().isBadRequest();
        assertThat(choice()).isEqualTo(Frequency.AT_ONCE);
    }

    @Test
    void a_choice_that_there_is_not_is_refused() {
        api.as(who)
                .put()
                .uri("/api/v1/me/mail-choice")
                .header("Content-Type", "application/json")
                .bodyValue("{\"frequency\":\"HOURLY\"}")
                .exchange()
                .expectStatus()
                .is4xxClientError();
        api.as(who)
                .put()
                .uri("/api/v1/me/mail-choice")
                .header("Content-Type", "application/json")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void old_notices_go() {
        tell("one");
        clock.advance(Inbox.KEPT.plusDays(1));
        sweep.forget().block();

        assertThat(inbox().notices()).isEmpty();
    }

    private String token() {
        Matcher link = Pattern.compile("unsubscribe\\?token=(\\S+)")
                .matcher(mails().getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void tell(String key) {
        notices.tellPerson(who, News.ordinary(key, "About " + key, "What happened.", "pathway"))
                .block();
    }

    private Inbox inbox() {
        return inboxes.get(new Scope.System(), "account-" + who).block();
    }

    private List<Mail> mails() {
        return mailsTo(who);
    }

    private List<Notice> list() {
        return api.as(who)
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private int unread() {
        return api.as(who)
                .get()
                .uri("/api/v1/notices/unread")
                .exchange()
                .expectBody(UnreadNotices.class)
                .returnResult()
                .getResponseBody()
                .count();
    }

    private ResponseSpec read(List<String> ids) {
        return api.as(who)
                .post()
                .uri("/api/v1/notices/read")
                .bodyValue(new ReadNotices(ids))
                .exchange();
    }

    private void choose(Frequency frequency) {
        api.as(who)
                .put()
                .uri("/api/v1/me/mail-choice")
                .bodyValue(new MailChoice(frequency))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Frequency choice() {
        return api.as(who)
                .get()
                .uri("/api/v1/me/mail-choice")
                .exchange()
                .expectBody(MailChoice.class)
                .returnResult()
                .getResponseBody()
                .frequency();
    }

    private ResponseSpec unsubscribe(String token) {
        return api.nobody()
                .post()
                .uri("/api/v1/mail-unsubscriptions")
                .bodyValue(new Unsubscription(token))
                .exchange();
    }
}
