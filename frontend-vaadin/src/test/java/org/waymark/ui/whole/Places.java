package org.waymark.ui.whole;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.ui.whole.Routes.Caller;
import tools.jackson.databind.JsonNode;

/** For each route the addresses to look at: one at least, more where a page has states that look different. */
final class Places {

    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    private Places(WholeSystem waymark) {
        Api amara = waymark.api(Persona.AMARA);
        JsonNode steps = amara.get("/participants/amara-osei/pathway").get("steps");
        amara.post("/participants/amara-osei/challenges", """
                {"text":"Staff resist our new behaviour policy"}""");
        String open = moduleWith("READY", steps);
        String locked = moduleWith("LOCKED", steps);
        String offer = waymark.api(Persona.HELEN)
                .get("/offers")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        String wish = "?person=irena-novakova&offer=" + offer;
        add("", "");
        add("sign-in", "sign-in", "sign-in?error");
        add("help", "help");
        add("help/:guide", "help/participant");
        add("accessibility", "accessibility");
        add("privacy", "privacy");
        add("pathway", "pathway", "pathway?view=table", "pathway?view=list", "pathway?step=" + open);
        add("pathway/change", "pathway/change");
        add("pathway/this-week", "pathway/this-week");
        add("short-time", "short-time?minutes=10", "short-time?minutes=40");
        add("learn/:moduleId", "learn/" + open, "learn/" + locked);
        add("progress", "progress");
        add("progress/earlier", "progress/earlier");
        add("progress/knowledge", "progress/knowledge?area=implementation");
        add("progress/knowledge/:areaId", "progress/knowledge/implementation");
        add("life", "life");
        add("life/pause", "life/pause");
        add("life/back", "life/back");
        add("life/provider", "life/provider");
        add("calendar", "calendar");
        add("sessions", "sessions");
        add("life/stop", "life/stop");
        add("life/role", "life/role");
        add("life/move", "life/move?search=school", "life/move?to=none");
        add("record", "record");
        add("provider/people/:participantId/back", "provider/people/tom-whitfield/back");
        add("provider", "provider");
        add("provider/people", "provider/people", "provider/people?state=complete&phase=primary");
        add("provider/people/:participantId", "provider/people/tom-whitfield");
        // All sessions at once are too many for axe to look at in a minute.
        add(
                "provider/sessions",
                "provider/sessions?month=" + YearMonth.from(waymark.today()).plusMonths(1));
        String template = "provider/offers/template-npqsl";
        add("provider/offers", "provider/offers");
        add("provider/offers/new", "provider/offers/new");
        add("provider/offers/typical-participants", "provider/offers/typical-participants?add=yes");
        add("provider/offers/:offerId", template);
        add("provider/offers/:offerId/about", template + "/about");
        add("provider/offers/:offerId/rules", template + "/rules");
        add("provider/offers/:offerId/modules", template + "/modules");
        add("provider/offers/:offerId/publish", template + "/publish");
        add("provider/offers/:offerId/amendment", "provider/offers/" + offer + "/amendment");
        add("provider/offers/compare", "provider/offers/compare?one=template-npqsl&other=" + offer);
        String session = "?offer=" + offer + "&id="
                + waymark.api(Persona.HELEN)
                        .get("/offers/" + offer + "/sessions")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        add("provider/sessions/new", "provider/sessions/new", "provider/sessions/new?offer=" + offer);
        add("provider/sessions/one", "provider/sessions/one" + session);
        add("provider/sessions/run", "provider/sessions/run" + run(waymark));
        add("provider/sessions/change", "provider/sessions/change" + session);
        add(
                "provider/sessions/cancel",
                "provider/sessions/cancel" + session,
                "provider/sessions/cancel?hub=hub-larkfield");
        add("provider/sessions/cancelled", "provider/sessions/cancelled");
        add("provider/sessions/cancelled/:rebookingId", "provider/sessions/cancelled/" + planned(waymark, offer));
        add("provider/sessions/register", "provider/sessions/register" + session);
        add("provider/sessions/disputes", "provider/sessions/disputes");
        String own = ownSession(waymark);
        add("facilitation", "facilitation");
        add("facilitation/one", "facilitation/one" + own);
        add("facilitation/register", "facilitation/register" + own);
        add("facilitation/code", "facilitation/code" + own);
        add("provider/sessions/code", "provider/sessions/code" + session);
        add("here", "here", "here?code=NOCODE");
        add("attendance", "attendance");
        add("attendance/feedback", "attendance/feedback");
        String local = "local-sessions/" + proposed(waymark);
        add("local-sessions", "local-sessions");
        add("local-sessions/new", "local-sessions/new");
        add("local-sessions/:localSessionId", local);
        add("local-sessions/:localSessionId/change", local + "/change");
        add("provider/health", "provider/health", "provider/health?place=online&offer=" + offer);
        add("provider/health/people", "provider/health/people");
        add("provider/health/sessions", "provider/health/sessions", "provider/health/sessions?which=cancelled");
        String ahead = seatAhead(waymark, steps);
        add("provider/sessions/people", "provider/sessions/people" + ahead);
        add("provider/sessions/move/:participantId", "provider/sessions/move/amara-osei" + ahead);
        String partner = "delivery-partners/partner-saltmarsh";
        add("delivery-partners", "delivery-partners");
        add("delivery-partners/:partnerId", partner);
        add("delivery-partners/:partnerId/description", partner + "/description");
        add("delivery-partners/:partnerId/contact", partner + "/contact");
        add("delivery-partners/:partnerId/sites/:siteId", partner + "/sites/new", partner + "/sites/saltmarsh-school");
        add("provider/hubs", "provider/hubs");
        add("provider/hubs/:hubId", "provider/hubs/new", "provider/hubs/hub-larkfield");
        add("trust", "trust");
        add(
                "trust/people/:participantId",
                "trust/people/tom-whitfield?view=table&step=" + aModuleOf(waymark, Persona.TOM));
        add("trust/schools", "trust/schools");
        add("trust/schools/import", "trust/schools/import");
        add("trust/schools/import/:jobId", "trust/schools/import/" + new SchoolFile(waymark).imported());
        add("trust/schools/:schoolId/setting", "trust/schools/hazel-lane/setting");
        add("trust/schools/:schoolId", "trust/schools/hazel-lane");
        add("trust/schools/:schoolId/entries/:entry", "trust/schools/hazel-lane/entries/new");
        add("assign", "assign");
        add("assign/offer", "assign/offer?person=irena-novakova");
        add("assign/hours", "assign/hours" + wish);
        add(
                "assign/preview",
                "assign/preview" + wish,
                "assign/preview" + wish + "&by=" + waymark.today().plusWeeks(4));
        add("assign/check", "assign/check" + wish);
        add("assign/done", "assign/done?assignment=" + Assigning.any(waymark, offer));
        add("assignments", "assignments");
        ManyPlans many = new ManyPlans(waymark, offer);
        String applied = "assign/many/" + many.applied();
        String planned = "assign/many/" + many.planned();
        String draft = "assign/many/" + many.draft();
        add("assign/many", "assign/many");
        add("assign/many/:planId", draft, draft + "?delete=ask");
        add("assign/many/:planId/people", draft + "/people");
        add("assign/many/:planId/file", draft + "/file");
        add("assign/many/:planId/limits", draft + "/limits");
        // Nothing runs for long enough to be looked at here: the page leads on.
        add("assign/many/:planId/run", draft + "/run");
        add("assign/many/:planId/result", planned + "/result");
        add("assign/many/:planId/check", planned + "/check");
        add("assign/many/:planId/applied", applied + "/applied", applied + "/applied?undo=ask");
        BroughtIn bringing = new BroughtIn(waymark, offer);
        String bringIn = "provider/bring-in/" + bringing.draft();
        String triedOut = "provider/bring-in/" + bringing.checked();
        add("provider/bring-in", "provider/bring-in");
        add("provider/bring-in/:importId", bringIn, bringIn + "?delete=ask");
        add(
                "provider/bring-in/:importId/files/:kind",
                bringIn + "/files/people",
                bringIn + "/files/progress",
                bringIn + "/files/sessions",
                bringIn + "/files/attendance");
        // Nothing runs for long enough to be looked at here: the page leads on.
        add("provider/bring-in/:importId/run", bringIn + "/run");
        add("provider/bring-in/:importId/result", triedOut + "/result");
        add("provider/bring-in/:importId/check", triedOut + "/check");
        add("provider/places", "provider/places");
        add("cohort", "cohort");
        add("provider/cohorts", "provider/cohorts");
        add("provider/cohorts/:offerId/costs", "provider/cohorts/" + offer + "/costs");
        add("provider/cohorts/merges/:planId", "provider/cohorts/merges/" + SmallCohorts.merge(waymark, offer));
        add("trust/progress", "trust/progress");
        add("trust/progress/people", "trust/progress/people");
        String priority = "trust/progress/priorities/" + priority(waymark);
        add("trust/progress/priorities", "trust/progress/priorities");
        add("trust/progress/priorities/:priorityId", priority);
        add("trust/progress/priorities/:priorityId/change", priority + "/change");
        add("release", "release");
        add("release/limits", "release/limits");
        add("release/agree", "release/agree");
        add("release/agree/:participantId", "release/agree/tom-whitfield");
        add("school/people", "school/people");
        add("school/people/:participantId", "school/people/tom-whitfield");
        add("days-out", "days-out");
        add("national", "national");
        String move = many.move(waymark).orElseThrow();
        add("release/move/:participantId", move);
        add("release/swap/:participantId", move.replace("release/move/", "release/swap/"));
        add("invitation", "invitation?token=unknown");
        add("forgotten", "forgotten");
        add("reset", "reset?token=unknown");
        add("outbox", "outbox");
        add("messages", "messages");
        add("messages/write", "messages/write");
        add("messages/:messageId", "messages/" + written(waymark));
        add("notices", "notices");
        add("account/mail", "account/mail");
        add("unsubscribe", "unsubscribe?token=unknown");
        add("account", "account");
        add("account/second-step", "account/second-step");
        add("access", "access");
        add("access/end/:accountId/:membershipId", "access/end/account-marcus/trust-lead.trust-larkfield");
        add("access/person/:personId", "access/person/irena-novakova");
        add("administration", "administration");
        add("data-protection", "data-protection");
        add("your-data", "your-data");
        add("challenges", "challenges");
        add("task/:moduleId", "task/" + open);
        add("portfolio", "portfolio");
        add("verify", "verify?token=unknown");
        String claim = claimed(waymark, steps);
        add("progress/prior-learning", "progress/prior-learning");
        add("provider/prior-learning", "provider/prior-learning");
        add("provider/prior-learning/:claimId", "provider/prior-learning/" + claim);
        add("looks", "looks");
        add("looks/ask", "looks/ask?about=dates&subject=" + open);
        add("looks/list", "looks/list");
        add("looks/list/:lookId", "looks/list/" + lookedAt(waymark, steps));
        add("data-protection/requests", "data-protection/requests");
        add("data-protection/requests/:requestId", "data-protection/requests/" + requested(waymark));
        add("data-protection/audit", "data-protection/audit");
        add(
                "data-protection/audit/check/:jobId",
                "data-protection/audit/check/"
                        + waymark.api(Persona.DANA)
                                .post("/audit/verifications", "")
                                .get("id")
                                .asString());
        add("register", "register");
        add("providers", "providers");
        add("providers/:providerId", "providers/provider-fernhill");
        add("register/lists", "register/lists");
        add("register/import/:jobId", "register/import/" + new SchoolFile(waymark).links());
        add("closed-schools", "closed-schools");
        add("catalogue", "catalogue");
        add("catalogue/topics", "catalogue/topics");
        add("catalogue/topics/:topicId", "catalogue/topics/adaptive-teaching");
        add("catalogue/topics/:topicId/:moduleId", "catalogue/topics/adaptive-teaching/" + variant(waymark));
        add("catalogue/coverage", "catalogue/coverage");
        add("catalogue/overlap", "catalogue/overlap");
        add("catalogue/evidence", "catalogue/evidence");
        add("catalogue/times", "catalogue/times");
        add("catalogue/findings", "catalogue/findings");
        add("catalogue/items", "catalogue/items");
        add("catalogue/reports", "catalogue/reports");
    }

    private static String priority(WholeSystem waymark) {
        return waymark.api(Persona.MARCUS)
                .post("/improvement-priorities", """
                        {"title":"Belonging","why":"","qualification":"NPQSL","statementIds":["culture.expectations"]}""")
                .get("id")
                .asString();
    }

    private static String written(WholeSystem waymark) {
        Api helen = waymark.api(Persona.HELEN);
        int people = helen.get("/participants/overview").get("fitting").asInt();
        return helen.post("/list-messages", """
                        {"subject":"The day at the hub","text":"Bring your plan.","people":%d}""".formatted(people)).get("id").asString();
    }

    static Places of(WholeSystem waymark) {
        return new Places(waymark);
    }

    List<String> templates() {
        return List.copyOf(addresses.keySet());
    }

    /** The sign-in page sends on whoever is signed in; everybody may end up at an address that leads nowhere. */
    Stream<String> of(Caller caller, Routes routes) {
        Stream<String> known = addresses.entrySet().stream()
                .filter(entry -> routes.isOpenTo(entry.getKey(), caller))
                .filter(entry -> !entry.getKey().equals("sign-in") || caller == Caller.ANYBODY)
                .flatMap(entry -> entry.getValue().stream());
        return caller == Caller.ANYBODY ? known : Stream.concat(known, Stream.of("no-such-page"));
    }

    /** The pages that are not for this caller. */
    Stream<String> closedTo(Caller caller, Routes routes) {
        return addresses.entrySet().stream()
                .filter(entry -> !routes.isOpenTo(entry.getKey(), caller))
                .map(entry -> entry.getValue().getFirst());
    }

    private void add(String template, String... paths) {
        addresses.put(template, List.of(paths));
    }

    /** The first of those that the facilitator runs, so that it has begun. */
    private static String ownSession(WholeSystem waymark) {
        JsonNode first = waymark.api(Persona.FOLA)
                .get("/facilitated-sessions")
                .get("items")
                .get(0);
        return "?offer=" + first.get("offerId").asString() + "&id="
                + first.get("sessionId").asString();
    }

    private static String requested(WholeSystem waymark) {
        return waymark.api(Persona.PRIYA)
                .post("/participants/priya-nair/data-requests", "{\"kind\":\"ERASURE\",\"text\":\"\"}")
                .get("id")
                .asString();
    }

    /** Made once: a topic cannot be claimed again while its claim waits. */
    private static String claimed(WholeSystem waymark, JsonNode steps) {
        Api amara = waymark.api(Persona.AMARA);
        String claims = "/participants/amara-osei/prior-learning";
        String topic = steps.valueStream()
                .filter(step -> step.get("status").asString().equals("LOCKED"))
                .map(step -> step.get("topicId").asString())
                .findFirst()
                .orElseThrow();
        amara.post(claims, """
                {"topicId":"%s","text":"Two days, with a project","place":"County course","learnt":"2025-06-01"}""".formatted(topic));
        return amara.get(claims).get("items").get(0).get("id").asString();
    }

    private static String lookedAt(WholeSystem waymark, JsonNode steps) {
        String asked = """
                {"about":"INCLUDED","subject":"%s","text":"I know all of this."}""".formatted(steps.get(0).get("moduleId").asString());
        Api amara = waymark.api(Persona.AMARA);
        amara.post("/participants/amara-osei/looks", asked);
        return amara.get("/participants/amara-osei/looks")
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    /** The last session of somebody's pathway, of the offer that has it. */
    private static String seatAhead(WholeSystem waymark, JsonNode steps) {
        String session = steps.valueStream()
                .flatMap(step -> step.get("parts").valueStream())
                .filter(part -> part.hasNonNull("session"))
                .map(part -> part.get("session"))
                .max(Comparator.comparing(one -> one.get("start").asString()))
                .orElseThrow()
                .get("sessionId")
                .asString();
        Api helen = waymark.api(Persona.HELEN);
        String offer = helen.get("/offers")
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .filter(id -> helen.get("/offers/" + id + "/sessions")
                        .get("items")
                        .valueStream()
                        .anyMatch(one -> one.get("id").asString().equals(session)))
                .findFirst()
                .orElseThrow();
        return "?offer=" + offer + "&id=" + session;
    }

    private static String moduleWith(String status, JsonNode steps) {
        return steps.valueStream()
                .filter(step -> step.get("status").asString().equals(status))
                .findFirst()
                .orElseThrow()
                .get("moduleId")
                .asString();
    }

    private static String aModuleOf(WholeSystem waymark, Persona person) {
        JsonNode pathway = waymark.api(person).get("/participants/" + person.participantId() + "/pathway");
        return pathway.get("steps").get(0).get("moduleId").asString();
    }

    private static String variant(WholeSystem waymark) {
        JsonNode topics = waymark.api(Persona.NOOR).get("/topics").get("items");
        JsonNode topic = topics.valueStream()
                .filter(one -> one.get("id").asString().equals("adaptive-teaching"))
                .findFirst()
                .orElseThrow();
        return topic.get("modules").get(0).get("id").asString();
    }

    /** In a school of the trust, for its own people, at the time of a session of its offer. */
    private static String proposed(WholeSystem waymark) {
        Api marcus = waymark.api(Persona.MARCUS);
        JsonNode choices = marcus.get("/local-sessions/choices");
        JsonNode offer = choices.get("offers").get(0);
        String id = offer.get("id").asString();
        JsonNode like = marcus.get("/offers/" + id + "/sessions").get("items");
        return marcus.post("/local-sessions", """
                        {"offerId":"%s","topicId":"%s","start":"%s","minutes":90,"schoolId":"%s","seats":8,
                         "facilitator":{"name":"Gail Ryder","email":"gail@waymark.example"},"audience":"OWN_PEOPLE"}""".formatted(
                                id,
                                offer.get("topics").get(0).get("id").asString(),
                                like.get(like.size() - 1).get("start").asString(),
                                choices.get("schools").get(0).get("id").asString()))
                .get("id")
                .asString();
    }

    /** A session of an offer that the partner runs. */
    private static String run(WholeSystem waymark) {
        Api ottilie = waymark.api(Persona.OTTILIE);
        String offer = ottilie.get("/offers").get("items").get(0).get("id").asString();
        JsonNode sessions = ottilie.get("/offers/" + offer + "/sessions").get("items");
        return "?offer=" + offer + "&id="
                + sessions.get(sessions.size() - 1).get("id").asString();
    }

    /** Of the last session of an offer, and never applied. */
    private static String planned(WholeSystem waymark, String offer) {
        Api helen = waymark.api(Persona.HELEN);
        JsonNode sessions = helen.get("/offers/" + offer + "/sessions").get("items");
        String last = sessions.get(sessions.size() - 1).get("id").asString();
        return helen.post(
                        "/rebookings",
                        "{\"sessions\":[{\"offerId\":\"%s\",\"sessionId\":\"%s\"}],\"reason\":\"Snow\"}"
                                .formatted(offer, last))
                .get("id")
                .asString();
    }
}
