package org.waymark.backend.catalogue.store;

import java.util.List;
import org.waymark.backend.platform.store.Stored;

/**
 * The files from which one module or framework can be read again, when it has changed or gone since.
 *
 * @param id {@code module/<id>/<hash>} or {@code framework/<qualification> <version>}
 */
record StoredPart(String id, long version, List<FileRef> files) implements Stored {}
