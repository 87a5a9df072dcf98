package org.waymark.backend.challenge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Lesson.Kind;
import org.waymark.backend.catalogue.Lesson.Section;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.challenge.ChallengeWords.Asked;
import org.waymark.backend.challenge.ModuleIndex.Match;

/** A module as it is searched: its text by field, and the stems of its parts, which say what of it fits. */
record SearchedModule(
        String id,
        String title,
        String summary,
        List<Fragment> statements,
        List<Fragment> scenarios,
        String lesson,
        Set<String> stems) {

    private static final int MOST_STATEMENTS = 2;

    /** A statement or a scenario. */
    record Fragment(String text, Set<String> stems) {

        static Fragment of(String text, String searched) {
            return new Fragment(text, ChallengeWords.stems(searched));
        }

        long words(List<Asked> asked) {
            return asked.stream().filter(word -> word.isIn(stems)).count();
        }
    }

    static SearchedModule of(Content content, Topic topic, TaughtModule module) {
        List<Fragment> statements = topic.covers().stream()
                .flatMap(cover -> content.find(cover.statement()).stream())
                .map(Statement::text)
                .map(text -> Fragment.of(text, text))
                .toList();
        List<Section> sections = module.lesson().sections();
        List<Fragment> scenarios = sections.stream()
                .filter(section -> section.kind() == Kind.SCENARIO)
                .map(section -> Fragment.of(section.title(), section.title() + "\n" + section.text()))
                .toList();
        String title = topic.title() + "\n" + module.module().title();
        String lesson = sections.stream()
                .map(section -> section.title() + "\n" + section.text())
                .collect(Collectors.joining("\n"));
        Set<String> stems = new HashSet<>(ChallengeWords.stems(title + "\n" + topic.summary() + "\n" + lesson));
        statements.forEach(statement -> stems.addAll(statement.stems()));
        return new SearchedModule(module.id().toString(), title, topic.summary(), statements, scenarios, lesson, stems);
    }

    Document document() {
        Document document = new Document();
        document.add(new StringField(ModuleIndex.ID, id, Field.Store.YES));
        document.add(new TextField("title", title, Field.Store.NO));
        document.add(new TextField("summary", summary, Field.Store.NO));
        String all = statements.stream().map(Fragment::text).collect(Collectors.joining("\n"));
        document.add(new TextField("statements", all, Field.Store.NO));
        document.add(new TextField("lesson", lesson, Field.Store.NO));
        return document;
    }

    Match match(List<Asked> asked) {
        return new Match(
                id,
                asked.stream()
                        .filter(word -> word.isIn(stems))
                        .map(Asked::written)
                        .toList(),
                best(statements, asked).limit(MOST_STATEMENTS).toList(),
                best(scenarios, asked).findFirst().orElse(null));
    }

    private static Stream<String> best(List<Fragment> all, List<Asked> asked) {
        return all.stream()
                .filter(one -> one.words(asked) > 0)
                .sorted(Comparator.comparingLong((Fragment one) -> one.words(asked))
                        .reversed())
                .map(Fragment::text);
    }
}
