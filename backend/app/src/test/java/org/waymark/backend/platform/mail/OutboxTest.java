package org.waymark.backend.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;

/** Against a mail server that really speaks SMTP. */
class OutboxTest extends ApiTest {

    private static final Mail MAIL =
            new Mail("ada@school.example", "Your invitation", "https://waymark.example/secret");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private OutboxRepository mails;

    @Autowired
    private Today today;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Outbox outbox;

    @BeforeEach
    void open() {
        mongo.remove(new Query(), "outbox").block();
        server.start();
        outbox = node(server.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void sends_what_was_left_once_and_forgets_what_it_said() throws Exception {
        outbox.leave("one", MAIL).block();
        outbox.leave("one", MAIL).block();

        outbox.send();
        node(server.getSmtp().getPort()).send();

        assertThat(server.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Your invitation");
            assertThat(message.getAllRecipients()[0]).hasToString("ada@school.example");
            assertThat(GreenMailUtil.getBody(message)).contains("https://waymark.example/secret");
        });
        assertThat(mails.list(10).blockFirst().text()).isNull();
        assertThat(outbox.waiting().block()).isEmpty();
    }

    @Test
    void what_a_server_does_not_take_waits_longer_each_time_and_goes_out_when_it_is_back() {
        server.stop();
        outbox.leave("late", MAIL).block();
        outbox.send();
        assertThat(mails.list(10).blockFirst().attempts()).isEqualTo(1);

        server.start();
        Outbox back = node(server.getSmtp().getPort());
        back.send();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        back.send();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void pauses_double_up_to_four_hours_and_after_two_days_it_gives_up() {
        assertThat(Stream.of(1, 2, 3, 9, 40).map(Outbox::pause))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
        server.stop();
        outbox.leave("never", MAIL).block();
        IntStream.rangeClosed(1, Outbox.MOST_TRIES).forEach(i -> {
            outbox.send();
            clock.advance(Duration.ofHours(4));
        });

        assertThat(mails.list(10).blockFirst().state()).isEqualTo(StoredMail.State.GIVEN_UP);
        assertThat(mails.list(10).blockFirst().text()).isNull();
    }

    @Test
    void of_two_nodes_one_has_a_mail_at_a_time_and_a_dead_one_loses_it() {
        outbox.leave("held", MAIL).block();
        var now = today.instant();

        assertThat(mails.take(now, now.plusSeconds(120)).block()).isNotNull();
        assertThat(mails.take(now, now.plusSeconds(120)).blockOptional()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        outbox.send();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void where_no_server_is_named_mails_stay() {
        Outbox local = new Outbox(mails, new MailSettings("a@b", "http://localhost"), today, provider(null));
        local.leave("stays", MAIL).block();
        local.send();

        assertThat(local.isLocal()).isTrue();
        assertThat(local.waiting().block()).extracting(Outbox.Waiting::mail).containsExactly(MAIL);
    }

    private Outbox node(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Outbox(
                mails, new MailSettings("waymark@school.example", "http://localhost"), today, provider(sender));
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        return new ObjectProvider<JavaMailSender>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.ofNullable(sender);
            }
        };
    }
}
