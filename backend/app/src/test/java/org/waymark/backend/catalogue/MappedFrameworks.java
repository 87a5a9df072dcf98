package org.waymark.backend.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.backend.participant.Person;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;

/** Content with an imported framework, NPQX 2027.1, whose one statement is taught as others. */
public final class MappedFrameworks {

    public static final FrameworkId NPQX = new FrameworkId(new QualificationCode("NPQX"), "2027.1");

    private MappedFrameworks() {}

    /** Somebody who completed that framework, or another. */
    public static Person whoCompleted(String qualification, String version) {
        return new Person(
                "someone",
                "Someone",
                "Deputy head",
                "school",
                "School",
                null,
                null,
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of(new Person.Completed(qualification, version, LocalDate.of(2025, 7, 1))));
    }

    /** Asked at level 3. */
    public static Content with(Content content, StatementId... sameAs) {
        return at(3, content, sameAs);
    }

    public static Content at(int level, Content content, StatementId... sameAs) {
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
                List.of(new Framework.Area(
                        "area", "Area", List.of(new Framework.Ask(official, level, 1, false, "1.1")))));
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
