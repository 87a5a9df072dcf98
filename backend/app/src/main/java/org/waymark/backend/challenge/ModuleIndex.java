package org.waymark.backend.challenge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.challenge.ChallengeWords.Asked;

/** Full-text search over what the modules of one release teach and say; in memory. Safe for many threads. */
final class ModuleIndex {

    static final String ID = "id";

    /** Where a word is found, and what it counts there. */
    private static final Map<String, Float> FIELDS =
            Map.of("title", 2f, "summary", 2f, "statements", 1.5f, "lesson", 1f);

    /** What others would write counts less than what was written. */
    private static final float SYNONYM = 0.8f;

    /** Of the best; what is further from it is about something else. */
    private static final float LEAST_SHARE = 0.45f;

    /** A single word in common is chance where more than so many were written. */
    private static final int FEW_WORDS = 3;

    private final IndexSearcher searcher;
    private final Map<String, SearchedModule> modules = new HashMap<>();

    ModuleIndex(Content content) {
        try (IndexWriter writer =
                new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(ChallengeWords.PLAIN))) {
            for (Topic topic : content.topics()) {
                for (TaughtModule module : topic.modules()) {
                    add(writer, SearchedModule.of(content, topic, module));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param words of the challenge, as they were written
     * @param teaches the statements that fit best
     * @param scenario the title of the one that fits best, or null
     */
    record Match(
            String moduleId,
            List<String> words,
            List<String> teaches,
            @Nullable String scenario) {

        Match {
            words = List.copyOf(words);
            teaches = List.copyOf(teaches);
        }
    }

    private void add(IndexWriter writer, SearchedModule module) throws IOException {
        modules.put(module.id(), module);
        writer.addDocument(module.document());
    }

    /** @param among ids of modules; those that fit, best first */
    List<Match> search(String text, Collection<String> among, int most) {
        List<Asked> asked = ChallengeWords.asked(text);
        if (asked.isEmpty() || among.isEmpty()) {
            return List.of();
        }
        Query query = new BooleanQuery.Builder()
                .add(words(asked), Occur.MUST)
                .add(new TermInSetQuery(ID, among.stream().map(BytesRef::new).toList()), Occur.FILTER)
                .build();
        try {
            ScoreDoc[] found = searcher.search(query, among.size()).scoreDocs;
            float least = Arrays.stream(found)
                    .findFirst()
                    .map(best -> best.score * LEAST_SHARE)
                    .orElse(0f);
            int words = asked.size() > FEW_WORDS ? 2 : 1;
            return Arrays.stream(found)
                    .filter(one -> one.score >= least)
                    .flatMap(one -> module(one).stream())
                    .map(module -> module.match(asked))
                    .filter(match -> match.words().size() >= words)
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SearchedModule> module(ScoreDoc found) {
        try {
            return Optional.ofNullable(
                    modules.get(searcher.storedFields().document(found.doc).get(ID)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each word counts once, where it tells most. */
    private static Query words(List<Asked> asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        asked.forEach(word -> all.add(
                new DisjunctionMaxQuery(
                        Stream.concat(terms(word.stems(), 1), terms(word.others(), SYNONYM))
                                .toList(),
                        0.1f),
                Occur.SHOULD));
        return all.build();
    }

    private static Stream<Query> terms(Set<String> stems, float weight) {
        return stems.stream()
                .flatMap(stem -> FIELDS.entrySet().stream()
                        .map(field -> new BoostQuery(
                                new TermQuery(new Term(field.getKey(), stem)), field.getValue() * weight)));
    }
}
