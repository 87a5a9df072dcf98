package org.waymark.backend.challenge;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.CatalogueSnapshot;

/** The index of the current release; made when it is first asked for. */
final class ModuleIndexes {

    private record Made(String hash, ModuleIndex index) {}

    private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

    /** Two who ask at once may each make one, and either is as good. */
    ModuleIndex of(CatalogueSnapshot release) {
        Made made = last.get();
        if (made == null || !made.hash().equals(release.hash())) {
            made = new Made(release.hash(), new ModuleIndex(release.content()));
            last.set(made);
        }
        return made.index();
    }
}
