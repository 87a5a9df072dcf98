package org.waymark.ui.fake;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.contract.Page;
import org.waymark.contract.identity.ActingAs;
import org.waymark.contract.identity.Credentials;
import org.waymark.contract.identity.DemonstrationAccount;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Membership;
import org.waymark.contract.identity.ProviderSignIn;
import org.waymark.contract.identity.Role;
import org.waymark.contract.identity.SignedIn;
import reactor.core.publisher.Mono;

/** Any of the demonstration accounts, all with the same password. Can be told to be away or to have ended sign-ins. */
public class FakeIdentity implements IdentityApi {

    public static final String PASSWORD = "finger-post";

    private static final List<DemonstrationAccount> ACCOUNTS = List.of(
            account("amira.khan", "Amira Khan", Role.PARTICIPANT, "Deputy head at a primary school in a market town"),
            account("tom.okafor", "Tom Okafor", Role.PARTICIPANT, "Assistant head at a large secondary school"),
            account("ruth.penhale", "Ruth Penhale", Role.PARTICIPANT, "Deputy head at a special school"),
            account("new.starter", "Nia Starter", Role.PARTICIPANT, "Begins next week, has done nothing yet"),
            account("grace.liu", "Grace Liu", Role.PROVIDER, "Runs the programmes of Northway Teaching Institute"),
            account("ola.finch", "Ola Finch", Role.PARTNER, "Runs a cohort for a delivery partner"),
            account("fay.cole", "Fay Cole", Role.FACILITATOR, "Runs sessions of the provider"),
            account("david.hurst", "David Hurst", Role.TRUST_LEAD, "Leads development in the six schools of a trust"),
            account("gwen.parry", "Gwen Parry", Role.SCHOOL_LEAD, "Head of a primary school of the trust"),
            account("petra.lindow", "Petra Lindow", Role.NATIONAL, "Compares providers, regions and phases"),
            account("asha.rowe", "Asha Rowe", Role.ADMINISTRATOR, "Runs this installation"),
            account("sam.adeyemi", "Sam Adeyemi", Role.AUTHOR, "Writes modules and keeps frameworks"),
            account("dana.whitlock", "Dana Whitlock", Role.DATA_PROTECTION_OFFICER, "Answers for personal data"));

    private static final Membership LEARNING =
            new Membership("learning", Role.PARTICIPANT, "Fernhill Primary School", null);

    private static final Map<String, DemonstrationAccount> BY_EMAIL =
            ACCOUNTS.stream().collect(Collectors.toMap(DemonstrationAccount::email, account -> account));

    private volatile int refusal;

    /** From now on every token is refused, or accepted again. */
    public void endSignIns(boolean ended) {
        refusal = ended ? 401 : 0;
    }

    /** From now on nothing but signing in answers, or all does again. */
    public void beAway(boolean away) {
        refusal = away ? 503 : 0;
    }

    /** The same interface, refusing whatever is refused at the time of the call. */
    <T> T guard(Class<T> api, T answers) {
        return api.cast(Proxy.newProxyInstance(
                api.getClassLoader(),
                new Class<?>[] {api},
                (proxy, method, arguments) ->
                        refusal == 0 ? method.invoke(answers, arguments) : FakeProblems.refuse(refusal, "refused")));
    }

    @Override
    public Mono<SignedIn> signIn(Credentials credentials) {
        DemonstrationAccount account = BY_EMAIL.get(credentials.email());
        if (account == null || !account.password().equals(credentials.password()))
            return FakeProblems.refuse(401, "No such account");
        Instant expires = Instant.now().plusSeconds(12 * 3600);
        return Mono.just(new SignedIn("token-" + account.email(), expires, me(account)));
    }

    /** Whoever the token says, without asking whether it is good: the backend's tests do. */
    @Override
    public Mono<SignedIn> signInAtProvider(ProviderSignIn signIn) {
        String claims =
                new String(Base64.getUrlDecoder().decode(signIn.idToken().split("\\.")[1]), StandardCharsets.UTF_8);
        if (!claims.contains(hash(signIn.nonce()))) return FakeProblems.refuse(422, "Another sign-in's token");
        return BY_EMAIL.values().stream()
                .filter(account -> claims.contains(account.email()))
                .findFirst()
                .map(account ->
                        new SignedIn("token-" + account.email(), Instant.now().plusSeconds(3600), me(account)))
                .map(Mono::just)
                .orElseGet(() -> FakeProblems.refuse(403, "Nobody has an account here with that address."));
    }

    private static String hash(String nonce) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Mono<Void> signOut() {
        return Mono.empty();
    }

    @Override
    public Mono<Me> me() {
        return refusal != 0 ? FakeProblems.refuse(refusal, "refused") : Mono.just(me(ACCOUNTS.getFirst()));
    }

    @Override
    public Mono<Page<DemonstrationAccount>> demonstrationAccounts() {
        return Mono.just(Page.whole(ACCOUNTS));
    }

    /** Whoever leads the trust also learns. */
    @Override
    public Mono<Me> actAs(ActingAs actingAs) {
        DemonstrationAccount lead = BY_EMAIL.get("david.hurst@example.org");
        return LEARNING.id().equals(actingAs.membershipId())
                ? Mono.just(me(lead, LEARNING))
                : Mono.just(me(lead, first(lead)));
    }

    private static Me me(DemonstrationAccount account) {
        return me(account, first(account));
    }

    private static Me me(DemonstrationAccount account, Membership acting) {
        String id = account.email().substring(0, account.email().indexOf('@'));
        String participant = switch (acting.role()) {
            case PARTICIPANT -> acting == LEARNING ? "amira.khan" : id;
            default -> null;
        };
        List<Membership> held =
                account.role() == Role.TRUST_LEAD ? List.of(first(account), LEARNING) : List.of(first(account));
        return new Me(
                "account-" + id, account.name(), acting.role(), acting.id(), participant, acting.organisation(), held);
    }

    private static Membership first(DemonstrationAccount account) {
        String organisation = account.role() == Role.TRUST_LEAD ? "Fernhill Trust" : null;
        return new Membership(account.role().name(), account.role(), organisation, null);
    }

    private static DemonstrationAccount account(String id, String name, Role role, String about) {
        return new DemonstrationAccount(id + "@example.org", PASSWORD, name, role, about);
    }
}
