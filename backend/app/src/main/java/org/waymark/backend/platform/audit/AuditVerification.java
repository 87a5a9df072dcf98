package org.waymark.backend.platform.audit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads every batch of every chain again and says what is not as it was written. */
public final class AuditVerification {

    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> batches;
    private final List<Witness> witnesses;

    /** @param witnesses those at hand; without one, a chain whose end was cut off looks whole */
    public AuditVerification(MongoDatabase database, Collection<Witness> witnesses) {
        this.batches = database.getCollection(Batch.COLLECTION);
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * What came of it.
     *
     * @param heads by node, to be noted down elsewhere: nothing before them can be changed unseen afterwards
     * @param findings one sentence each, the first hundred; none where all is as it was written
     */
    public record Verified(long batches, long entries, Map<String, Head> heads, List<String> findings) {

        private static final int MOST_FINDINGS = 100;

        public Verified {
            heads = Map.copyOf(heads);
            findings = findings.stream().limit(MOST_FINDINGS).toList();
        }

        public boolean isIntact() {
            return findings.isEmpty();
        }

        /** For people. */
        public String sentence() {
            return isIntact()
                    ? "Entries: %,d, all as they were written. Batches: %,d. Chains: %,d."
                            .formatted(entries, batches, heads.size())
                    : "The log is not as it was written. " + String.join(" ", findings);
        }
    }

    public Mono<Verified> verify() {
        return Flux.from(batches.find().projection(Projections.include("_id")))
                .collect(this::expected, (last, id) -> note(last, String.valueOf(id.get("_id"))))
                .flatMapIterable(Map::entrySet)
                .concatMap(chain -> check(chain.getKey(), chain.getValue()))
                .collectList()
                .map(ChainCheck::together);
    }

    /** By node the number of its last batch: what the witnesses saw, at first. */
    private Map<String, Long> expected() {
        Map<String, Long> last = new TreeMap<>();
        witnesses.forEach(witness -> last.put(witness.node(), witness.head().number()));
        return last;
    }

    /** A document whose id is none of ours counts as a chain that lacks its first batch. */
    private static void note(Map<String, Long> last, String id) {
        int cut = id.lastIndexOf('/');
        boolean ours = cut > 0 && id.substring(cut + 1).matches("[1-9][0-9]{0,14}");
        last.merge(ours ? id.substring(0, cut) : id, ours ? Long.parseLong(id.substring(cut + 1)) : 1, Math::max);
    }

    private Mono<ChainCheck> check(String node, long last) {
        var check = new ChainCheck(node, witnesses);
        return Flux.<Long, Long>generate(() -> 1L, (first, pages) -> {
                    if (first > last) {
                        pages.complete();
                    } else {
                        pages.next(first);
                    }
                    return first + AT_ONCE;
                })
                .concatMap(first -> page(node, first, Math.min(last, first + AT_ONCE - 1), check))
                .then(Mono.fromSupplier(() -> check));
    }

    private Mono<Void> page(String node, long first, long last, ChainCheck check) {
        List<String> ids = LongStream.rangeClosed(first, last)
                .mapToObj(number -> Batch.id(node, number))
                .toList();
        return Flux.from(batches.find(Filters.in("_id", ids)))
                .collectMap(stored -> stored.getString("_id"))
                .doOnNext(found -> LongStream.rangeClosed(first, last)
                        .forEach(number -> check.next(number, found.get(Batch.id(node, number)))))
                .then();
    }
}
