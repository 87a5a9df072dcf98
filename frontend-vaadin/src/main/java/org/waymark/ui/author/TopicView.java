package org.waymark.ui.author;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.Challenge;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.catalogue.Topic;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A topic with its variants side by side, so that unequal worth is seen. */
@Route("catalogue/topics/:topicId")
@RolesAllowed("AUTHOR")
class TopicView extends Page implements BeforeEnterObserver {

    private final CatalogueApi catalogue;

    TopicView(CatalogueApi catalogue) {
        super("Topic");
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("topicId").orElseThrow();
        Topic topic = Calls.call(catalogue.topics(null)).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::gone);
        List<Variant> variants = variants(topic);
        startAfresh();
        setHeading(topic.title());
        lead(topic.summary());
        add(tiers(topic.challenge()));
        Div sideBySide = new Div();
        sideBySide.addClassName("variants");
        variants.forEach(variant -> sideBySide.add(new VariantCard(variant)));
        add(new Section(new H2(heading(variants)), new Paragraph(Variant.parity(variants)), sideBySide));
        variants.stream().findFirst().ifPresent(variant -> add(teaches(variant.module()), buildsOn(variant.module())));
        add(new Paragraph(new Anchor("catalogue/topics", "Back to all topics")));
    }

    private List<Variant> variants(Topic topic) {
        Mono<List<Variant>> all = Flux.fromIterable(topic.modules())
                .flatMapSequential(row -> Mono.zip(
                        catalogue.module(row.id()),
                        catalogue.lesson(row.id(), SchoolKind.MAINSTREAM, null).mapNotNull(answer -> answer.getBody()),
                        Variant::new))
                .collectList();
        return Calls.call(all);
    }

    private static String heading(List<Variant> variants) {
        return variants.size() == 1 ? "One version for all phases" : "Variants";
    }

    /** How challenging it is, and the topics below and above it. */
    private static Paragraph tiers(Challenge challenge) {
        Paragraph tiers = new Paragraph(Words.challenge(challenge));
        tiers.setId("challenge");
        return tiers;
    }

    private static Section teaches(ModuleDetails module) {
        DataTable table = new DataTable("Statements taught", "Statement", "Kind", "Level");
        module.covers()
                .forEach(covered -> table.row(
                        DataTable.text(covered.text()),
                        DataTable.text(covered.learnHowTo() ? "Learn how to" : "Learn that"),
                        DataTable.text(String.valueOf(covered.level()))));
        return new Section(new H2("What it teaches"), table);
    }

    private static Section buildsOn(ModuleDetails module) {
        Section section = new Section(new H2("What it builds on"));
        if (module.prerequisites().isEmpty()) {
            section.add(new Paragraph("Nothing: it can come first."));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        module.prerequisites()
                .forEach(topic -> list.add(new ListItem(new Anchor("catalogue/topics/" + topic.id(), topic.title()))));
        section.add(list);
        return section;
    }
}
