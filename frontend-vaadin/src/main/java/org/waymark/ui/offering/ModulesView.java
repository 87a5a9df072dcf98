package org.waymark.ui.offering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferTeaching;
import org.waymark.contract.delivery.OfferTeaching.OneWay;
import org.waymark.contract.delivery.OfferTopic;
import org.waymark.contract.delivery.OfferTopic.OfferModule;
import org.waymark.contract.delivery.SessionWay;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Tick;
import org.waymark.ui.design.Words;

/** Which modules an offer teaches, and in which kind each topic's sessions are given. */
@Route(OfferPage.START + "/:offerId/modules")
@RolesAllowed("PROVIDER")
class ModulesView extends OfferPage {

    private static final String EITHER = "";

    private final Map<String, Tick> taught = new LinkedHashMap<>();
    private final Map<String, Choice> ways = new LinkedHashMap<>();

    ModulesView(OfferBuilderApi builder) {
        super("Modules and their sessions", builder);
    }

    @Override
    void show(BuiltOffer offer) {
        taught.clear();
        ways.clear();
        List<OfferTopic> topics = Calls.call(builder.topics(offer.id())).items();
        lead("Untick what this offer does not teach. Where sessions of both kinds are there, people take the one that"
                + " suits them, unless you choose one kind.");
        DataTable table = new DataTable("Topics of the framework", "Topic", "Modules", "Sessions", "Given");
        topics.forEach(topic -> table.row(name(topic), modules(topic), sessions(topic), way(topic)));
        add(table);
        Div actions = actions(new ActionButton("Save", "primary", this::save), new Anchor(href(""), "Cancel"));
        if (topics.stream().anyMatch(OfferTopic::onlineMissing))
            actions.add(new ActionButton("Add the online equivalents that are missing", "plain", this::addOnline));
        add(actions);
    }

    private static Component name(OfferTopic topic) {
        return DataTable.two(
                new Span(topic.title()),
                topic.liveMinutes() == 0 ? "Nothing live" : Words.hours(topic.liveMinutes()) + " live");
    }

    private Div modules(OfferTopic topic) {
        Div all = new Div();
        topic.modules().forEach(module -> all.add(line(module)));
        return all;
    }

    private Div line(OfferModule module) {
        String id = "module-" + module.moduleId().replace('.', '-');
        String words = Words.phase(module.phase()) + ", " + Words.hours(module.minutes());
        Tick tick = new Tick(module.title() + ", " + words);
        tick.setId(id);
        tick.setValue(module.taught());
        taught.put(module.moduleId(), tick);
        NativeLabel label = new NativeLabel(words);
        label.setFor(id);
        Div line = new Div(tick, label);
        line.addClassName("tick-line");
        return line;
    }

    private static Component sessions(OfferTopic topic) {
        if (topic.liveMinutes() == 0) return new Span("None needed");
        Span count = new Span(topic.sessionsInPerson() + " in person, " + topic.sessionsOnline() + " online");
        return topic.onlineMissing() ? new Div(count, new StatusTag("No online one", StatusTag.Tone.CARE)) : count;
    }

    private Component way(OfferTopic topic) {
        if (topic.liveMinutes() == 0) return new Span("Self-study");
        Choice choice = new Choice(List.of(
                new Choice.Option(EITHER, "Either way"),
                new Choice.Option(SessionWay.ONLINE.name(), "Online only"),
                new Choice.Option(SessionWay.IN_PERSON.name(), "In person only")));
        choice.getElement().setAttribute("aria-label", "How sessions of " + topic.title() + " are given");
        choice.setValue(topic.way() == null ? EITHER : topic.way().name());
        ways.put(topic.topicId(), choice);
        return choice;
    }

    private void save() {
        List<String> leftOut = taught.entrySet().stream()
                .filter(entry -> !entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        List<OneWay> oneWay = new ArrayList<>();
        ways.forEach((topic, choice) -> {
            if (!choice.getValue().isEmpty()) oneWay.add(new OneWay(topic, SessionWay.valueOf(choice.getValue())));
        });
        if (change(etag -> builder.teaching(offer().id(), etag, new OfferTeaching(leftOut, oneWay)))) go("");
    }

    private void addOnline() {
        if (change(etag -> builder.addOnlineEquivalents(offer().id(), etag))) {
            say(Notice.done("Online sessions added", "Every topic with sessions in person now has online ones."));
            again();
        }
    }
}
