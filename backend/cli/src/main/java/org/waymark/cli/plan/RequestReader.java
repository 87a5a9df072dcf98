package org.waymark.cli.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Budget;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Timeframe;
import org.waymark.engine.Tuning;
import org.waymark.engine.Weights;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.OfferId;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Choices;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.ProtectedTime;
import org.waymark.engine.learner.SchoolKind;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.learner.Travel;
import org.waymark.engine.offer.AssessmentWindow;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.Session;
import org.waymark.engine.offer.SkipPolicy;
import org.waymark.engine.pathway.Placement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a plan request from JSON: first against the schema, then into the engine's types, which check the rest. */
public final class RequestReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws InvalidRequestException with what is wrong; nothing else is ever thrown, whatever is read */
    public PlanRequest read(byte[] json) throws InvalidRequestException {
        var tree = parse(json);
        var findings = RequestSchema.findings(tree);
        if (!findings.isEmpty()) {
            throw new InvalidRequestException(findings);
        }
        try {
            return request(new Json(tree));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidRequestException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static JsonNode parse(byte[] json) throws InvalidRequestException {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new InvalidRequestException(List.of("this is not JSON: " + e.getOriginalMessage()));
        }
    }

    private static PlanRequest request(Json json) {
        var timeframe = json.at("timeframe");
        return new PlanRequest(
                new Timeframe(timeframe.date("today"), timeframe.date("start"), timeframe.findDate("finishBy")),
                learner(json.at("learner")),
                json.list("requirements", RequestReader::requirement),
                json.list("credits", RequestReader::credit),
                catalogue(json.at("catalogue")),
                calendar(json.at("calendar")),
                offer(json.at("offer")),
                choices(json.at("choices")),
                tuning(json.at("tuning")));
    }

    private static Learner learner(Json json) {
        var phases = json.map("phases", Phase::valueOf, JsonNode::asDouble);
        return new Learner(
                new Setting(phases, json.choice("schoolKind", SchoolKind.class, SchoolKind.MAINSTREAM)),
                json.number("minutesPerWeek", 0),
                json.periods("blackouts"),
                json.set("accessNeeds", AccessFeature::new),
                travel(json.at("travel")),
                json.list("taken", RequestReader::taken),
                json.list("protectedTime", RequestReader::protectedTime),
                json.number("minutesPerTerm", Learner.ANY_MINUTES_PER_TERM));
    }

    private static ProtectedTime protectedTime(Json json) {
        return new ProtectedTime(new Period(json.date("from"), json.date("to")), json.number("minutes", 0));
    }

    private static Travel travel(Json json) {
        return json.isAbsent()
                ? Travel.none()
                : new Travel(
                        json.flag("allowed", false),
                        json.map("minutesTo", HubId::new, JsonNode::asInt),
                        json.number("maxMinutes", 0));
    }

    private static TakenStep taken(Json json) {
        return new TakenStep(
                new ModuleId(json.text("module")),
                json.findDate("started"),
                json.findDate("completed"),
                json.list("frozen", RequestReader::placement));
    }

    private static Placement placement(Json json) {
        return new Placement(
                kind(json),
                json.date("week"),
                json.date("from"),
                json.date("to"),
                json.number("minutes", 0),
                json.at("session").isAbsent() ? null : new SessionId(json.text("session")));
    }

    private static Requirement requirement(Json json) {
        return new Requirement(
                new StatementId(json.text("statement")),
                new QualificationCode(json.text("qualification")),
                json.text("area"),
                json.number("level", 0),
                json.number("exposures", 1),
                json.flag("mandatory", false));
    }

    private static Credit credit(Json json) {
        return new Credit(
                new StatementId(json.text("statement")),
                json.number("level", 0),
                json.choice("source", Credit.Source.class, Credit.Source.CLAIMED));
    }

    private static Catalogue catalogue(Json json) {
        return new Catalogue(
                json.list(
                        "statements",
                        statement -> new Statement(
                                new StatementId(statement.text("id")),
                                statement.text("area"),
                                statement.text("strand"),
                                statement.flag("disadvantage", false),
                                statement.text("text"))),
                json.list("modules", RequestReader::module));
    }

    private static Module module(Json json) {
        return new Module(
                new ModuleId(json.text("id")),
                new TopicId(json.text("topic")),
                json.at("phase").isAbsent() ? Variant.universal() : Variant.of(Phase.valueOf(json.text("phase"))),
                json.text("title"),
                json.list(
                        "covers",
                        cover -> new Cover(new StatementId(cover.text("statement")), cover.number("level", 0))),
                json.list("activities", activity -> new Activity(kind(activity), activity.number("minutes", 0))),
                json.set("prerequisites", TopicId::new));
    }

    private static ActivityKind kind(Json json) {
        return json.choice("kind", ActivityKind.class, ActivityKind.SELF_STUDY);
    }

    private static Calendar calendar(Json json) {
        return new Calendar(
                json.periods("terms"),
                json.set("insetDays", LocalDate::parse),
                json.set("bankHolidays", LocalDate::parse),
                json.periods("exams"),
                json.periods("blackouts"));
    }

    private static Offer offer(Json json) {
        return new Offer(
                new OfferId(json.text("id")),
                json.date("starts"),
                json.date("ends"),
                json.list("sessions", RequestReader::session),
                blend(json.at("blend")),
                assessment(json.at("assessment")),
                json.choice("skipPolicy", SkipPolicy.class, SkipPolicy.SKIPS));
    }

    private static Session session(Json json) {
        return new Session(
                new SessionId(json.text("id")),
                new TopicId(json.text("topic")),
                kind(json),
                LocalDateTime.parse(json.text("start")),
                json.number("minutes", 0),
                json.at("hub").isAbsent() ? null : new HubId(json.text("hub")),
                json.number("seatsLeft", 1),
                json.set("features", AccessFeature::new),
                json.flag("anchor", false));
    }

    private static BlendRules blend(Json json) {
        var none = BlendRules.none();
        return new BlendRules(
                json.share("maxSelfStudyShare", none.maxSelfStudyShare()),
                json.share("minInPersonShare", none.minInPersonShare()),
                json.share("minLiveShare", none.minLiveShare()),
                json.number("maxMinutesPerWeek", none.maxMinutesPerWeek()),
                json.flag("recordedCatchUp", none.recordedCatchUp()),
                json.number("primerMinutes", none.primerMinutes()));
    }

    private static @Nullable AssessmentWindow assessment(Json json) {
        return json.isAbsent()
                ? null
                : new AssessmentWindow(json.date("opens"), json.date("closes"), json.number("minutes", 0));
    }

    private static Choices choices(Json json) {
        return new Choices(
                json.set("pinned", ModuleId::new),
                json.set("electives", TopicId::new),
                json.set("excluded", TopicId::new),
                json.map("swaps", TopicId::new, module -> new ModuleId(module.asString())),
                json.set("catchUp", TopicId::new));
    }

    private static Tuning tuning(Json json) {
        var weights = json.at("weights");
        var usual = Weights.standard();
        var budget = Budget.standard();
        return new Tuning(
                new Weights(
                        weights.number("repetition", usual.repetition()),
                        weights.number("levelStep", usual.levelStep()),
                        weights.number("generic", usual.generic()),
                        weights.number("travelMinute", usual.travelMinute()),
                        weights.number("unevenness", usual.unevenness())),
                new Budget(json.number("nodes", budget.nodes()), json.number("passes", budget.passes())),
                json.number("seed", 1));
    }
}
