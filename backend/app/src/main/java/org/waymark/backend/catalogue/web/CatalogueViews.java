package org.waymark.backend.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.ChallengeViews;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Tiers;
import org.waymark.backend.catalogue.Topic;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.catalogue.Framework;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.Qualification;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.TopicId;

/** The catalogue as the contract shows it. */
final class CatalogueViews {

    private CatalogueViews() {}

    static Qualification qualification(org.waymark.backend.catalogue.Qualification q) {
        var newest = q.newest();
        return new Qualification(
                q.code().toString(),
                newest.title(),
                newest.id().version(),
                newest.taughtMonths(),
                newest.areas().size(),
                (int) newest.asks().count(),
                newest.notice());
    }

    static Framework framework(org.waymark.backend.catalogue.Framework f, Content content) {
        List<Framework.Area> areas = f.areas().stream()
                .map(area -> new Framework.Area(
                        area.id(),
                        area.title(),
                        area.asks().stream().map(ask -> asked(ask, content)).toList()))
                .toList();
        return new Framework(
                f.id().qualification().toString(),
                f.title(),
                f.id().version(),
                f.notice(),
                f.source(),
                f.licence(),
                areas);
    }

    private static Framework.AskedStatement asked(org.waymark.backend.catalogue.Framework.Ask ask, Content content) {
        Statement statement = content.find(ask.statement()).orElseThrow();
        return new Framework.AskedStatement(
                statement.id().toString(),
                isHowTo(statement),
                statement.text(),
                statement.strand(),
                statement.disadvantage(),
                ask.level(),
                ask.exposures(),
                ask.mandatory());
    }

    static List<org.waymark.contract.catalogue.Topic> topics(List<Topic> topics, Content content) {
        Tiers tiers = new Tiers(content.topics());
        return topics.stream().map(topic -> topic(topic, content, tiers)).toList();
    }

    private static org.waymark.contract.catalogue.Topic topic(Topic topic, Content content, Tiers tiers) {
        List<String> strands = topic.covers().stream()
                .flatMap(cover -> content.find(cover.statement()).stream())
                .map(Statement::strand)
                .distinct()
                .toList();
        return new org.waymark.contract.catalogue.Topic(
                topic.id().toString(),
                topic.title(),
                topic.summary(),
                strands,
                topic.prerequisites().stream().map(TopicId::toString).sorted().toList(),
                rows(topic),
                ChallengeViews.of(topic, tiers));
    }

    static ModuleDetails module(TaughtModule taught, Content content) {
        Module module = taught.module();
        Topic topic = content.find(module.topic()).orElseThrow();
        return new ModuleDetails(
                module.id().toString(),
                topic.id().toString(),
                module.title(),
                topic.summary(),
                phase(module),
                module.covers().stream().mapToInt(Cover::level).max().orElse(1),
                module.activities().stream()
                        .map(a -> new ModuleDetails.Activity(
                                ActivityKind.valueOf(a.kind().name()), a.minutes()))
                        .toList(),
                module.covers().stream().map(cover -> covered(cover, content)).toList(),
                topic.prerequisites().stream()
                        .flatMap(id -> content.find(id).stream())
                        .map(needed -> new ModuleDetails.TopicLink(needed.id().toString(), needed.title()))
                        .toList(),
                rows(topic));
    }

    private static ModuleDetails.CoveredStatement covered(Cover cover, Content content) {
        Statement statement = content.find(cover.statement()).orElseThrow();
        return new ModuleDetails.CoveredStatement(
                statement.id().toString(), statement.text(), isHowTo(statement), cover.level());
    }

    static List<ModuleRow> rows(Topic topic) {
        return topic.modules().stream()
                .map(TaughtModule::module)
                .map(module -> new ModuleRow(module.id().toString(), module.title(), phase(module), module.minutes()))
                .toList();
    }

    static boolean isHowTo(Statement statement) {
        return statement.kind() == Statement.Kind.LEARN_HOW_TO;
    }

    private static @Nullable Phase phase(Module module) {
        return module.variant() instanceof Variant.Tailored(var phase) ? Phase.valueOf(phase.name()) : null;
    }
}
