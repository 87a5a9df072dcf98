package org.waymark.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.waymark.contract.identity.DemonstrationAccount;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** The form posts to Spring Security, so that password managers know it and the session changes its id. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Page implements BeforeEnterObserver {

    private final IdentityApi identity;
    private final Provider provider;
    private final RequestCache requests;

    SignInView(IdentityApi identity, Provider provider, RequestCache requests) {
        super("Sign in");
        addClassName("sign-in");
        this.identity = identity;
        this.provider = provider;
        this.requests = requests;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedInPerson.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        startAfresh();
        var asked = event.getLocation().getQueryParameters().getParameters();
        boolean failed = asked.containsKey("error");
        if (failed) add(new ErrorSummary(List.of(new ErrorSummary.Line(whatFailed(), whereItFailed()))));
        if (asked.containsKey("bye")) add(Notice.done("You are signed out", "Close this window on a shared computer."));
        if (asked.containsKey("ready"))
            add(Notice.done("Your account is ready", "Sign in with your email address and the password you chose."));
        if (asked.containsKey("changed")) add(Notice.done("Your password is changed", "Sign in with the new one."));
        if (timedOut())
            add(Notice.info(
                    "You were signed out",
                    "Nothing had happened for a while, or your sign-in ran"
                            + " out. What you had saved is safe: sign in and you will be back where you were."));
        add(columns(failed));
    }

    private Div columns(boolean failed) {
        Div own = new Div(
                new SignInForm(failed && !(lastProblem() instanceof ProviderProblem), failed && codeIsAsked()), help());
        provider.label().ifPresent(label -> own.addComponentAsFirst(atProvider(label)));
        Div columns = new Div(own);
        columns.addClassName("sign-in-columns");
        List<DemonstrationAccount> accounts = demonstrationAccounts();
        if (!accounts.isEmpty()) columns.add(new DemonstrationAccounts(accounts));
        return columns;
    }

    private static Paragraph atProvider(String label) {
        Anchor link = new Anchor(Provider.BEGIN.substring(1) + "/" + Provider.ID, "Sign in with " + label);
        link.setId(Provider.ID);
        link.setRouterIgnore(true);
        link.addClassName("button");
        return new Paragraph(link);
    }

    private static Paragraph help() {
        Paragraph help = new Paragraph();
        help.add(new Anchor("forgotten", "Forgotten your password, or locked out?"));
        help.add(" No account? Ask the person who runs your programme. New to Waymark? ");
        help.add(new Anchor("help", "Read what it does"));
        help.add(".");
        help.addClassName("quiet");
        return help;
    }

    private List<DemonstrationAccount> demonstrationAccounts() {
        try {
            return Calls.call(identity.demonstrationAccounts()).items();
        } catch (ProblemException unanswered) {
            add(Notice.problem(unanswered));
            return List.of();
        }
    }

    private boolean timedOut() {
        SavedRequest wanted = requests.getRequest(
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        return wanted != null && wanted.getRedirectUrl().contains("/session/resume");
    }

    private static String sentence(LockedException tooOften) {
        return tooOften.getCause() instanceof ProblemException told ? told.sentence() : "There were too many attempts.";
    }

    private static String whereItFailed() {
        if (lastProblem() instanceof ProviderProblem) return Provider.ID;
        return codeIsAsked() ? SignInForm.CODE : SignInForm.EMAIL_ID;
    }

    private static boolean codeIsAsked() {
        return lastProblem() instanceof InsufficientAuthenticationException;
    }

    private static @Nullable Object lastProblem() {
        return VaadinServletRequest.getCurrent()
                .getHttpServletRequest()
                .getSession()
                .getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    }

    private static String whatFailed() {
        return switch (lastProblem()) {
            case LockedException tooOften -> sentence(tooOften) + " Or choose another password: that opens it at once";
            case InsufficientAuthenticationException code ->
                code.getCause() instanceof ProblemException told
                                && told.problem().type().endsWith("wrong")
                        ? told.sentence()
                        : "This account asks for a second step. Enter your password again, and the code that your app"
                                + " shows";
            case ProviderProblem atProvider -> atProvider.sentence();
            case DisabledException ended ->
                "Your access to Waymark has ended. Ask the person who gave it to you whether that is right";
            case AuthenticationServiceException unreachable ->
                "We could not check your password because the service behind this page is not answering. Try again in a"
                        + " minute";
            case null, default -> "The email address or the password is not right. Check both and try again";
        };
    }
}
