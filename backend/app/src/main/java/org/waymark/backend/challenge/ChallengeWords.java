package org.waymark.backend.challenge;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes text apart into the stems that are searched. Words that say nothing of what it is about are left out; those that
 * people write for the same thing are put beside each other, in what is asked only.
 */
final class ChallengeWords {

    private static final CharArraySet EMPTY_WORDS = emptyWords();

    /** Of modules. */
    static final Analyzer PLAIN = new Chosen(null);

    private static final Analyzer WITH_SYNONYMS = new Chosen(synonyms());

    private ChallengeWords() {}

    /**
     * A word somebody wrote.
     *
     * @param written as it stands in the text
     * @param others stems of what others would write for it
     */
    record Asked(String written, Set<String> stems, Set<String> others) {

        boolean isIn(Set<String> theirs) {
            return stems.stream().anyMatch(theirs::contains) || others.stream().anyMatch(theirs::contains);
        }
    }

    /** In the order of the text, none twice. */
    static List<Asked> asked(String text) {
        Map<Integer, Asked> byPlace = new TreeMap<>();
        read(WITH_SYNONYMS, text, (stem, from, to, synonym) -> {
            Asked asked = byPlace.computeIfAbsent(
                    from, at -> new Asked(text.substring(from, to), new LinkedHashSet<>(), new LinkedHashSet<>()));
            (synonym ? asked.others() : asked.stems()).add(stem);
        });
        Map<String, Asked> once = byPlace.values().stream()
                .collect(Collectors.toMap(
                        asked -> asked.stems() + "" + asked.others(),
                        asked -> asked,
                        (first, again) -> first,
                        LinkedHashMap::new));
        return List.copyOf(once.values());
    }

    static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        read(PLAIN, text, (stem, from, to, synonym) -> stems.add(stem));
        return stems;
    }

    private interface Reader {
        void read(String stem, int from, int to, boolean synonym);
    }

    private static void read(Analyzer analyzer, String text, Reader reader) {
        try (TokenStream words = analyzer.tokenStream("", text)) {
            CharTermAttribute stem = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            TypeAttribute type = words.addAttribute(TypeAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                boolean synonym = SynonymGraphFilter.TYPE_SYNONYM.equals(type.type());
                reader.read(stem.toString(), offset.startOffset(), offset.endOffset(), synonym);
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet emptyWords() {
        try (InputStreamReader file = open("empty-words.txt");
                Analyzer all = new Stems()) {
            CharArraySet stems = new CharArraySet(0, false);
            for (Object word : WordlistLoader.getWordSet(file, "#")) {
                read(all, new String((char[]) word), (stem, from, to, synonym) -> stems.add(stem));
            }
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SynonymMap synonyms() {
        try (InputStreamReader file = open("synonyms.txt");
                Analyzer all = new Stems()) {
            SolrSynonymParser parser = new SolrSynonymParser(true, true, all);
            parser.parse(file);
            return parser.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStreamReader open(String name) throws IOException {
        InputStream file = ChallengeWords.class.getResourceAsStream(name);
        if (file == null) {
            throw new IOException(name + " is missing");
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }

    /** All words; the two lists are read with it, so that they hold stems as the text does when it is compared. */
    private static class Stems extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(source));
            return new TokenStreamComponents(source, chosen(new PorterStemFilter(words)));
        }

        TokenStream chosen(TokenStream all) {
            return all;
        }
    }

    /** Expressions of several words are looked for before the empty ones are taken out of them. */
    private static final class Chosen extends Stems {

        private final @Nullable SynonymMap synonyms;

        Chosen(@Nullable SynonymMap synonyms) {
            this.synonyms = synonyms;
        }

        @Override
        TokenStream chosen(TokenStream all) {
            return new StopFilter(synonyms == null ? all : new SynonymGraphFilter(all, synonyms, true), EMPTY_WORDS);
        }
    }
}
