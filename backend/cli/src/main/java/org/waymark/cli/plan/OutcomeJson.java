package org.waymark.cli.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.HubId;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Reason;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** A plan outcome as JSON: ids are strings, and every alternative carries its name as {@code type}. */
public final class OutcomeJson {
    private static final JsonMapper JSON = mapper();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}

    private OutcomeJson() {}

    public static String of(PlanOutcome outcome) {
        return JSON.writerFor(PlanOutcome.class).writeValueAsString(outcome) + "\n";
    }

    private static JsonMapper mapper() {
        var ids = new SimpleModule();
        for (var id : List.of(
                StatementId.class, ModuleId.class, TopicId.class, SessionId.class, HubId.class, AccessFeature.class)) {
            ids.addSerializer(id, ToStringSerializer.instance);
        }
        var builder = JsonMapper.builder().addModule(ids).enable(SerializationFeature.INDENT_OUTPUT);
        for (var alternatives : List.of(PlanOutcome.class, Reason.class, Constraint.class, Change.class)) {
            builder.addMixIn(alternatives, Typed.class);
        }
        return builder.build();
    }
}
