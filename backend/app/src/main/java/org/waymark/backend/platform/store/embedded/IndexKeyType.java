package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Orders the keys of an index: those that are one string by that string and before all others. The default serialises
 * both keys for every comparison, which is most of the work of a look-up.
 */
final class IndexKeyType extends ObjectDataType {

    @Override
    public int compare(Object left, Object right) {
        var leftText = onlyString(left);
        var rightText = onlyString(right);
        if (leftText != null && rightText != null) {
            return leftText.compareTo(rightText);
        }
        if (leftText == null && rightText == null) {
            return super.compare(left, right);
        }
        return leftText != null ? -1 : 1;
    }

    private static @Nullable String onlyString(Object key) {
        return key instanceof KeyValue values && values.size() == 1 && values.get(0) instanceof String text
                ? text
                : null;
    }
}
