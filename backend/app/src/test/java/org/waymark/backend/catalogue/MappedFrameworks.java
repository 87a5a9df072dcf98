package org.waymark.backend.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;

/** Content with an imported framework, NPQX 2027.1, whose one statement is taught as others, at level 3. */
public final class MappedFrameworks {

    public static final FrameworkId NPQX = new FrameworkId(new QualificationCode("NPQX"), "2027.1");

    private MappedFrameworks() {}

    public static Content with(Content content, StatementId... sameAs) {
        StatementId official = new StatementId("npqx.1");
        Statement statement = new Statement(
                official,
                Statement.Kind.LEARN_THAT,
                "culture",
                false,
                "Official words",
                "1.1",
                null,
                null,
                List.of(sameAs));
        Framework framework = new Framework(
                NPQX,
                "Imported",
                "",
                "Example",
                "CC BY 4.0",
                18,
                List.of(new Framework.Area("area", "Area", List.of(new Framework.Ask(official, 3, 1, false, "1.1")))));
        return new Content(
                Stream.concat(content.statements().stream(), Stream.of(statement))
                        .toList(),
                Stream.concat(content.frameworks().stream(), Stream.of(framework))
                        .toList(),
                content.topics(),
                content.items(),
                content.evidence(),
                content.calendars());
    }
}
