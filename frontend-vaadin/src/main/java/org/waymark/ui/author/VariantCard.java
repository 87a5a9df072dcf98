package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** One variant beside the others: hours by activity, checks, words, and the lesson to read. */
class VariantCard extends Article {

    VariantCard(Variant variant) {
        ModuleDetails module = variant.module();
        addClassName("variant-card");
        H3 title = new H3(Mark.phase(module.phase()));
        SummaryList facts = new SummaryList().row("Title", module.title()).row("Time", Words.hours(variant.minutes()));
        module.activities()
                .forEach(activity -> facts.row(Words.activity(activity.kind()), Words.hours(activity.minutes())));
        facts.row("Checks", String.valueOf(variant.checks()))
                .row("Words", String.valueOf(variant.lesson().words()))
                .row("Evidence", Words.count(variant.lesson().evidence().size(), "card"));
        add(title, facts, lessons(module));
    }

    private static Div lessons(ModuleDetails module) {
        Div lessons = new Div();
        lessons.addClassName("actions");
        List<SchoolKind> kinds = Version.kinds(module.phase());
        kinds.forEach(kind -> lessons.add(new Anchor(
                Address.of(LessonPreviewView.path(module.topicId(), module.id()))
                        .with("kind", Address.text(kind))
                        .href(),
                kinds.size() == 1 ? "Read the lesson" : "Read the lesson " + reader(kind))));
        return lessons;
    }

    private static String reader(SchoolKind kind) {
        return switch (kind) {
            case MAINSTREAM -> "for a mainstream school";
            case SPECIAL -> "for a special school";
            case ALTERNATIVE_PROVISION -> "for alternative provision";
        };
    }
}
