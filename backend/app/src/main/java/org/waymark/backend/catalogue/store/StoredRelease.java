package org.waymark.backend.catalogue.store;

import java.time.Instant;
import java.util.List;
import org.waymark.backend.platform.store.Stored;

/**
 * The one document that says which release is current; replacing it makes a release visible.
 *
 * @param number rises with each publication, from 1
 * @param hash of all files, see {@code ContentFiles.hash()}
 * @param lists blobs that list the files, in parts that stay small
 */
record StoredRelease(String id, long version, int number, String hash, List<String> lists, Instant publishedAt)
        implements Stored {
    static final String ID = "current";

    static final StoredRelease NONE = new StoredRelease(ID, 0, 0, "", List.of(), Instant.EPOCH);

    StoredRelease {
        lists = List.copyOf(lists);
    }

    boolean exists() {
        return number > 0;
    }

    StoredRelease next(String hash, List<String> lists, Instant now) {
        return new StoredRelease(ID, version, number + 1, hash, lists, now);
    }
}
