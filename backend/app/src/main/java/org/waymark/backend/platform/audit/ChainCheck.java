package org.waymark.backend.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Goes along one chain, batch by batch, and notes what is wrong. */
final class ChainCheck {

    private final String node;
    private final List<Witness> witnesses;
    private final List<String> findings = new ArrayList<>();
    private long batches;
    private long entries;

    /** Of the batch before; null where that is missing or unreadable, so that one fault is told once. */
    private @Nullable String previous = "";

    private Head head = Head.NONE;

    ChainCheck(String node, List<Witness> witnesses) {
        this.node = node;
        this.witnesses = witnesses.stream()
                .filter(witness -> witness.node().equals(node))
                .toList();
    }

    void next(long number, @Nullable Document stored) {
        if (stored == null) {
            found("Batch %d of chain %s is missing.", number);
            previous = null;
            return;
        }
        batches++;
        head = new Head(number, String.valueOf(stored.get("hash")));
        compare(number, stored);
        if (witnesses.stream()
                .anyMatch(seen -> seen.head().number() == number && !seen.head().equals(head))) {
            found("Batch %d of chain %s is not the one that its node noted down.", number);
        }
        previous = head.hash();
    }

    private void compare(long number, Document stored) {
        try {
            Batch batch = Batch.of(stored);
            entries += batch.entries().size();
            if (!batch.toDocument().equals(stored)) {
                found("Batch %d of chain %s was changed after it was written.", number);
            } else if (previous != null && !previous.equals(batch.previous())) {
                found("Batch %d of chain %s does not follow the one before it.", number);
            }
        } catch (RuntimeException e) {
            found("Batch %d of chain %s cannot be read.", number);
        }
    }

    private void found(String sentence, long number) {
        findings.add(sentence.formatted(number, node));
    }

    static AuditVerification.Verified together(List<ChainCheck> chains) {
        Map<String, Head> heads = new TreeMap<>();
        chains.forEach(chain -> heads.put(chain.node, chain.head));
        return new AuditVerification.Verified(
                chains.stream().mapToLong(chain -> chain.batches).sum(),
                chains.stream().mapToLong(chain -> chain.entries).sum(),
                heads,
                chains.stream().flatMap(chain -> chain.findings.stream()).toList());
    }
}
