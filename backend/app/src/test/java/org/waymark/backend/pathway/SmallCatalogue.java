package org.waymark.backend.pathway;

import java.util.List;
import java.util.Set;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Lesson;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** Two topics and two statements, enough to put words to. */
final class SmallCatalogue {

    static final TopicId CULTURE = new TopicId("school-culture");
    static final TopicId BUDGET = new TopicId("leading-the-budget");
    static final ModuleId CULTURE_MODULE = new ModuleId("school-culture.universal");
    static final StatementId BELONGING = new StatementId("culture.belonging");
    static final StatementId MONEY = new StatementId("finance.money");

    static final Content CONTENT = new Content(
            List.of(
                    statement(BELONGING, "Pupils learn best where they belong."),
                    statement(MONEY, "A budget is a plan for what matters.")),
            List.of(),
            List.of(topic(CULTURE, "School culture", BELONGING), topic(BUDGET, "Leading the budget", MONEY)),
            List.of(),
            List.of(),
            List.of());

    private SmallCatalogue() {}

    private static Statement statement(StatementId id, String text) {
        return new Statement(id, Statement.Kind.LEARN_THAT, "culture", false, text, null, null, null, List.of());
    }

    private static Topic topic(TopicId id, String title, StatementId covered) {
        List<Cover> covers = List.of(new Cover(covered, 2));
        Module module = new Module(
                new ModuleId(id + ".universal"),
                id,
                Variant.universal(),
                title,
                covers,
                List.of(new Activity(ActivityKind.SELF_STUDY, 60)),
                Set.of());
        TaughtModule taught =
                new TaughtModule(module, new Lesson(List.of(), null, List.of()), List.of(), List.of(), "hash");
        return new Topic(id, title, "About " + title, Set.of(), covers, List.of(taught));
    }
}
