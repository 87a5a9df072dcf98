package org.waymark.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ui.UiApplication;
import org.waymark.ui.fake.FakeBackend;
import org.waymark.ui.fake.FakeIdentity;

@SpringBootTest(
        classes = {UiApplication.class, FakeBackend.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=waymark-ui")
@AutoConfigureMockMvc
@DirtiesContext
class SignInTest {

    @Autowired
    private MockMvc browser;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pathway", "/learn/x", "/provider", "/session/keep", "/nowhere"})
    void leads_whoever_is_not_signed_in_to_the_sign_in_page(String path) throws Exception {
        browser.perform(get(path)).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/help", "/accessibility", "/waymark/tokens.css", "/actuator/health"})
    void is_open_where_nobody_needs_to_be_signed_in(String path) throws Exception {
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(address(path)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsKey("content-security-policy")
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
    }

    @Test
    void keeps_its_cookie_from_scripts_and_from_other_sites() throws Exception {
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(address("/sign-in")));
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void gives_the_session_another_id() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        signIn(session, FakeIdentity.PASSWORD, "/");
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void refuses_a_wrong_password_without_saying_which_half_is_wrong() throws Exception {
        signIn(new MockHttpSession(), "wrong", "/sign-in?error");
    }

    @Test
    void refuses_a_form_without_its_token() throws Exception {
        String form = "username=amira.khan%40example.org&password=" + FakeIdentity.PASSWORD;
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void leads_back_to_the_page_that_was_asked_for() throws Exception {
        MockHttpSession session = new MockHttpSession();
        browser.perform(get("/pathway?view=table").session(session));
        signIn(session, FakeIdentity.PASSWORD, "http://localhost/pathway?view=table");
    }

    @Test
    void leads_back_to_where_one_was_when_the_session_ended() throws Exception {
        MockHttpSession session = signedIn();
        browser.perform(get("/session/resume").param("to", "/learn/a.b?x=1").session(session))
                .andExpect(redirectedUrl("/learn/a.b?x=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nb"})
    void never_leads_back_to_another_site(String to) throws Exception {
        browser.perform(get("/session/resume").param("to", to).session(signedIn()))
                .andExpect(redirectedUrl("/"));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private MockHttpSession signedIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(session, FakeIdentity.PASSWORD, "/");
        return session;
    }

    private void signIn(MockHttpSession session, String password, String leadsTo) throws Exception {
        browser.perform(post("/sign-in")
                        .param("username", "amira.khan@example.org")
                        .param("password", password)
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrl(leadsTo));
    }
}
