package org.waymark.ui.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockRequestCustomizer;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.SpringSecurityRequestCustomizer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.annotation.DirtiesContext;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.ui.UiApplication;
import org.waymark.ui.client.SignedInPerson;

/** Views without a browser, with the invented backend, seen as a person reads them. */
@SpringBootTest(
        classes = {UiApplication.class, FakeBackend.class, ViewTest.Requests.class},
        properties = "spring.config.name=waymark-ui")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public abstract class ViewTest extends SpringBrowserlessTest {

    /** Who is signed in when a test begins. */
    protected abstract Role role();

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        signIn(role());
        super.initVaadinEnvironment();
    }

    /** What a filter sets in real requests: the token of every page's sign-out form. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Requests {

        /** Found by this name; without it, one that knows nothing of the token would be made. */
        @Bean("com.vaadin.browserless.mocks.SpringSecurityRequestCustomizer")
        MockRequestCustomizer requests() {
            CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "invented");
            return request -> {
                new SpringSecurityRequestCustomizer().apply(request);
                request.setAttribute(CsrfToken.class.getName(), token);
            };
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected final void signIn(Role role) {
        String participant = role == Role.PARTICIPANT ? "amira.khan" : null;
        Me me = new Me("account", "Somebody", role, role.name(), participant, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(new SignedInPerson(me, "token").authentication());
    }

    /** Goes to an address, as a link to it would. */
    protected final void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    protected final String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** All text of the view, in reading order. */
    protected final String text() {
        return view().getElement().getTextRecursively();
    }

    /** Waits for what comes to the page from elsewhere. */
    protected final void await(String words) {
        for (int tries = 0; tries < 100 && !text().contains(words); tries++) {
            LockSupport.parkNanos(50_000_000);
            MockVaadin.clientRoundtrip();
        }
        assertThat(text()).contains(words);
    }

    protected final void press(String button) {
        NativeButton found = every(NativeButton.class).stream()
                .filter(one -> one.getText().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + button + "” in: " + text()));
        test(found).click();
    }

    protected final <T extends Component> T byId(String id, Class<T> type) {
        return all(view())
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing has the id " + id));
    }

    protected final <T extends Component> List<T> every(Class<T> type) {
        return all(view()).filter(type::isInstance).map(type::cast).toList();
    }

    /** Where the browser keeps what is typed in a field. */
    protected final String draft(Component field) {
        return field.getElement().getAttribute("data-draft");
    }

    /** Of one place, what the browser is now to forget. */
    protected final List<Object> forgottenDrafts(String place) {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("draftSaved")
                        && call.getParameters().getFirst().equals(place))
                .map(call -> call.getParameters().get(1))
                .toList();
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(ViewTest::all));
    }
}
