package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.Qualification;
import org.waymark.contract.catalogue.Topic;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** All topics with their variants. */
@Route("catalogue/topics")
@RolesAllowed("AUTHOR")
class TopicsView extends Page implements BeforeEnterObserver {

    private static final String TAILORED = "tailored";

    private final CatalogueApi catalogue;
    private final Div list = new Div();
    private final Map<String, List<Topic>> byFramework = new HashMap<>();
    private @Nullable Filters filters;

    TopicsView(CatalogueApi catalogue) {
        super("Topics");
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<Topic> all = topics("");
        List<Topic> chosen = topics(address.get(GraphFilter.FRAMEWORK)).stream()
                .filter(topic -> fits(topic, address))
                .toList();
        shown.show(address, chosen.size() + " of " + Words.count(all.size(), "topic"));
        list.removeAll();
        list.add(
                chosen.isEmpty()
                        ? new EmptyState(
                                "No topic fits these choices.", new Anchor("catalogue/topics", "Show all topics"))
                        : table(chosen));
    }

    private List<Topic> topics(String framework) {
        return byFramework.computeIfAbsent(
                framework,
                code -> Calls.call(catalogue.topics(code.isBlank() ? null : code))
                        .items());
    }

    private Filters read(Address address) {
        List<Choice.Option> frameworks = Calls.call(catalogue.qualifications()).items().stream()
                .map(Qualification::code)
                .map(Choice.Option::new)
                .toList();
        Filters made = new Filters(address)
                .search("name", "Topic")
                .choice(GraphFilter.FRAMEWORK, "Framework", "All frameworks", frameworks)
                .choice(
                        TAILORED,
                        "Variants",
                        "All topics",
                        List.of(
                                new Choice.Option("yes", "One variant a phase"),
                                new Choice.Option("no", "The same for all")));
        filters = made;
        add(made, list);
        return made;
    }

    private static boolean fits(Topic topic, Address address) {
        String words = (topic.title() + " " + topic.summary()).toLowerCase(Locale.UK);
        return words.contains(address.get("name").toLowerCase(Locale.UK).strip())
                && address.allows(TAILORED, topic.modules().size() > 1 ? "yes" : "no");
    }

    private static DataTable table(List<Topic> topics) {
        DataTable table = new DataTable("Topics", "Topic", "Variants", "Time", "Challenge", "Builds on");
        Map<String, String> titles = new HashMap<>();
        topics.forEach(topic -> titles.put(topic.id(), topic.title()));
        topics.forEach(topic -> table.row(
                DataTable.two(new Anchor("catalogue/topics/" + topic.id(), topic.title()), topic.summary()),
                variants(topic),
                new Span(time(topic)),
                new Span(Words.challenge(topic.challenge())),
                new Span(
                        topic.prerequisites().isEmpty()
                                ? "Nothing"
                                : String.join(
                                        ", ",
                                        topic.prerequisites().stream()
                                                .map(id -> titles.getOrDefault(id, id))
                                                .toList()))));
        return table;
    }

    private static Component variants(Topic topic) {
        Div marks = new Div();
        marks.addClassName("facts");
        topic.modules().forEach(module -> marks.add(Mark.phase(module.phase())));
        return marks;
    }

    private static String time(Topic topic) {
        int least = topic.modules().stream().mapToInt(ModuleRow::minutes).min().orElse(0);
        int most = topic.modules().stream().mapToInt(ModuleRow::minutes).max().orElse(0);
        return least == most ? Words.hours(most) : Words.hours(least) + " to " + Words.hours(most);
    }
}
